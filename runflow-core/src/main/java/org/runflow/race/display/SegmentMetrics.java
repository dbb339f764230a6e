package org.runflow.race.display;

import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.List;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.DensityResults;
import org.runflow.race.flow.FlowResults;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Segment;
import org.runflow.value.ById;

/**
 * Density, flow and flags of a day, a line per segment. A flow row counts for every segment of which both its windows are passes, equal within
 * 20 m at both ends; where there is none, for every segment that holds more than half of both windows; where there is none either, and its windows
 * differ by no more than 5 % in length, for every segment of which one window is a pass: that is how a road out and back meets itself. A row that
 * fits no segment counts for none.
 *
 * @param header which day
 * @param summary the day as a whole
 * @param segments one line per segment, in course order
 */
public record SegmentMetrics(DayHeader header, Summary summary, ById<SegmentMetric> segments) implements DayResult {
    /**
     * The day as a whole.
     *
     * @param peakDensityPerM2 largest density of any cell, persons per square metre
     * @param peakRatePerS largest throughput of any cell, persons per second
     * @param segmentsWithFlags segments with at least one flagged cell
     * @param flaggedBins flagged cells of all segments
     * @param overtakingSegments segments with at least one overtake
     * @param coPresenceSegments segments of whose rows at least one has runners that share the stretch
     */
    public record Summary(
            double peakDensityPerM2,
            double peakRatePerS,
            int segmentsWithFlags,
            int flaggedBins,
            int overtakingSegments,
            int coPresenceSegments) {}

    /**
     * {@return the metrics of a day} Pure.
     *
     * @param day the day
     * @param density its density
     * @param flags its flags
     * @param flow its flow
     */
    public static SegmentMetrics of(RaceDay day, DensityResults density, DayFlags flags, FlowResults flow) {
        List<SegmentMetric> metrics = new ArrayList<>();
        ListMultimap<String, FlowRowResult> rowsById = SegmentRows.bySegment(day.segments(), flow.rows());
        int coPresenceSegments = 0;
        for (Segment segment : day.segments()) {
            SegmentRows rows = new SegmentRows(rowsById.get(segment.id()));
            metrics.add(SegmentMetric.of(
                    density.segments().get(segment.id()), flags.segments().find(segment.id()), rows));
            coPresenceSegments += rows.hasCoPresence() ? 1 : 0;
        }
        return new SegmentMetrics(density.header(), summary(metrics, coPresenceSegments), ById.of(metrics));
    }

    private static Summary summary(List<SegmentMetric> metrics, int coPresenceSegments) {
        return new Summary(
                metrics.stream()
                        .mapToDouble(SegmentMetric::peakDensityPerM2)
                        .max()
                        .orElse(0),
                metrics.stream().mapToDouble(SegmentMetric::peakRatePerS).max().orElse(0),
                (int) metrics.stream()
                        .filter(metric -> metric.flaggedBins() > 0)
                        .count(),
                metrics.stream().mapToInt(SegmentMetric::flaggedBins).sum(),
                (int) metrics.stream().filter(metric -> metric.overtakes() > 0).count(),
                coPresenceSegments);
    }
}
