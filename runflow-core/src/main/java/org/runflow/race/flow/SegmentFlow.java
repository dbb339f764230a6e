package org.runflow.race.flow;

import java.util.List;

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
