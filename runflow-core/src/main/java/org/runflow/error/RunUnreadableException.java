package org.runflow.error;

/** What is kept of a run cannot be read: it is damaged, or of a newer release. It is left untouched. */
public final class RunUnreadableException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String runId;

    /**
     * Says what happened.
     *
     * @param runId the run
     * @param reason what is wrong with it
     */
    public RunUnreadableException(String runId, String reason) {
        super("run " + runId + " cannot be read, so nobody can tell what it uses: " + reason
                + " [Hint: restore its files, or delete its folder to let go of it]");
        this.runId = runId;
    }

    /**
     * Says what happened.
     *
     * @param runId the run
     * @param cause why one of its documents cannot be read
     */
    public RunUnreadableException(String runId, RunflowException cause) {
        this(runId, String.valueOf(cause.getMessage()));
        initCause(cause);
    }

    /** {@return the run} */
    public String runId() {
        return runId;
    }
}
