package org.runflow.race.flow;

import java.util.List;

/**
 * All rows of one stretch.
 *
 * @param segId label of the stretch
 * @param eventPairs its rows, in input order, at least one
 * @param summary what they add up to
 */
public record FlowSegment(String segId, List<FlowRowResult> eventPairs, SegmentFlow summary) {
    /**
     * @throws IllegalArgumentException if there is no row
     */
    public FlowSegment {
        eventPairs = List.copyOf(eventPairs);
        if (eventPairs.isEmpty()) {
            throw new IllegalArgumentException("stretch '" + segId + "' needs at least one row, had none");
        }
    }

    static FlowSegment of(String segId, List<FlowRowResult> rows) {
        return new FlowSegment(segId, rows, SegmentFlow.of(rows));
    }
}
