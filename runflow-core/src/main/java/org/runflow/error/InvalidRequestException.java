package org.runflow.error;

import java.util.List;

/** A request does not fit its pipeline. Holds every problem, not only the first. */
public final class InvalidRequestException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String pipeline;
    private final List<String> problems;

    /**
     * Says what happened.
     *
     * @param pipeline its name
     * @param problems one sentence each, with a hint where there is one
     */
    public InvalidRequestException(String pipeline, List<String> problems) {
        super("the request does not fit pipeline '" + pipeline + "': " + String.join("; ", problems));
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
}
