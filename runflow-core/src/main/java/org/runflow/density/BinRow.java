package org.runflow.density;

import java.util.Arrays;

/**
 * Person-time and distance of one bin over consecutive windows, accumulated exactly in integers (MODEL §5). Reused from bin to bin. The
 * inner loop of the whole density computation.
 */
final class BinRow {
    private static final long EXACT_DOUBLE = 1L << 53;

    private final long baseMillis;
    private final long windowMillis;
    private final double windowsPerMilli;
    private final long[] personMs;
    private final long[] distanceUm;

    /**
     * @param firstWindow index of the first window
     * @param windows number of windows
     * @param windowMillis length of a window
     */
    BinRow(long firstWindow, int windows, long windowMillis) {
        this.baseMillis = firstWindow * windowMillis;
        this.windowMillis = windowMillis;
        this.windowsPerMilli = 1.0 / windowMillis;
        this.personMs = new long[windows];
        this.distanceUm = new long[windows];
    }

    /** Appends the occupied cells of a bin, windows rising. */
    void collect(int bin, long firstWindow, CellColumns cells) {
        for (int window = 0; window < personMs.length; window++) {
            if (personMs[window] > 0) {
                cells.add(bin, Math.toIntExact(firstWindow + window), personMs[window], distanceUm[window]);
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
     * @param in crossing times of the edge the stream enters by
     * @param out crossing times of the edge it leaves by
     * @param runners how many
     * @param lengthUm length of the bin
     * @param with whether the stream runs in the segment's reference direction, in which positions are rounded half up
     */
    void add(long[] in, long[] out, int runners, long lengthUm, boolean with) {
        for (int i = 0; i < runners; i++) {
            long from = in[i] - baseMillis;
            long to = out[i] - baseMillis;
            if (to <= from) {
                continue;
            }
            int first = window(from);
            int last = window(to);
            if (first == last) {
                personMs[first] += to - from;
                distanceUm[first] += lengthUm;
            } else {
                addAcrossWindows(from, to, first, last, lengthUm, with);
            }
        }
    }

    private void addAcrossWindows(long from, long to, int first, int last, long lengthUm, boolean with) {
        long stay = to - from;
        long halfUp = with ? stay : stay - 1;
        boolean exactInDouble = 2 * lengthUm + 3 < EXACT_DOUBLE / stay;
        long edge = (first + 1) * windowMillis;
        long enteredAt = from;
        long walkedUm = 0;
        for (int window = first; window < last; window++) {
            long reachedUm = exactInDouble
                    ? (long) ((2.0 * lengthUm * (edge - from) + halfUp) / (2.0 * stay))
                    : reachedUm(lengthUm, edge - from, stay, halfUp);
            personMs[window] += edge - enteredAt;
            distanceUm[window] += reachedUm - walkedUm;
            walkedUm = reachedUm;
            enteredAt = edge;
            edge += windowMillis;
        }
        personMs[last] += to - enteredAt;
        distanceUm[last] += lengthUm - walkedUm;
    }

    /** {@code floor((2·length·elapsed + halfUp) / (2·stay))} without overflow for stays up to 24 days. */
    private static long reachedUm(long lengthUm, long elapsed, long stay, long halfUp) {
        long whole = lengthUm / stay;
        long rest = lengthUm % stay;
        return whole * elapsed + (2 * rest * elapsed + halfUp) / (2 * stay);
    }

    /** Floor division of a whole number by the window, exact because the half keeps the product away from whole numbers. */
    private int window(long millis) {
        return (int) ((millis + 0.5) * windowsPerMilli);
    }
}
