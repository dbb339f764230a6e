package org.runflow.race.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.runflow.race.density.DensityGridSettings;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.StartPlan;

/**
 * What a sweep found.
 *
 * @param header the day
 * @param clock its wall clock
 * @param settings grid and rulebook
 * @param variables what moved
 * @param figures what was asked for beside density
 * @param count number of plans, refused ones among them
 * @param today what today's plan does
 * @param plans what each plan does, by number, without refused ones
 * @param refused plans that no race can carry out
 */
public record SweepResults(
        DayHeader header,
        RaceClock clock,
        DensityGridSettings settings,
        List<Variable> variables,
        Set<Figure> figures,
        int count,
        PlanOutcome today,
        List<PlanOutcome> plans,
        List<RefusedPlan> refused) {
    /** Said of every plan with a shift that is no multiple of the window. */
    public static final String OFF_GRID =
            "A shift is no multiple of the window: figures also move because the crowd moves against the windows.";

    /** Copies the collections. */
    public SweepResults {
        variables = List.copyOf(variables);
        figures = Set.copyOf(figures);
        plans = List.copyOf(plans);
        refused = List.copyOf(refused);
    }

    /**
     * Ranks the plans.
     *
     * @param metric what to rank by; smaller is better
     * @param best how many to return, 0 or more
     * @return the best plans; of equal ones those that move least, then by number
     * @throws IllegalArgumentException if the number is negative
     */
    public List<PlanOutcome> ranking(PlanMetric metric, int best) {
        if (best < 0) {
            throw new IllegalArgumentException("a ranking has 0 plans or more, not " + best);
        }
        return plans.stream()
                .sorted(Comparator.comparingDouble(metric::of)
                        .thenComparingLong(PlanOutcome::movedMillis)
                        .thenComparingInt(PlanOutcome::plan))
                .limit(best)
                .toList();
    }

    /**
     * {@return a plan in the form that {@link org.runflow.race.model.Race#with(StartPlan)} takes}
     *
     * @param outcome one of these plans
     */
    public StartPlan startPlan(PlanOutcome outcome) {
        return ShiftedPlan.startPlan(variables, outcome);
    }
}
