package org.runflow.race.corridor;

import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;

/**
 * What a row says lies on one road: windows of two events, or two of one, that run evenly beside each other.
 *
 * @param eventA one event
 * @param fromKmA start of its window
 * @param toKmA end of its window, greater than the start
 * @param eventB the other event, or the same
 * @param fromKmB start of its window
 * @param toKmB end of its window, greater than the start
 * @param direction whether the two run the same way
 */
public record Joint(
        String eventA,
        double fromKmA,
        double toKmA,
        String eventB,
        double fromKmB,
        double toKmB,
        FlowDirection direction) {
    /**
     * {@return what a flow row says lies on one road}
     *
     * @param row a row
     * @param direction whether its two streams run the same way
     */
    public static Joint of(FlowRow row, FlowDirection direction) {
        return new Joint(row.eventA(), row.fromKmA(), row.toKmA(), row.eventB(), row.fromKmB(), row.toKmB(), direction);
    }

    /** {@return the same with the two exchanged} */
    public Joint swapped() {
        return new Joint(eventB, fromKmB, toKmB, eventA, fromKmA, toKmA, direction);
    }

    /** {@return whether the two windows are one, so that it joins no two places} */
    public boolean isOneWindow() {
        return eventA.equals(eventB) && fromKmA == fromKmB && toKmA == toKmB;
    }

    /** Where B is beside a kilometre of A. */
    double besideKm(double km) {
        double share = (km - fromKmA) / (toKmA - fromKmA);
        return fromKmB + (direction == FlowDirection.SAME ? share : 1 - share) * (toKmB - fromKmB);
    }
}
