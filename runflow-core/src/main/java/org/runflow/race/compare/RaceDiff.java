package org.runflow.race.compare;

import static org.runflow.race.RaceDayPipeline.SEGMENT_METRICS;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.runflow.Run;
import org.runflow.race.display.SegmentMetric;
import org.runflow.race.display.SegmentMetrics;

/**
 * What a change to a race means for the segments of one day. For everything else of the day see {@link DayDiff}, for
 * what caused it {@link org.runflow.run.RunDiff}.
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
        List<SegmentChange> changes =
                Changed.between(before.segments(), after.segments(), SegmentMetric::segId, metric -> metric).stream()
                        .map(change -> new SegmentChange(change.id(), change.before(), change.after()))
                        .toList();
        return new RaceDiff(after.day(), changes);
    }

    /** {@return a line per segment that differs} */
    public String toText() {
        return segments.stream().map(change -> change + "\n").collect(Collectors.joining());
    }
}
