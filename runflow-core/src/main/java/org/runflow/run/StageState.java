package org.runflow.run;

/** Where a stage of a run stands. */
public enum StageState {
    /** Waits for inputs. */
    PENDING,
    /** Has its inputs, waits for a worker. */
    READY,
    /** Is being decided or computed. */
    RUNNING,
    /** Computed and stored. */
    SUCCEEDED,
    /** A committed result with the same key was there. */
    REUSED,
    /** Outside the targets, or on demand and not asked for. */
    EXCLUDED,
    /** Needs the result of a stage that has none. */
    BLOCKED,
    /** Its last attempt threw. */
    FAILED,
    /** Its last attempt took too long. */
    TIMED_OUT,
    /** Stopped, or never started, because the run was. */
    CANCELLED;

    /** {@return whether the stage has a result} */
    public boolean hasResult() {
        return this == SUCCEEDED || this == REUSED;
    }

    /** {@return whether nothing follows} */
    public boolean isSettled() {
        return this != PENDING && this != READY && this != RUNNING;
    }

    /** {@return whether the stage was tried, or would have been, and has no result} */
    public boolean isFailure() {
        return this == FAILED || this == TIMED_OUT || this == BLOCKED;
    }
}
