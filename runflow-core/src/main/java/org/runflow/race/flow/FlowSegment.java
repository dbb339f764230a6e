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

    /**
     * What the rows of one stretch add up to.
     *
     * @param totalOvertakes distinct passers, summed over rows and sides
     * @param totalCoPresence distinct co-present runners, summed over rows and sides
     * @param hasConvergence whether any row has one
     */
    public record SegmentFlow(long totalOvertakes, long totalCoPresence, boolean hasConvergence) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if a count is negative
         */
        public SegmentFlow {
            Counts.requireNotNegative("totals", totalOvertakes, totalCoPresence);
        }

        static SegmentFlow of(List<FlowRowResult> rows) {
            return new SegmentFlow(
                    rows.stream().mapToLong(row -> row.passes().overtakes()).sum(),
                    rows.stream().mapToLong(row -> row.coPresence().runners()).sum(),
                    rows.stream().anyMatch(row -> row.convergence().hasConvergence()));
        }
    }

    /**
     * The events that a flow row compares.
     *
     * @param flowId name of the row
     * @param eventA event of its first stream
     * @param eventB event of its second stream
     */
    public record EventPair(String flowId, String eventA, String eventB) {
        static EventPair of(FlowRowResult row) {
            return new EventPair(
                    row.pair().flowId(), row.pair().eventA(), row.pair().eventB());
        }
    }
}
