package org.runflow.race.flow;

import org.runflow.race.model.FlowDirection;

/**
 * Which two streams a row compares.
 *
 * @param flowId name of the row, unique within the day
 * @param segId label of the stretch; not necessarily a segment of the race
 * @param eventA first event
 * @param eventB second event, may be the same
 * @param fromKmA start of the first window, kilometres of event A
 * @param toKmA its end
 * @param fromKmB start of the second window, kilometres of event B
 * @param toKmB its end
 * @param direction how the streams run to each other
 * @param directionSource where the direction comes from
 * @param runnersA runners of event A
 * @param runnersB runners of event B
 */
public record FlowPair(
        String flowId,
        String segId,
        String eventA,
        String eventB,
        double fromKmA,
        double toKmA,
        double fromKmB,
        double toKmB,
        FlowDirection direction,
        DirectionSource directionSource,
        int runnersA,
        int runnersB) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a window is not {@code 0 <= from < to} or a number of runners is negative
     */
    public FlowPair {
        if (!(fromKmA >= 0 && fromKmA < toKmA && fromKmB >= 0 && fromKmB < toKmB)
                || Double.isInfinite(toKmA)
                || Double.isInfinite(toKmB)) {
            throw new IllegalArgumentException("flow row '" + flowId + "' needs 0 <= from < to, was " + fromKmA + " to "
                    + toKmA + " km and " + fromKmB + " to " + toKmB + " km");
        }
        Counts.requireNotNegative("runners", runnersA, runnersB);
    }

    /** Where the direction of a flow row comes from. */
    public enum DirectionSource {
        /** Stated by the row. */
        EXPLICIT,
        /** Read off the tracks. */
        GPX,
        /** There are no tracks to compare, or they do not tell; taken as the same direction. */
        DEFAULT
    }
}
