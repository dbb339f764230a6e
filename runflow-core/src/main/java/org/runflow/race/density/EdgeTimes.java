package org.runflow.race.density;

import java.util.Arrays;
import org.runflow.race.model.Trajectories;

/**
 * When the runners of a stream cross one edge of a bin, and how many of them in which window. Reused from edge to edge; times count from the
 * start of the first window. Whole numbers are kept as doubles where several are worked out at a time.
 */
final class EdgeTimes {
    /** Runners who are counted before counts and times are taken apart: so few that neither can run into the other. */
    private static final int BLOCK = 1 << 16;

    /** Added to a whole number below it, this leaves the number in the lowest bits: the quickest way out of a double. */
    static final double TO_BITS = 0x1p52;

    /** The bits that then hold the number. */
    static final long WHOLE = (1L << 52) - 1;

    private static final int COUNT_BIT = 47;
    private static final long TIME_BITS = (1L << COUNT_BIT) - 1;

    /** When each runner crosses, whole numbers from the start of the first window. */
    final double[] millis;
    /** How long it is then to the end of the window, more than 0, in the lowest bits. */
    final double[] rests;
    /** In which window each crosses, from 0. */
    final int[] windows;

    private final long baseMillis;
    private final long windowMillis;
    private final double windowsPerMilli;
    /** In which window each crosses, in the lowest bits. */
    private final double[] places;

    private final long[] crossed;
    private final long[] restMillis;
    /** By window, of some runners: how many cross in it, from a bit on, and the rest of it they have, below. */
    private final long[] packed;

    private long sumMillis;

    /**
     * Makes room for the times at an edge.
     *
     * @param span the windows in which runners cross
     * @param runners how many
     */
    EdgeTimes(WindowSpan span, int runners) {
        this.baseMillis = span.baseMillis();
        this.windowMillis = span.windowMillis();
        this.windowsPerMilli = 1.0 / windowMillis;
        this.millis = new double[runners];
        this.rests = new double[runners];
        this.places = new double[runners];
        this.windows = new int[runners];
        this.crossed = new long[span.windows()];
        this.restMillis = new long[span.windows()];
        this.packed = new long[span.windows()];
    }

    /** Moves to another edge. */
    void moveTo(Trajectories trajectories, double km) {
        trajectories.crossingMillis(km, baseMillis, millis);
        findWindows();
        Arrays.fill(crossed, 0);
        Arrays.fill(restMillis, 0);
        sumMillis = 0;
        for (int from = 0; from < millis.length; from += BLOCK) {
            count(from, Math.min(from + BLOCK, millis.length));
        }
    }

    /** Divides by the window, rounding down: exact because the half keeps the product away from whole numbers. */
    private void findWindows() {
        double length = windowMillis;
        for (int i = 0; i < millis.length; i++) {
            double window = Math.floor((millis[i] + 0.5) * windowsPerMilli);
            places[i] = window + TO_BITS;
            rests[i] = (window + 1.0) * length - millis[i] + TO_BITS;
        }
    }

    private void count(int from, int to) {
        Arrays.fill(packed, 0);
        for (int i = from; i < to; i++) {
            int window = (int) Double.doubleToRawLongBits(places[i]);
            windows[i] = window;
            packed[window] += (1L << COUNT_BIT) + (Double.doubleToRawLongBits(rests[i]) & WHOLE);
        }
        for (int window = 0; window < packed.length; window++) {
            crossed[window] += packed[window] >>> COUNT_BIT;
            restMillis[window] += packed[window] & TIME_BITS;
            sumMillis += (packed[window] >>> COUNT_BIT) * (window + 1) * windowMillis - (packed[window] & TIME_BITS);
        }
    }

    /** How long its runners take to another edge, all together. */
    long until(EdgeTimes later) {
        return later.sumMillis - sumMillis;
    }

    int runners() {
        return millis.length;
    }

    /** When the runner crosses, from the start of the first window. */
    long millis(int runner) {
        return (long) millis[runner];
    }

    /** The window in which the runner crosses, from 0. */
    int window(int runner) {
        return windows[runner];
    }

    /** How many cross in the window. */
    long crossed(int window) {
        return crossed[window];
    }

    /** What is left of the window for those who cross in it, all together. */
    long restMillis(int window) {
        return restMillis[window];
    }
}
