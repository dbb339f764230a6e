package org.runflow.run;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a stage of a run stands. */
public enum StageState {
    /** Waits for inputs. */
    PENDING,
    /** Has its inputs, waits for a worker. */
    READY,
    /** Is being decided or computed. */
    RUNNING,
    /** An attempt has failed; the next one comes after a pause. */
    WAITING,
    /** Computed and stored. */
    SUCCEEDED,
    /** Over many items: stored, but some of them failed, no more than its tolerance allows. */
    PARTIAL,
    /** A committed result with the same key was there. */
    REUSED,
    /** Said that it has nothing to do, or needs the result of a stage that did. */
    SKIPPED,
    /** Outside the targets, or on demand and not asked for. */
    EXCLUDED,
    /** Needs the result of a stage that failed. */
    BLOCKED,
    /** Its last attempt threw. */
    FAILED,
    /** Its last attempt took too long. */
    TIMED_OUT,
    /** Stopped, or never started, because the run was. */
    CANCELLED;

    private static final Map<StageState, Set<StageState>> NEXT = new EnumMap<>(Map.of(
            PENDING, EnumSet.of(READY, SKIPPED, BLOCKED, EXCLUDED, CANCELLED),
            READY, EnumSet.of(RUNNING, CANCELLED, PENDING),
            RUNNING,
                    EnumSet.of(
                            SUCCEEDED, PARTIAL, REUSED, SKIPPED, FAILED, TIMED_OUT, CANCELLED, READY, WAITING, PENDING),
            WAITING, EnumSet.of(READY, CANCELLED),
            SUCCEEDED, EnumSet.of(READY),
            PARTIAL, EnumSet.of(READY),
            REUSED, EnumSet.of(READY)));

    /**
     * {@return whether the table of stage states allows to go there} From READY and RUNNING back to PENDING, and from SUCCEEDED, PARTIAL and REUSED back to READY,
     * only when a stored result turned out to be damaged.
     *
     * @param next another state
     */
    public boolean canBecome(StageState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** {@return whether the stage has a result} */
    public boolean hasResult() {
        return this == SUCCEEDED || this == PARTIAL || this == REUSED;
    }

    /** {@return whether nothing follows, unless a stored result turns out to be damaged} */
    public boolean isSettled() {
        return this != PENDING && this != READY && this != RUNNING && this != WAITING;
    }

    /** {@return whether the stage was tried, or would have been, and has no result} */
    public boolean isFailure() {
        return this == FAILED || this == TIMED_OUT || this == BLOCKED;
    }
}
