package org.runflow.raceday;

import static org.runflow.raceday.RaceDayPipeline.SEGMENT_METRICS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.runflow.Run;
import org.runflow.metrics.SegmentMetric;
import org.runflow.metrics.SegmentMetrics;

/**
 * What a change to a race means for the segments of one day. For every other difference between two runs see {@link org.runflow.run.RunDiff}.
 *
 * @param day name of the day
 * @param segments one entry per segment that differs in any figure, those of the first day in course order, then new ones
 */
public record RaceDiff(String day, List<SegmentChange> segments) {
    /** Copies the list. */
    public RaceDiff {
        segments = List.copyOf(segments);
    }

    /**
     * A segment before and after.
     *
     * @param segId the segment's id
     * @param before its figures, absent when it was not used
     * @param after its figures, absent when it is not used any more
     */
    public record SegmentChange(String segId, Optional<SegmentMetric> before, Optional<SegmentMetric> after) {
        /** {@return one line: peak density, level of service and flagged cells, before and after} */
        @Override
        public String toString() {
            return segId + ": " + before.map(SegmentChange::text).orElse("(none)") + " → "
                    + after.map(SegmentChange::text).orElse("(none)");
        }

        private static String text(SegmentMetric metric) {
            return String.format(
                    Locale.ROOT,
                    "%.3f p/m² %s, %d flagged",
                    metric.peakDensityPerM2(),
                    metric.worstLos(),
                    metric.flaggedBins());
        }
    }

    /**
     * {@return what differs between two runs on one day}
     *
     * @param before the run to compare with
     * @param after the run to compare
     * @param day name of a day of both
     * @throws org.runflow.error.ArtifactUnavailableException when a run has no segment metrics of that day
     */
    public static RaceDiff between(Run before, Run after, String day) {
        return between(before.get(SEGMENT_METRICS.in(day)), after.get(SEGMENT_METRICS.in(day)));
    }

    /**
     * {@return what differs between two days} Pure.
     *
     * @param before the day to compare with
     * @param after the day to compare; names the result
     */
    public static RaceDiff between(SegmentMetrics before, SegmentMetrics after) {
        Map<String, SegmentMetric> old = byId(before);
        Map<String, SegmentMetric> now = byId(after);
        List<SegmentChange> changes = new ArrayList<>();
        for (SegmentMetric metric : before.segments()) {
            Optional<SegmentMetric> counterpart = Optional.ofNullable(now.get(metric.segId()));
            if (!counterpart.equals(Optional.of(metric))) {
                changes.add(new SegmentChange(metric.segId(), Optional.of(metric), counterpart));
            }
        }
        after.segments().stream()
                .filter(metric -> !old.containsKey(metric.segId()))
                .forEach(metric ->
                        changes.add(new SegmentChange(metric.segId(), Optional.empty(), Optional.of(metric))));
        return new RaceDiff(after.day(), changes);
    }

    /** {@return a line per segment that differs} */
    public String toText() {
        return segments.stream().map(change -> change + "\n").collect(Collectors.joining());
    }

    private static Map<String, SegmentMetric> byId(SegmentMetrics metrics) {
        return metrics.segments().stream().collect(Collectors.toMap(SegmentMetric::segId, Function.identity()));
    }
}
