package org.runflow.error;

/** No such run in this catalog. */
public final class RunNotFoundException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String runId;

    /**
     * Says what happened.
     *
     * @param runId the run asked for
     */
    public RunNotFoundException(String runId) {
        super("there is no run " + runId);
        this.runId = runId;
    }

    /** {@return the run asked for} */
    public String runId() {
        return runId;
    }
}
