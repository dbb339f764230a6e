package org.runflow.race.density;

/**
 * The number of runners present on a segment as a step function of time, known exactly from when each came in and went out (MODEL §4).
 * Presence is half-open; at equal times outs count before ins, so a stay of zero length is never present.
 *
 * @param peak the largest number present at once, 0 or more
 * @param peakMillis the first instant at which it is reached, milliseconds since local midnight; meaningless when the peak is 0
 */
record Concurrency(int peak, long peakMillis) {
    /**
     * Finds the peak.
     *
     * @param ins when runners come in, sorted
     * @param outs when runners go out, sorted, as many
     */
    static Concurrency of(long[] ins, long[] outs) {
        int peak = 0;
        long peakMillis = 0;
        int out = 0;
        for (int in = 0; in < ins.length; in++) {
            while (out < outs.length && outs[out] <= ins[in]) {
                out++;
            }
            boolean lastOfThisInstant = in + 1 == ins.length || ins[in + 1] > ins[in];
            if (lastOfThisInstant && in + 1 - out > peak) {
                peak = in + 1 - out;
                peakMillis = ins[in];
            }
        }
        return new Concurrency(peak, peakMillis);
    }
}
