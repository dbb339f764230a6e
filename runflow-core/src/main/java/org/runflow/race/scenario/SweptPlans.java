package org.runflow.race.scenario;

import java.util.List;

/**
 * What one piece of a sweep's work gives.
 *
 * @param outcomes the plans that were evaluated, in order of their numbers
 * @param refused the others, in order of their numbers
 */
public record SweptPlans(List<PlanOutcome> outcomes, List<RefusedPlan> refused) {
    /** Copies the lists. */
    public SweptPlans {
        outcomes = List.copyOf(outcomes);
        refused = List.copyOf(refused);
    }
}
