package org.runflow.error;

import java.util.List;

/** Nothing runs, something waits, and nothing will ever come: a defect of the engine or of a scheduler, reported instead of a hang. */
public final class EngineStalledException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String runId;
    private final List<String> waiting;

    /**
     * Says what happened.
     *
     * @param runId the run
     * @param waiting paths of the stages that wait
     */
    public EngineStalledException(String runId, List<String> waiting) {
        super("run " + runId + " is stalled: nothing runs, but " + waiting + " wait");
        this.runId = runId;
        this.waiting = List.copyOf(waiting);
    }

    /** {@return the run} */
    public String runId() {
        return runId;
    }

    /** {@return paths of the stages that wait} */
    public List<String> waiting() {
        return waiting;
    }
}
