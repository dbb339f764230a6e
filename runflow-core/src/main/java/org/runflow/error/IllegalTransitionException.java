package org.runflow.error;

/** A run cannot go from where it is to where it was sent. */
public final class IllegalTransitionException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String runId;
    private final String from;
    private final String to;

    /**
     * Says what happened.
     *
     * @param runId the run
     * @param from its state
     * @param to the state asked for
     */
    public IllegalTransitionException(String runId, String from, String to) {
        super("run " + runId + " is " + from + " and cannot become " + to);
        this.runId = runId;
        this.from = from;
        this.to = to;
    }

    /** {@return the run} */
    public String runId() {
        return runId;
    }

    /** {@return its state} */
    public String from() {
        return from;
    }

    /** {@return the state asked for} */
    public String to() {
        return to;
    }
}
