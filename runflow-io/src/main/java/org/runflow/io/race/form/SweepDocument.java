package org.runflow.io.race.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Function;
import org.runflow.race.model.RaceClock;
import org.runflow.race.scenario.Figure;
import org.runflow.race.scenario.LevelMillis;
import org.runflow.race.scenario.PlanMetric;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.scenario.RefusedPlan;
import org.runflow.race.scenario.SegmentOutcome;
import org.runflow.race.scenario.SweepResults;
import org.runflow.race.scenario.Variable;
import org.runflow.race.service.LevelOfService;
import org.runflow.value.Identified;

/**
 * The document of a sweep, as {@code sweep --json} prints it: a tree of plain values for {@link org.runflow.io.json.RunflowJson#pretty}.
 *
 * @param results the sweep; its plans are not looked at
 * @param metric what the plans were ranked by
 * @param ranking numbers of all plans that were not refused, best first
 * @param today today's plan with all figures that {@code top} has
 * @param top the best plans, complete
 * @param rowsFile name of the file that has the figures of every plan, when one was written
 */
public record SweepDocument(
        SweepResults results,
        PlanMetric metric,
        List<Integer> ranking,
        PlanOutcome today,
        List<PlanOutcome> top,
        Optional<String> rowsFile) {
    /** Copies the lists. */
    public SweepDocument {
        ranking = List.copyOf(ranking);
        top = List.copyOf(top);
    }

    /** {@return the document as a tree of plain values, properties in their order} */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema_version", "1.0.0");
        tree.put("day", results.header().day());
        tree.put("date", results.header().date().toString());
        tree.put("utc_offset", results.header().utcOffset().toString());
        tree.put("events", results.header().events());
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("bin_m", results.settings().binM());
        settings.put("window_s", results.settings().windowS());
        settings.put("rulebook", results.settings().rulebook());
        tree.put("settings", settings);
        tree.put(
                "variables",
                results.variables().stream().map(SweepDocument::variable).toList());
        tree.put("figures", figures());
        tree.put("plans", results.count());
        tree.put(
                "refused",
                results.refused().stream().map(SweepDocument::refused).toList());
        tree.put("today", plan(today));
        Map<String, Object> ranked = new LinkedHashMap<>();
        ranked.put("metric", metric.name());
        ranked.put("direction", "lower");
        ranked.put("unit", metric.unit());
        ranked.put("plans", ranking);
        tree.put("ranking", ranked);
        tree.put("top", top.stream().map(this::plan).toList());
        tree.put("notes", List.of());
        rowsFile.ifPresent(file -> tree.put("rows_file", file));
        return tree;
    }

    private static Map<String, Object> variable(Variable variable) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("group", variable.group());
        tree.put("shifts_ms", variable.shiftsMillis());
        return tree;
    }

    private List<String> figures() {
        List<String> names = new ArrayList<>(List.of("density"));
        for (Figure figure : Figure.values()) {
            if (isKnown(figure)) {
                names.add(figure.name().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private boolean isKnown(Figure figure) {
        return switch (figure) {
            case FLAGS -> today.flags().isPresent();
            case PAIRS -> !today.rows().isEmpty();
            case CONCURRENCY ->
                today.segments().stream()
                        .anyMatch(segment -> segment.peakConcurrency().isPresent());
        };
    }

    private static Map<String, Object> refused(RefusedPlan plan) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("plan", plan.plan());
        tree.put("shifts_ms", plan.shiftsMillis());
        tree.put("reason", plan.reason());
        return tree;
    }

    private Map<String, Object> plan(PlanOutcome plan) {
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

    private String text(long millis) {
        return RaceClock.isoText(results.clock().at(millis));
    }
}
