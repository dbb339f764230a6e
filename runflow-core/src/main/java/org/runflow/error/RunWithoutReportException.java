package org.runflow.error;

/** There is such a run, but it has no results that could be opened: it is going on, or nobody lived to write its report. */
public final class RunWithoutReportException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String runId;
    private final String state;

    /**
     * Says what happened.
     *
     * @param runId the run asked for
     * @param state where it stands
     * @param ended whether nothing follows
     */
    public RunWithoutReportException(String runId, String state, boolean ended) {
        super("run " + runId + (ended ? " has no report: it ended as " : " has not ended: it is ") + state + " [Hint: "
                + (ended ? "run it again; what it had stored is reused" : "wait for its end, or look at its events")
                + "]");
        this.runId = runId;
        this.state = state;
    }

    /** {@return the run asked for} */
    public String runId() {
        return runId;
    }

    /** {@return where it stands} */
    public String state() {
        return state;
    }
}
