package org.runflow.race.density;

import java.util.Arrays;

/**
 * Person-time and distance of one bin over consecutive windows, accumulated exactly in integers (MODEL §5). Reused from bin to bin. The
 * inner loop of the whole density computation.
 */
final class BinRow {
    private static final long EXACT_DOUBLE = 1L << 53;
    /** Runners at a time; what is worked out for them stays in the nearest cache. */
    private static final int BLOCK = 512;

    private final WindowSpan span;
    private final long windowMillis;
    private final long[] personMs;
    private final long[] distanceUm;
    private final long[] reachedUm;
    private final int[] list;
    private final double[] places = new double[BLOCK];

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
        // one more: whoever is not listed is written behind the end
        this.list = new int[runners + 1];
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

    /** Adds up how far into the bin its runners are at the end of each window. */
    private void addPositions(EdgeTimes in, EdgeTimes out, long lengthUm) {
        if (personMs.length * windowMillis > EXACT_DOUBLE / (2 * lengthUm + 4)) {
            addLongPositions(in, out, lengthUm);
            return;
        }
        boolean mostStay = 2 * meanStay(in, out) >= windowMillis;
        int left = 0;
        for (int from = 0; from < in.runners(); from += BLOCK) {
            left = mostStay ? addFirst(in, out, lengthUm, from, left) : list(in, out, lengthUm, from, left);
        }
        for (int round = mostStay ? 1 : 0; left > 0; round++) {
            int stillThere = 0;
            for (int from = 0; from < left; from += BLOCK) {
                stillThere = addNext(in, out, lengthUm, round, from, Math.min(from + BLOCK, left), stillThere);
            }
            left = stillThere;
        }
    }

    /**
     * Where some runners are at the end of the window in which they come in. The quotients are worked out by themselves, for everybody, so that the processor
     * can do several at a time; then they are counted for who is still there, without a branch, which nobody could predict.
     *
     * @param from first runner of the block
     * @param waiting how many were found so far who are there for one window more; they are listed
     * @return how many now
     */
    private int addFirst(EdgeTimes in, EdgeTimes out, long lengthUm, int from, int waiting) {
        double[] ins = in.millis;
        double[] outs = out.millis;
        double[] rests = in.rests;
        double twiceLengthUm = 2.0 * lengthUm;
        int size = Math.min(BLOCK, in.runners() - from);
        for (int k = 0; k < size; k++) {
            double stay = outs[from + k] - ins[from + k];
            places[k] = (twiceLengthUm * rests[from + k] + stay) / (stay + stay);
        }
        int left = waiting;
        for (int k = 0; k < size; k++) {
            int window = in.windows[from + k];
            int last = out.windows[from + k];
            if (places[k] == Double.POSITIVE_INFINITY) {
                // no stay: whoever goes out is counted as having run the bin
                distanceUm[last] -= lengthUm;
            }
            reachedUm[window] += (long) places[k] & allIfLess(window, last);
            list[left] = from + k;
            left += oneIfLess(window + 1, last);
        }
        return left;
    }

    /** Lists those of some runners who are there at the end of a window at all; worth a pass of its own when they are few. */
    private int list(EdgeTimes in, EdgeTimes out, long lengthUm, int from, int listed) {
        int left = listed;
        for (int i = from; i < Math.min(from + BLOCK, in.runners()); i++) {
            if (in.millis[i] == out.millis[i]) {
                distanceUm[out.windows[i]] -= lengthUm;
            }
            list[left] = i;
            left += oneIfLess(in.windows[i], out.windows[i]);
        }
        return left;
    }

    private double meanStay(EdgeTimes in, EdgeTimes out) {
        double personMillis = 0;
        for (int window = 0; window < personMs.length; window++) {
            personMillis += out.sumMillis(window) - in.sumMillis(window);
        }
        return personMillis / Math.max(1, in.runners());
    }

    /** Where some of those listed are one round of windows later; lists those who are still there then. */
    private int addNext(EdgeTimes in, EdgeTimes out, long lengthUm, int round, int from, int to, int stillThere) {
        double later = (double) round * windowMillis;
        double twiceLengthUm = 2.0 * lengthUm;
        for (int k = from; k < to; k++) {
            int i = list[k];
            double stay = out.millis[i] - in.millis[i];
            places[k - from] = (twiceLengthUm * (in.rests[i] + later) + stay) / (stay + stay);
        }
        int left = stillThere;
        for (int k = from; k < to; k++) {
            int i = list[k];
            int window = in.windows[i] + round;
            reachedUm[window] += (long) places[k - from];
            list[left] = i;
            left += oneIfLess(window + 1, out.windows[i]);
        }
        return left;
    }

    /** For bins so long, or stays that may last so long, that a double does not hold their product. */
    private void addLongPositions(EdgeTimes in, EdgeTimes out, long lengthUm) {
        for (int i = 0; i < in.runners(); i++) {
            long stay = out.millis(i) - in.millis(i);
            for (int window = in.window(i); window < out.window(i); window++) {
                reachedUm[window] += reachedUm(lengthUm, (window + 1) * windowMillis - in.millis(i), stay);
            }
            if (stay == 0) {
                distanceUm[out.window(i)] -= lengthUm;
            }
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

    /** All bits, else none. */
    private static long allIfLess(int a, int b) {
        return -(long) oneIfLess(a, b);
    }

    /** {@code floor((2·length·elapsed + stay) / (2·stay))} without overflow for stays up to 24 days. */
    private static long reachedUm(long lengthUm, long elapsed, long stay) {
        long whole = lengthUm / stay;
        long rest = lengthUm % stay;
        return whole * elapsed + (2 * rest * elapsed + stay) / (2 * stay);
    }
}
