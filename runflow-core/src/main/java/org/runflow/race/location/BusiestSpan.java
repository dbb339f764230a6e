package org.runflow.race.location;

import java.time.OffsetDateTime;

/**
 * The span of fixed length, beginning at an arrival, with the most arrivals; the earliest of equal ones. Its end does not belong to it.
 *
 * @param start the arrival it begins with
 * @param count arrivals within it, at least 1
 */
public record BusiestSpan(OffsetDateTime start, int count) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the count is less than 1
     */
    public BusiestSpan {
        if (count < 1) {
            throw new IllegalArgumentException("a busiest span begins with an arrival, but counted " + count);
        }
    }
}
