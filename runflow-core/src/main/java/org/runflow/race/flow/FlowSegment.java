package org.runflow.race.flow;

import java.util.List;
import org.runflow.value.Identified;

/**
 * All rows of one stretch.
 *
 * @param segId label of the stretch
 * @param eventPairs its rows, in input order, at least one
 * @param summary what they add up to
 */
public record FlowSegment(String segId, List<FlowRowResult> eventPairs, SegmentFlow summary) implements Identified {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if there is no row
     */
    public FlowSegment {
        eventPairs = List.copyOf(eventPairs);
        if (eventPairs.isEmpty()) {
            throw new IllegalArgumentException("stretch '" + segId + "' needs at least one row, had none");
        }
    }

    @Override
    public String id() {
        return segId;
    }

    static FlowSegment of(String segId, List<FlowRowResult> rows) {
        return new FlowSegment(segId, rows, SegmentFlow.of(rows));
    }
}
