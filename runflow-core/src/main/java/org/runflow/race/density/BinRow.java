package org.runflow.race.density;

import java.util.Arrays;

/**
 * Person-time and distance of one bin over consecutive windows, accumulated exactly in integers (MODEL §5). Reused from bin to bin. The
 * inner loop of the whole density computation.
 */
final class BinRow {
    private static final long EXACT_DOUBLE = 1L << 53;

    private final WindowSpan span;
    private final long windowMillis;
    private final long[] personMs;
    private final long[] distanceUm;
    private final long[] reachedUm;
    private final int[] waiting;

    /**
     * Makes room for the windows of a bin.
     *
     * @param span the windows
     * @param runners size of the largest stream
     */
    BinRow(WindowSpan span, int runners) {
        this.span = span;
        this.windowMillis = span.windowMillis();
        this.personMs = new long[span.windows()];
        this.distanceUm = new long[span.windows()];
        this.reachedUm = new long[span.windows()];
        this.waiting = new int[runners];
    }

    /** Appends the occupied cells of a bin, windows rising. */
    void collect(int bin, CellColumns cells) {
        for (int window = 0; window < personMs.length; window++) {
            if (personMs[window] > 0) {
                cells.add(bin, span.first() + window, personMs[window], distanceUm[window]);
            }
        }
    }

    void clear() {
        Arrays.fill(personMs, 0);
        Arrays.fill(distanceUm, 0);
    }

    /**
     * Adds the stays of a stream in the bin. A stay of zero duration adds nothing.
     *
     * @param in the edge the stream enters by
     * @param out the edge it leaves by
     * @param lengthUm length of the bin
     */
    void add(EdgeTimes in, EdgeTimes out, long lengthUm) {
        addPersonTime(in, out);
        addDistance(in, out, lengthUm);
    }

    /** Who is there when a window begins stays for all of it; who comes in adds the rest of it, who goes out gives the rest back. */
    private void addPersonTime(EdgeTimes in, EdgeTimes out) {
        long present = 0;
        for (int window = 0; window < personMs.length; window++) {
            personMs[window] += present * windowMillis + in.restMillis(window) - out.restMillis(window);
            present += in.crossed(window) - out.crossed(window);
        }
    }

    /** Who goes out has run the bin; what was run in a window counts up to where each runner is when it ends. */
    private void addDistance(EdgeTimes in, EdgeTimes out, long lengthUm) {
        Arrays.fill(reachedUm, 0);
        addPositions(in, out, lengthUm);
        long before = 0;
        for (int window = 0; window < distanceUm.length; window++) {
            distanceUm[window] += lengthUm * out.crossed(window) + reachedUm[window] - before;
            before = reachedUm[window];
        }
    }

    /**
     * Adds up how far into the bin its runners are at the end of each window. Goes round by round over those who are still there at the end of
     * one more window: the list is kept without a branch, which no processor could predict.
     */
    private void addPositions(EdgeTimes in, EdgeTimes out, long lengthUm) {
        long exactStay = EXACT_DOUBLE / (2 * lengthUm + 4);
        int left = 0;
        for (int i = 0; i < in.runners(); i++) {
            waiting[left] = i;
            left += oneIfLess(in.window(i), out.window(i));
            if (in.millis(i) == out.millis(i)) {
                distanceUm[out.window(i)] -= lengthUm;
            }
        }
        for (int round = 0; left > 0; round++) {
            int stillThere = 0;
            for (int k = 0; k < left; k++) {
                int i = waiting[k];
                int window = in.window(i) + round;
                long elapsed = (window + 1) * windowMillis - in.millis(i);
                long stay = out.millis(i) - in.millis(i);
                reachedUm[window] += stay <= exactStay
                        ? (long) ((2.0 * lengthUm * elapsed + stay) / (2.0 * stay))
                        : reachedUm(lengthUm, elapsed, stay);
                waiting[stillThere] = i;
                stillThere += oneIfLess(window + 1, out.window(i));
            }
            left = stillThere;
        }
    }

    /**
     * Corrects the distance of a runner who was added as if he had run the whole bin, though he leaves the course within it.
     *
     * @param runner index of the runner in the stream
     * @param in the edge he enters by
     * @param out the edge he does not get to, crossed when he leaves
     * @param lengthUm length of the bin
     * @param ownUm how far into the bin he runs
     */
    void shorten(int runner, EdgeTimes in, EdgeTimes out, long lengthUm, long ownUm) {
        long stay = out.millis(runner) - in.millis(runner);
        long before = 0;
        for (int window = in.window(runner); stay > 0 && window <= out.window(runner); window++) {
            long elapsed = Math.min((window + 1) * windowMillis - in.millis(runner), stay);
            long surplus = reachedUm(lengthUm, elapsed, stay) - reachedUm(ownUm, elapsed, stay);
            distanceUm[window] -= surplus - before;
            before = surplus;
        }
    }

    private static int oneIfLess(int a, int b) {
        return (a - b) >>> (Integer.SIZE - 1);
    }

    /** {@code floor((2·length·elapsed + stay) / (2·stay))} without overflow for stays up to 24 days. */
    private static long reachedUm(long lengthUm, long elapsed, long stay) {
        long whole = lengthUm / stay;
        long rest = lengthUm % stay;
        return whole * elapsed + (2 * rest * elapsed + stay) / (2 * stay);
    }
}
