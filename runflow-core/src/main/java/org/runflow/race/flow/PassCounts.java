package org.runflow.race.flow;

/**
 * How often one stream passes the other on the way through the stretch. All 0 head-on. Where an event is compared with itself on one window,
 * every pair counts once: the passers stand under A and the passed under B.
 *
 * @param passesA ordered pairs in which a runner of A passes one of B
 * @param passesB ordered pairs in which a runner of B passes one of A
 * @param overtakingA distinct runners of A who pass
 * @param overtakingB distinct runners of B who pass
 * @param overtakenA distinct runners of A who are passed
 * @param overtakenB distinct runners of B who are passed
 */
public record PassCounts(long passesA, long passesB, int overtakingA, int overtakingB, int overtakenA, int overtakenB) {
    /** Nobody passes. */
    static final PassCounts NONE = new PassCounts(0, 0, 0, 0, 0, 0);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public PassCounts {
        Counts.requireNotNegative("passes", passesA, passesB, overtakingA, overtakingB, overtakenA, overtakenB);
    }

    /** {@return passes of both sides} */
    public long passes() {
        return passesA + passesB;
    }

    /** {@return distinct passers, summed over both sides} */
    public int overtakes() {
        return overtakingA + overtakingB;
    }
}
