package org.runflow.race.scenario;

import java.util.List;

/**
 * How sure an answer is. Every plan was either evaluated or cut, because a bound showed that it cannot be better, unless the budget ended first.
 *
 * @param verdict what is certain
 * @param plans how many plans there are
 * @param evaluated how many were evaluated
 * @param cut how many needed no look
 * @param bound under {@link Verdict#BEST_FOUND} the smallest values of the objectives that a plan may have that was not looked at; else empty
 */
public record Certificate(Verdict verdict, long plans, long evaluated, long cut, List<Double> bound) {
    /** What is certain. */
    public enum Verdict {
        /** No plan is better. */
        PROVED,
        /** The budget ended before all plans were looked at. */
        BEST_FOUND,
        /** No plan keeps all constraints. */
        INFEASIBLE
    }

    /** Copies the list. */
    public Certificate {
        bound = List.copyOf(bound);
    }
}
