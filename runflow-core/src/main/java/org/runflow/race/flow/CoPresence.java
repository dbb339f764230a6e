package org.runflow.race.flow;

/**
 * Who shares the stretch for a while. It does not mean being close: the stretch may be long.
 *
 * @param coPresencePairs pairs whose times on the stretch overlap for at least the co-presence time
 * @param coPresenceA distinct runners of A in such a pair
 * @param coPresenceB distinct runners of B in such a pair
 */
public record CoPresence(long coPresencePairs, int coPresenceA, int coPresenceB) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public CoPresence {
        Counts.requireNotNegative("co-presences", coPresencePairs, coPresenceA, coPresenceB);
    }

    /** {@return distinct runners, summed over both sides} */
    public int runners() {
        return coPresenceA + coPresenceB;
    }
}
