package org.runflow.race.scenario;

/**
 * A constraint as a number that must not be exceeded.
 *
 * @param measure what is limited
 * @param most the largest value that is allowed
 * @param excess how what is beyond it is counted
 */
record Limit(Measure measure, double most, Excess excess) {
    /** How far every plan of a branch is beyond it at least; 0 when one may keep it. */
    double leastExcess(Outlook outlook) {
        double value = measure.least(outlook);
        return value > most ? excess.of(value, most) : 0;
    }
}
