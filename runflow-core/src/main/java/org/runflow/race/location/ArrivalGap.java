package org.runflow.race.location;

import java.time.OffsetDateTime;

/**
 * A span without arrivals between two that follow each other.
 *
 * @param start the arrival before it
 * @param end the arrival after it
 */
public record ArrivalGap(OffsetDateTime start, OffsetDateTime end) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if it does not end after its start
     */
    public ArrivalGap {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("a gap ends after its start, was " + start + " to " + end);
        }
    }
}
