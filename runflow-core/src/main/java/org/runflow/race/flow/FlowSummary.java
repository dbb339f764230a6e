package org.runflow.race.flow;

import java.util.List;
import org.runflow.race.flow.FlowSegment.SegmentFlow;

/**
 * What a day adds up to.
 *
 * @param totalSegments stretches with at least one row
 * @param segmentsWithConvergence those of them where a pass or meeting occurs
 * @param totalEventPairs rows
 * @param totalOvertakes distinct passers, summed over rows and sides
 * @param totalCoPresence distinct co-present runners, summed over rows and sides
 * @param totalMeetings meetings of all rows
 */
public record FlowSummary(
        int totalSegments,
        int segmentsWithConvergence,
        int totalEventPairs,
        long totalOvertakes,
        long totalCoPresence,
        long totalMeetings) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public FlowSummary {
        Counts.requireNotNegative(
                "totals",
                totalSegments,
                segmentsWithConvergence,
                totalEventPairs,
                totalOvertakes,
                totalCoPresence,
                totalMeetings);
    }

    static FlowSummary of(List<FlowRowResult> rows, List<FlowSegment> segments) {
        SegmentFlow total = SegmentFlow.of(rows);
        long converging = segments.stream()
                .filter(segment -> segment.summary().hasConvergence())
                .count();
        return new FlowSummary(
                segments.size(),
                (int) converging,
                rows.size(),
                total.totalOvertakes(),
                total.totalCoPresence(),
                rows.stream().mapToLong(row -> row.meetings().meetings()).sum());
    }
}
