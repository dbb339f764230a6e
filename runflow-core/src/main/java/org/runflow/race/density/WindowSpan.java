package org.runflow.race.density;

/**
 * Consecutive windows.
 *
 * @param first number of the first since local midnight
 * @param windows how many, at least one
 * @param windowMillis length of each
 */
record WindowSpan(int first, int windows, long windowMillis) {
    /** The windows from that of one instant to that of another. */
    static WindowSpan between(long earliestMillis, long latestMillis, long windowMillis) {
        int first = Math.toIntExact(Math.floorDiv(earliestMillis, windowMillis));
        int last = Math.toIntExact(Math.floorDiv(latestMillis, windowMillis));
        return new WindowSpan(first, last - first + 1, windowMillis);
    }

    long baseMillis() {
        return first * windowMillis;
    }
}
