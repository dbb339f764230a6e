package org.runflow.io.race.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.race.flow.PairCounts;
import org.runflow.race.scenario.FlaggedCells;
import org.runflow.race.scenario.PlanOutcome;
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
}
