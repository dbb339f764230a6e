package org.runflow.report.race.scenario;

import java.util.List;
import java.util.Optional;
import org.runflow.race.scenario.FlaggedCells;
import org.runflow.race.scenario.PlanMetric;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.service.LevelOfService;

/**
 * What a page keeps of each plan of a sweep.
 *
 * @param plan its number
 * @param shiftsMillis shift of each variable
 * @param value what it was ranked by; NaN when it has no such figure
 * @param worstLos its worst level
 * @param status its status, when flags were asked for
 */
public record PlanPoint(
        int plan, List<Long> shiftsMillis, double value, LevelOfService worstLos, Optional<String> status) {
    /** Copies the list. */
    public PlanPoint {
        shiftsMillis = List.copyOf(shiftsMillis);
    }

    /**
     * {@return what a page keeps of a plan}
     *
     * @param plan what it does
     * @param metric what plans are ranked by
     */
    public static PlanPoint of(PlanOutcome plan, PlanMetric metric) {
        return new PlanPoint(
                plan.plan(),
                plan.shiftsMillis(),
                metric.of(plan),
                plan.worstLos(),
                plan.flags().map(FlaggedCells::status));
    }

    long movedMillis() {
        return shiftsMillis.stream().mapToLong(Math::abs).sum();
    }
}
