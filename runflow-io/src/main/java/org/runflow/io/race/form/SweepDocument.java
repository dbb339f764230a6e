package org.runflow.io.race.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.runflow.race.scenario.Figure;
import org.runflow.race.scenario.PlanMetric;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.scenario.RefusedPlan;
import org.runflow.race.scenario.SweepResults;

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
        PlanTree plans = new PlanTree(results.clock());
        Map<String, Object> tree = PlanTree.begin(results.header(), results.settings(), results.variables());
        tree.put("figures", figures());
        tree.put("plans", results.count());
        tree.put(
                "refused",
                results.refused().stream().map(SweepDocument::refused).toList());
        tree.put("today", plans.of(today));
        Map<String, Object> ranked = new LinkedHashMap<>();
        ranked.put("metric", metric.name());
        ranked.put("direction", "lower");
        ranked.put("unit", metric.unit());
        ranked.put("plans", ranking);
        tree.put("ranking", ranked);
        tree.put("top", top.stream().map(plans::of).toList());
        tree.put("notes", List.of());
        rowsFile.ifPresent(file -> tree.put("rows_file", file));
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
}
