package org.runflow.race.flow;

import java.util.List;
import org.runflow.value.Identified;

/**
 * The rows of one stretch, by name.
 *
 * @param segId label of the stretch
 * @param eventPairs what its rows compare, in input order, at least one
 * @param summary what they add up to
 */
public record FlowSegment(String segId, List<EventPair> eventPairs, SegmentFlow summary) implements Identified {
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
        return new FlowSegment(segId, rows.stream().map(EventPair::of).toList(), SegmentFlow.of(rows));
    }
}
