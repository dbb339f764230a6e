package org.runflow.error;

import java.util.List;

/** A run did not give everything that was asked for, and the caller insists on it. The first failure is the cause, the others are suppressed. */
public final class RunFailedException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String runId;
    private final String outcome;
    private final List<String> failed;

    /**
     * Says what happened.
     *
     * @param runId the run
     * @param outcome name of its outcome
     * @param failed paths of the stages without result
     */
    public RunFailedException(String runId, String outcome, List<String> failed) {
        super("run " + runId + " ended as " + outcome + "; without result: " + failed);
        this.runId = runId;
        this.outcome = outcome;
        this.failed = List.copyOf(failed);
    }

    /** {@return the run} */
    public String runId() {
        return runId;
    }

    /** {@return name of its outcome} */
    public String outcome() {
        return outcome;
    }

    /** {@return paths of the stages without result} */
    public List<String> failed() {
        return failed;
    }
}
