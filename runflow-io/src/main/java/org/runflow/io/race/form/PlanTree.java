package org.runflow.io.race.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Function;
import org.runflow.race.density.DensityGridSettings;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.RaceClock;
import org.runflow.race.scenario.LevelMillis;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.scenario.SegmentOutcome;
import org.runflow.race.scenario.SweepResults;
import org.runflow.race.scenario.Variable;
import org.runflow.race.service.LevelOfService;
import org.runflow.value.Identified;

/**
 * What documents about start plans have in common, as trees of plain values.
 *
 * @param clock of the day
 */
record PlanTree(RaceClock clock) {
    /** Begins a document with the day, its grid and what moves. */
    static Map<String, Object> begin(DayHeader header, DensityGridSettings grid, List<Variable> variables) {
        Map<String, Object> tree = begin(header, grid);
        tree.put("variables", variables.stream().map(PlanTree::variable).toList());
        return tree;
    }

    /** Begins a document with the day and its grid. */
    static Map<String, Object> begin(DayHeader header, DensityGridSettings grid) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema_version", "1.0.0");
        tree.put("day", header.day());
        tree.put("date", header.date().toString());
        tree.put("utc_offset", header.utcOffset().toString());
        tree.put("events", header.events());
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("bin_m", grid.binM());
        settings.put("window_s", grid.windowS());
        settings.put("rulebook", grid.rulebook());
        tree.put("settings", settings);
        return tree;
    }

    private static Map<String, Object> variable(Variable variable) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("group", variable.group());
        tree.put("shifts_ms", variable.shiftsMillis());
        return tree;
    }

    Map<String, Object> of(PlanOutcome plan) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (plan.plan() != PlanOutcome.TODAY) {
            tree.put("plan", plan.plan());
        }
        tree.put("shifts_ms", plan.shiftsMillis());
        tree.put("starts", instants(plan.gunMillis()));
        tree.put("on_grid", plan.onGrid());
        tree.put("worst_los", plan.worstLos().name());
        tree.put("peak_density", plan.peakDensityPerM2());
        plan.peakDensitySegment().ifPresent(segment -> tree.put("peak_density_segment", segment));
        tree.put("exposure_ms", levels(plan.exposure()));
        tree.put("latest_finish", instants(plan.latestFinishMillis()));
        plan.flags().ifPresent(flags -> {
            tree.put("status", flags.status());
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put("watch", flags.watch());
            cells.put("caution", flags.caution());
            cells.put("critical", flags.critical());
            tree.put("flagged_cells", cells);
        });
        tree.put("segments", byId(plan.segments(), this::segment));
        if (!plan.rows().isEmpty()) {
            tree.put("rows", rows(plan.rows()));
        }
        tree.put("notes", plan.onGrid() ? List.of() : List.of(SweepResults.OFF_GRID));
        return tree;
    }

    private Map<String, Object> segment(SegmentOutcome segment) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("peak_density", segment.peakDensityPerM2());
        put(tree, "peak_density_timestamp", segment.peakDensityMillis());
        segment.peakDensityBin().ifPresent(bin -> tree.put("peak_density_bin", bin));
        tree.put("los", segment.los().name());
        tree.put("peak_rate", segment.peakRatePerS());
        tree.put("sustained_density_15min", segment.sustainedDensity15minPerM2());
        segment.peakConcurrency().ifPresent(runners -> tree.put("peak_concurrency", runners));
        tree.put("los_person_ms", levels(segment.losPersonMillis()));
        put(tree, "active_start", segment.activeStartMillis());
        put(tree, "active_end", segment.activeEndMillis());
        return tree;
    }

    private static Map<String, Object> rows(List<PlanOutcome.RowPairs> rows) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (PlanOutcome.RowPairs row : rows) {
            Map<String, Object> counts = new LinkedHashMap<>();
            counts.put("passes_a", row.counts().passesA());
            counts.put("passes_b", row.counts().passesB());
            counts.put("meetings", row.counts().meetings());
            counts.put("co_presence_pairs", row.counts().coPresencePairs());
            tree.put(row.flowId(), counts);
        }
        return tree;
    }

    private static <T extends Identified> Map<String, Object> byId(List<T> items, Function<T, Object> form) {
        Map<String, Object> tree = new LinkedHashMap<>();
        items.forEach(item -> tree.put(item.id(), form.apply(item)));
        return tree;
    }

    private static Map<String, Object> levels(LevelMillis millis) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (LevelOfService level : LevelOfService.values()) {
            tree.put(level.name(), millis.at(level));
        }
        return tree;
    }

    private Map<String, Object> instants(SortedMap<String, Long> millis) {
        Map<String, Object> tree = new LinkedHashMap<>();
        millis.forEach((name, instant) -> tree.put(name, text(instant)));
        return tree;
    }

    private void put(Map<String, Object> tree, String name, OptionalLong millis) {
        millis.ifPresent(instant -> tree.put(name, text(instant)));
    }

    String text(long millis) {
        return RaceClock.isoText(clock.at(millis));
    }
}
