package org.runflow.io.race.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.scenario.SegmentOutcome;
import org.runflow.race.service.LevelOfService;

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
        boolean counted =
                active.stream().anyMatch(segment -> segment.peakConcurrency().isPresent());
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
