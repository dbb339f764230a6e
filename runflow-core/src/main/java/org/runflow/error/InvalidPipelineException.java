package org.runflow.error;

import java.util.List;

/** A pipeline cannot be built. Holds every problem, not only the first. */
public final class InvalidPipelineException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String pipeline;
    private final List<String> problems;

    /**
     * Says what happened.
     *
     * @param pipeline its name
     * @param problems one sentence each, with a hint where there is one
     */
    public InvalidPipelineException(String pipeline, List<String> problems) {
        super(message(pipeline, problems));
        this.pipeline = pipeline;
        this.problems = List.copyOf(problems);
    }

    /** {@return its name} */
    public String pipeline() {
        return pipeline;
    }

    /** {@return one sentence each, with a hint where there is one} */
    public List<String> problems() {
        return problems;
    }

    private static String message(String pipeline, List<String> problems) {
        StringBuilder text = new StringBuilder("pipeline '" + pipeline + "' has " + problems.size());
        text.append(problems.size() == 1 ? " problem" : " problems");
        for (int i = 0; i < problems.size(); i++) {
            text.append("\n  ")
                    .append(i + 1)
                    .append(". ")
                    .append(problems.get(i).replace("\n", "\n     "));
        }
        return text.toString();
    }
}
