package org.runflow.race.scenario;

/**
 * What some groups do to the segments of a zone.
 *
 * @param peakPerM2 by segment of the zone: the largest density of a cell
 * @param levelMillis time that counts towards the day, by level
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record Crowd(double[] peakPerM2, long[] levelMillis) {
    /** Time at a level or a worse one. */
    long from(int level) {
        long sum = 0;
        for (int worse = level; worse < levelMillis.length; worse++) {
            sum += levelMillis[worse];
        }
        return sum;
    }
}
