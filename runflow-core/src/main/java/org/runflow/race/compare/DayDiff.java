package org.runflow.race.compare;

import static org.runflow.race.RaceDayPipeline.EXPERIENCE;
import static org.runflow.race.RaceDayPipeline.FLOW;
import static org.runflow.race.RaceDayPipeline.LOCATIONS;
import static org.runflow.race.RaceDayPipeline.OVERVIEW;
import static org.runflow.race.RaceDayPipeline.SEGMENT_METRICS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.runflow.ArtifactReader;
import org.runflow.race.DayOverview;
import org.runflow.race.display.SegmentMetric;
import org.runflow.race.display.SegmentMetrics;
import org.runflow.race.experience.EventExperience;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.location.TimedLocation;

/**
 * What a change to a race means for one day: the day as a whole before and after, and everything in it that differs. Lists hold what differs only,
 * the things of the first run in its order, then new ones. For what caused it see {@link org.runflow.run.RunDiff}.
 *
 * @param day name of the day
 * @param before the day as a whole in the first run
 * @param after the day as a whole in the second run
 * @param events events whose start, limit, distance or field differs
 * @param course segments whose name, length, width, schema or events differ; other bins of the same segment are no difference
 * @param scores events whose experience differs
 * @param segments segments of which any figure differs
 * @param flowRows flow rows whose counts or convergence differ, by {@code flowId}
 * @param locations locations whose hours or arrivals differ
 */
public record DayDiff(
        String day,
        DayFacts before,
        DayFacts after,
        List<Changed<DayOverview.Event>> events,
        List<Changed<DayOverview.Stretch>> course,
        List<Changed<EventExperience>> scores,
        List<Changed<SegmentMetric>> segments,
        List<Changed<FlowRowResult>> flowRows,
        List<Changed<TimedLocation>> locations) {
    /** Copies the lists. */
    public DayDiff {
        events = List.copyOf(events);
        course = List.copyOf(course);
        scores = List.copyOf(scores);
        segments = List.copyOf(segments);
        flowRows = List.copyOf(flowRows);
        locations = List.copyOf(locations);
    }

    /**
     * {@return what differs between two runs on one day} Pure.
     *
     * @param before has the results of the run to compare with
     * @param after has the results of the run to compare
     * @param scope name of a day of both, empty for pipelines without scopes
     * @throws org.runflow.error.ArtifactUnavailableException when one of the results is not stored; names it
     */
    public static DayDiff between(ArtifactReader before, ArtifactReader after, String scope) {
        DayOverview old = before.get(DayFacts.in(scope, OVERVIEW));
        DayOverview now = after.get(DayFacts.in(scope, OVERVIEW));
        return new DayDiff(
                now.day(),
                DayFacts.of(before, scope),
                DayFacts.of(after, scope),
                Changed.between(old.events(), now.events(), DayOverview.Event::name, event -> event),
                Changed.between(
                        old.segments(),
                        now.segments(),
                        DayOverview.Stretch::segId,
                        segment -> List.of(
                                segment.label(),
                                segment.schema(),
                                segment.lengthM(),
                                segment.widthM(),
                                segment.events())),
                scores(before, after, scope),
                segments(
                        before.get(DayFacts.in(scope, SEGMENT_METRICS)),
                        after.get(DayFacts.in(scope, SEGMENT_METRICS))),
                Changed.between(
                        before.get(DayFacts.in(scope, FLOW)).rows(),
                        after.get(DayFacts.in(scope, FLOW)).rows(),
                        row -> row.pair().flowId(),
                        row -> Arrays.asList(row.passes(), row.coPresence(), row.meetings(), row.convergence())),
                Changed.between(
                        before.get(DayFacts.in(scope, LOCATIONS)).locations(),
                        after.get(DayFacts.in(scope, LOCATIONS)).locations(),
                        TimedLocation::locationId,
                        place -> Arrays.asList(
                                place.locStart(),
                                place.locEnd(),
                                place.arrivals(),
                                place.computedMetrics().totalServed())));
    }

    /**
     * {@return segments of which any figure differs, for runs that have nothing but their metrics} Pure.
     *
     * @param before the day to compare with
     * @param after the day to compare
     */
    public static List<Changed<SegmentMetric>> segments(SegmentMetrics before, SegmentMetrics after) {
        return Changed.between(before.segments(), after.segments(), SegmentMetric::segId, metric -> metric);
    }

    /**
     * {@return a line per segment: peak density, level of service and flagged cells, before and after}
     *
     * @param segments that differ
     */
    public static String segmentsToText(List<Changed<SegmentMetric>> segments) {
        return segments.stream()
                .map(segment -> segment.toText(DayDiff::text) + "\n")
                .collect(Collectors.joining());
    }

    /** {@return a line per segment that differs: peak density, level of service and flagged cells, before and after} */
    public String segmentsToText() {
        return segmentsToText(segments);
    }

    /** {@return whether the day is the same in every figure compared here} */
    public boolean isEmpty() {
        return before.equals(after)
                && events.isEmpty()
                && course.isEmpty()
                && scores.isEmpty()
                && segments.isEmpty()
                && flowRows.isEmpty()
                && locations.isEmpty();
    }

    private static String text(SegmentMetric metric) {
        return String.format(
                Locale.ROOT,
                "%.3f p/m² %s, %d flagged",
                metric.peakDensityPerM2(),
                metric.worstLos(),
                metric.flaggedBins());
    }

    private static List<Changed<EventExperience>> scores(ArtifactReader before, ArtifactReader after, String scope) {
        List<Map.Entry<String, EventExperience>> old = new ArrayList<>(
                before.get(DayFacts.in(scope, EXPERIENCE)).byEvent().entrySet());
        List<Map.Entry<String, EventExperience>> now = new ArrayList<>(
                after.get(DayFacts.in(scope, EXPERIENCE)).byEvent().entrySet());
        return Changed.between(old, now, Map.Entry::getKey, Map.Entry::getValue).stream()
                .map(change -> new Changed<>(
                        change.id(),
                        change.before().map(Map.Entry::getValue),
                        change.after().map(Map.Entry::getValue)))
                .toList();
    }
}
