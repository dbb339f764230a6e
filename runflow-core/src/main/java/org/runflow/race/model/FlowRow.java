package org.runflow.race.model;

import java.util.Optional;

/**
 * Two streams to compare on one stretch of road.
 *
 * @param flowId a name of its own, absent to be named after segment and events
 * @param segmentId a label of the row; not necessarily a segment of the race
 * @param label what people call the stretch
 * @param eventA first event
 * @param fromKmA start of its window, 0 or more
 * @param toKmA end of its window, greater than the start
 * @param eventB second event, may be the same
 * @param fromKmB start of its window, 0 or more
 * @param toKmB end of its window, greater than the start
 * @param direction how the streams run, absent to be read off the tracks
 * @param flowType a label by hand, shown only
 * @param remark a sentence for readers
 */
public record FlowRow(
        Optional<String> flowId,
        String segmentId,
        Optional<String> label,
        String eventA,
        double fromKmA,
        double toKmA,
        String eventB,
        double fromKmB,
        double toKmB,
        Optional<FlowDirection> direction,
        Optional<String> flowType,
        Optional<String> remark) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a window is not {@code 0 <= from < to}
     */
    public FlowRow {
        requireWindow(segmentId, eventA, fromKmA, toKmA);
        requireWindow(segmentId, eventB, fromKmB, toKmB);
    }

    /**
     * Begins a row.
     *
     * @param segmentId label of the row
     * @return a builder
     */
    public static FlowRowBuilder builder(String segmentId) {
        return new FlowRowBuilder(segmentId);
    }

    /**
     * {@return a row with nothing else known}
     *
     * @param segmentId label of the row
     * @param eventA first event
     * @param fromKmA start of its window
     * @param toKmA end of its window
     * @param eventB second event
     * @param fromKmB start of its window
     * @param toKmB end of its window
     */
    public static FlowRow of(
            String segmentId,
            String eventA,
            double fromKmA,
            double toKmA,
            String eventB,
            double fromKmB,
            double toKmB) {
        return builder(segmentId)
                .first(eventA, fromKmA, toKmA)
                .second(eventB, fromKmB, toKmB)
                .build();
    }

    /** {@return a builder that already holds this row} */
    public FlowRowBuilder toBuilder() {
        return FlowRowBuilder.of(this);
    }

    /**
     * {@return this row with a name of its own}
     *
     * @param newFlowId the name
     */
    public FlowRow withFlowId(String newFlowId) {
        return toBuilder().flowId(newFlowId).build();
    }

    /**
     * {@return this row with a stated direction}
     *
     * @param newDirection how the streams run
     */
    public FlowRow withDirection(FlowDirection newDirection) {
        return toBuilder().direction(newDirection).build();
    }

    private static void requireWindow(String segmentId, String event, double fromKm, double toKm) {
        if (!(fromKm >= 0 && fromKm < toKm) || Double.isInfinite(toKm)) {
            throw new IllegalArgumentException("flow row '" + segmentId + "' needs 0 <= from < to for '" + event
                    + "', was " + fromKm + " to " + toKm + " km");
        }
    }
}
