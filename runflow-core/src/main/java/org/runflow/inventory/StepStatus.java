package org.runflow.inventory;

import java.util.Optional;
import org.runflow.RunId;

/**
 * How far one step is.
 *
 * @param state how far
 * @param run that did it, failed at it, or is at it; absent when none did
 * @param detail why it failed, or why it has to be done again; empty when there is nothing to say
 */
public record StepStatus(State state, Optional<RunId> run, String detail) {
    /** How far. */
    public enum State {
        /** Nobody has done it, or what was done is no longer valid. */
        OPEN,
        /** A run is at it. */
        RUNNING,
        /** There is a result. */
        DONE,
        /** The last try ended in a failure, or took too long. */
        FAILED
    }

    /** {@return a step that nobody has done} */
    public static StepStatus open() {
        return new StepStatus(State.OPEN, Optional.empty(), "");
    }

    /**
     * {@return a step with a result}
     *
     * @param run that made it
     */
    public static StepStatus done(RunId run) {
        return new StepStatus(State.DONE, Optional.of(run), "");
    }

    /**
     * {@return a step that failed}
     *
     * @param run that tried
     * @param reason a sentence
     */
    public static StepStatus failed(RunId run, String reason) {
        return new StepStatus(State.FAILED, Optional.of(run), reason);
    }
}
