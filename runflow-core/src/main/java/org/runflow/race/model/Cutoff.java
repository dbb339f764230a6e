package org.runflow.race.model;

/**
 * The time until which runners may come by a location.
 *
 * @param clockMillis the last instant, milliseconds since local midnight, 0 or more
 * @param enforced whether whoever comes later leaves the course there
 */
public record Cutoff(long clockMillis, boolean enforced) {
    /**
     * Checks the instant.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Cutoff {
        if (clockMillis < 0) {
            throw new IllegalArgumentException("a cut-off needs a time from midnight on, was " + clockMillis + " ms");
        }
    }
}
