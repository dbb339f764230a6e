package org.runflow.race.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.runflow.race.flow.PairCounts;
import org.runflow.race.service.LevelOfService;

/**
 * A figure of a start plan by which plans are ranked; smaller is better, and a plan that does not have it (NaN) is worst.
 *
 * @param name its name, as {@link #parse} reads it
 * @param unit unit of its values
 * @param value the figure of a plan
 */
public record PlanMetric(String name, String unit, ToDoubleFunction<PlanOutcome> value) {
    private static final String NAMES =
            "peak_density, exposure_from:LEVEL, latest_finish, passes:ROW, meetings:ROW, flagged_cells, moved";

    /**
     * Reads the name of a metric: {@code peak_density}, {@code exposure_from:C}, {@code latest_finish}, {@code passes:F1_10k_half},
     * {@code meetings:K2_full_half}, {@code flagged_cells}, {@code moved}.
     *
     * @param name the name
     * @return the metric
     * @throws IllegalArgumentException if there is no such metric
     */
    public static PlanMetric parse(String name) {
        int colon = name.indexOf(':');
        String kind = colon < 0 ? name : name.substring(0, colon);
        String of = colon < 0 ? "" : name.substring(colon + 1);
        return switch (kind) {
            case "peak_density" -> plain(name, "p/m²", PlanOutcome::peakDensityPerM2);
            case "exposure_from" -> {
                LevelOfService level = level(name, of);
                yield new PlanMetric(name, "ms", plan -> plan.exposure().from(level));
            }
            case "latest_finish" ->
                plain(
                        name,
                        "ms",
                        plan -> plan.latestFinishMillis().values().stream()
                                .mapToDouble(finish -> finish)
                                .max()
                                .orElse(Double.NaN));
            case "moved" -> plain(name, "ms", PlanOutcome::movedMillis);
            case "flagged_cells" ->
                plain(
                        name,
                        "cells",
                        plan -> plan.flags()
                                .map(flags -> flags.watch() + flags.caution() + flags.critical())
                                .orElseThrow(() -> needs(name, Figure.FLAGS)));
            case "passes" -> ofRow(name, "passes", counts -> counts.passesA() + counts.passesB());
            case "meetings" -> ofRow(name, "meetings", PairCounts::meetings);
            default -> throw unknown(name);
        };
    }

    /**
     * {@return the figure of a plan}
     *
     * @param plan what a plan does
     * @throws IllegalArgumentException if the sweep was not asked for it, or the row is none of the day
     */
    public double of(PlanOutcome plan) {
        return value.applyAsDouble(plan);
    }

    /** {@return what a sweep must be asked for beside density to know this metric} */
    public List<Figure> needs() {
        if (name.startsWith("passes:") || name.startsWith("meetings:")) {
            return List.of(Figure.PAIRS);
        }
        return name.equals("flagged_cells") ? List.of(Figure.FLAGS) : List.of();
    }

    private static PlanMetric plain(String name, String unit, ToDoubleFunction<PlanOutcome> value) {
        if (name.indexOf(':') >= 0) {
            throw unknown(name);
        }
        return new PlanMetric(name, unit, value);
    }

    private static PlanMetric ofRow(String name, String unit, ToDoubleFunction<PairCounts> value) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            throw unknown(name);
        }
        String flowId = name.substring(colon + 1);
        return new PlanMetric(name, unit, plan -> value.applyAsDouble(row(name, flowId, plan)));
    }

    private static LevelOfService level(String name, String letter) {
        return Arrays.stream(LevelOfService.values())
                .filter(level -> level.name().equals(letter))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static PairCounts row(String name, String flowId, PlanOutcome plan) {
        if (plan.rows().isEmpty()) {
            throw needs(name, Figure.PAIRS);
        }
        return plan.rows().stream()
                .filter(row -> row.flowId().equals(flowId))
                .map(PlanOutcome.RowPairs::counts)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' names no flow row; the day has "
                        + plan.rows().stream().map(PlanOutcome.RowPairs::flowId).toList()));
    }

    private static IllegalArgumentException needs(String name, Figure figure) {
        return new IllegalArgumentException("'" + name + "' is known only when the sweep is asked for " + figure);
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("there is no metric '" + name + "'; there are " + NAMES);
    }
}
