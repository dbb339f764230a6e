package org.runflow.race.scenario;

import java.util.List;

/**
 * What advice is asked about: what may move, what must be kept, and what should be small, of one day. Whether it fits the day is checked when it is solved.
 *
 * @param variables what may move, each by its own shifts
 * @param constraints what must be kept
 * @param objectives what should be small, the most important first
 * @param budget how many plans may be evaluated in one search, 1 or more
 * @param front none, or indexes of two objectives between which all trade-offs are wanted
 */
public record AdviceProblem(
        List<Variable> variables,
        List<Constraint> constraints,
        List<Objective> objectives,
        long budget,
        List<Integer> front) {
    /** The usual budget. */
    public static final long USUAL_BUDGET = 200_000;

    /** Copies the lists. */
    public AdviceProblem {
        variables = List.copyOf(variables);
        constraints = List.copyOf(constraints);
        objectives = List.copyOf(objectives);
        front = List.copyOf(front);
    }
}
