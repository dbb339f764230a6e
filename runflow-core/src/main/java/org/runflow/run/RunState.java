package org.runflow.run;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.runflow.RunId;
import org.runflow.error.IllegalTransitionException;

/** Where a run stands. SUCCEEDED, PARTIAL, FAILED, CANCELLED and LOST are terminal: to try again is a new run with a parent. */
public enum RunState {
    /** Entered, not begun. */
    QUEUED,
    /** Stages may start. */
    RUNNING,
    /** Nothing new starts; what runs may end. */
    PAUSING,
    /** Nothing runs and nothing starts. */
    PAUSED,
    /** Nothing new starts; what runs is being interrupted. */
    CANCELLING,
    /** Every stage has its result. */
    SUCCEEDED,
    /** Some stages have their result, some failed. */
    PARTIAL,
    /** No stage that was tried has a result, or the engine itself failed. */
    FAILED,
    /** Stopped on request. */
    CANCELLED,
    /** Whoever ran it is gone. */
    LOST;

    private static final Map<RunState, Set<RunState>> NEXT = new EnumMap<>(Map.of(
            QUEUED, EnumSet.of(RUNNING, CANCELLED),
            RUNNING, EnumSet.of(SUCCEEDED, PARTIAL, FAILED, PAUSING, CANCELLING, LOST),
            PAUSING, EnumSet.of(PAUSED, CANCELLING, SUCCEEDED, PARTIAL, FAILED, LOST),
            PAUSED, EnumSet.of(RUNNING, CANCELLED, LOST),
            CANCELLING, EnumSet.of(CANCELLED, FAILED, LOST)));

    /** {@return whether nothing follows} */
    public boolean isTerminal() {
        return !NEXT.containsKey(this);
    }

    /**
     * {@return whether the table allows to go there}
     *
     * @param next another state
     */
    public boolean canBecome(RunState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /**
     * Refuses a step that the table does not allow.
     *
     * @param next state wanted
     * @param id of the run, for the message
     * @throws IllegalTransitionException when the table does not allow it
     */
    public void requireNext(RunState next, RunId id) {
        if (!canBecome(next)) {
            throw new IllegalTransitionException(id.text(), name(), next.name());
        }
    }
}
