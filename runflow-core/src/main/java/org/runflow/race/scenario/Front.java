package org.runflow.race.scenario;

import java.util.List;

/**
 * All trade-offs between two objectives.
 *
 * @param objectives indexes of the two
 * @param complete whether all plans were looked at; else the budget ended first
 * @param plans every plan that keeps all constraints and that no other such plan beats in the two objectives, by the first, then the second, then how much moves
 */
public record Front(List<Integer> objectives, boolean complete, List<JudgedPlan> plans) {
    /** Copies the lists. */
    public Front {
        objectives = List.copyOf(objectives);
        plans = List.copyOf(plans);
    }
}
