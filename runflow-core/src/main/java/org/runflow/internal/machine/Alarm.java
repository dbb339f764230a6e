package org.runflow.internal.machine;

/**
 * What a timer of a stage is for. A stage has at most one timer at a time. One that rings although it was stopped, or replaced by another, is known by
 * its attempt and kind, and ignored.
 *
 * @param stage index of the stage
 * @param attempt of the stage, from 1; 0 before the first
 * @param kind why somebody waits
 */
public record Alarm(int stage, int attempt, Kind kind) {
    /** Why somebody waits. */
    public enum Kind {
        /** An attempt may take so long. */
        LIMIT,
        /** An attempt that was told to end may take so long about it. */
        PATIENCE,
        /** The next attempt comes after a pause, or somebody looks again after one. */
        BACK_OFF
    }
}
