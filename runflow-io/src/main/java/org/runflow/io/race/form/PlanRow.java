package org.runflow.io.race.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.runflow.race.flow.PairCounts;
import org.runflow.race.scenario.FlaggedCells;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.scenario.SegmentOutcome;
import org.runflow.race.service.LevelOfService;

/**
 * What a start plan does, as a row of a row file. Instants are milliseconds since midnight.
 *
 * @param plan number of the plan
 * @param shiftsMs shift of each variable, in their order
 * @param startsMs guns by event
 * @param onGrid whether every shift is a multiple of the window
 * @param worstLos worst level of service of any segment
 * @param peakDensity largest density of any cell, persons per square metre
 * @param peakDensitySegment segment of that cell, absent when nobody runs
 * @param exposureMs time of all runners by level, each stretch of an event once
 * @param latestFinishMs last finish by event, events in which somebody finishes
 * @param status of the day, when flags were asked for
 * @param flaggedCells by severity, when flags were asked for
 * @param segments in which somebody spends time
 * @param rows pairs by flow row, when pairs were asked for
 */
public record PlanRow(
        int plan,
        List<Long> shiftsMs,
        SortedMap<String, Long> startsMs,
        boolean onGrid,
        LevelOfService worstLos,
        double peakDensity,
        Optional<String> peakDensitySegment,
        Map<String, Long> exposureMs,
        SortedMap<String, Long> latestFinishMs,
        Optional<String> status,
        Optional<Map<String, Integer>> flaggedCells,
        PlanSegments segments,
        Optional<Map<String, PairCounts>> rows) {

    /**
     * {@return the row of a plan}
     *
     * @param outcome what the plan does
     */
    public static PlanRow of(PlanOutcome outcome) {
        Map<String, Long> exposureMs = new LinkedHashMap<>();
        for (LevelOfService level : LevelOfService.values()) {
            exposureMs.put(level.name(), outcome.exposure().at(level));
        }
        Map<String, PairCounts> pairs = new LinkedHashMap<>();
        outcome.rows().forEach(row -> pairs.put(row.flowId(), row.counts()));
        return new PlanRow(
                outcome.plan(),
                outcome.shiftsMillis(),
                outcome.gunMillis(),
                outcome.onGrid(),
                outcome.worstLos(),
                outcome.peakDensityPerM2(),
                outcome.peakDensitySegment(),
                exposureMs,
                outcome.latestFinishMillis(),
                outcome.flags().map(FlaggedCells::status),
                outcome.flags().map(PlanRow::bySeverity),
                PlanSegments.of(outcome),
                pairs.isEmpty() ? Optional.empty() : Optional.of(pairs));
    }

    private static Map<String, Integer> bySeverity(FlaggedCells flags) {
        Map<String, Integer> cells = new LinkedHashMap<>();
        cells.put("watch", flags.watch());
        cells.put("caution", flags.caution());
        cells.put("critical", flags.critical());
        return cells;
    }

    /**
     * What a start plan does to the segments in which somebody spends time, in columns of equal length, in file order. Instants are milliseconds since midnight.
     *
     * @param segId ids of the segments
     * @param peakDensity largest density of a cell, persons per square metre
     * @param peakDensityTimestampMs start of that cell's window
     * @param peakDensityBin its bin, from 0
     * @param los level of service of the peak density
     * @param peakRate largest throughput of a cell, persons per second
     * @param sustainedDensity15min largest mean density of the whole segment over a quarter of an hour, persons per square metre
     * @param peakConcurrency largest number of runners present at once, when asked for
     * @param losPersonMs time people spend in it, a column per level
     * @param activeStartMs the first runner comes in
     * @param activeEndMs the last runner goes out
     */
    public record PlanSegments(
            List<String> segId,
            List<Double> peakDensity,
            List<Long> peakDensityTimestampMs,
            List<Integer> peakDensityBin,
            List<LevelOfService> los,
            List<Double> peakRate,
            List<Double> sustainedDensity15min,
            Optional<List<Integer>> peakConcurrency,
            Map<String, List<Long>> losPersonMs,
            List<Long> activeStartMs,
            List<Long> activeEndMs) {

        static PlanSegments of(PlanOutcome plan) {
            List<SegmentOutcome> active =
                    plan.segments().stream().filter(SegmentOutcome::isActive).toList();
            boolean counted = active.stream()
                    .anyMatch(segment -> segment.peakConcurrency().isPresent());
            Map<String, List<Long>> losPersonMs = new LinkedHashMap<>();
            for (LevelOfService level : LevelOfService.values()) {
                losPersonMs.put(
                        level.name(),
                        column(active, segment -> segment.losPersonMillis().at(level)));
            }
            return new PlanSegments(
                    column(active, SegmentOutcome::segId),
                    column(active, SegmentOutcome::peakDensityPerM2),
                    column(active, segment -> segment.peakDensityMillis().orElseThrow()),
                    column(active, segment -> segment.peakDensityBin().orElseThrow()),
                    column(active, SegmentOutcome::los),
                    column(active, SegmentOutcome::peakRatePerS),
                    column(active, SegmentOutcome::sustainedDensity15minPerM2),
                    counted
                            ? Optional.of(column(
                                    active, segment -> segment.peakConcurrency().orElseThrow()))
                            : Optional.empty(),
                    losPersonMs,
                    column(active, segment -> segment.activeStartMillis().orElseThrow()),
                    column(active, segment -> segment.activeEndMillis().orElseThrow()));
        }

        private static <T> List<T> column(List<SegmentOutcome> segments, Function<SegmentOutcome, T> value) {
            return segments.stream().map(value).toList();
        }
    }
}
