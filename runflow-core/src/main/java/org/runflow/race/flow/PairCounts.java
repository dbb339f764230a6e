package org.runflow.race.flow;

/**
 * How many pairs of runners of a row do something to each other. Such counts add up over pairs of groups.
 *
 * @param passesA passes made by runners of side A
 * @param passesB passes made by runners of side B
 * @param meetings pairs who meet head-on
 * @param coPresencePairs pairs who share the stretch for the time that counts
 */
public record PairCounts(long passesA, long passesB, long meetings, long coPresencePairs) {
    /** Nothing. */
    public static final PairCounts NONE = new PairCounts(0, 0, 0, 0);

    /**
     * {@return both together}
     *
     * @param other the counts of other pairs of the same row
     */
    public PairCounts plus(PairCounts other) {
        return new PairCounts(
                passesA + other.passesA,
                passesB + other.passesB,
                meetings + other.meetings,
                coPresencePairs + other.coPresencePairs);
    }

    /** All passes on side A, as where both streams are of one event on one window. */
    PairCounts underA() {
        return new PairCounts(passesA + passesB, 0, meetings, coPresencePairs);
    }
}
