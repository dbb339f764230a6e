package org.runflow.error;

import java.util.List;
import java.util.stream.Collectors;

/** The input cannot be used; carries every problem found, not just the first. */
public class InvalidInputException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final transient List<InputProblem> problems;

    /**
     * Says what is wrong.
     *
     * @param subject what cannot be used, such as {@code race 'Harbour Run'}
     * @param problems all problems, at least one
     */
    public InvalidInputException(String subject, List<InputProblem> problems) {
        super(message(subject, problems));
        this.problems = List.copyOf(problems);
    }

    /** {@return all problems in the order of the input} */
    public List<InputProblem> problems() {
        return problems;
    }

    private static String message(String subject, List<InputProblem> problems) {
        return problems.stream()
                .map(problem -> System.lineSeparator() + "  " + problem)
                .collect(Collectors.joining(
                        "",
                        subject + " has " + problems.size() + (problems.size() == 1 ? " problem:" : " problems:"),
                        ""));
    }
}
