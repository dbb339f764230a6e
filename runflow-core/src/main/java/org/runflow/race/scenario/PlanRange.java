package org.runflow.race.scenario;

/**
 * A run of plans of a sweep, by their numbers: one piece of its work.
 *
 * @param from the first, 0 or more
 * @param end behind the last, greater than {@code from}
 */
public record PlanRange(int from, int end) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if not {@code 0 <= from < end}
     */
    public PlanRange {
        if (from < 0 || from >= end) {
            throw new IllegalArgumentException("a range of plans has at least one, was " + from + " to " + end);
        }
    }
}
