package org.runflow.race.density;

import java.util.Arrays;
import org.runflow.race.model.Trajectories;

/**
 * When the runners of a stream cross one edge of a bin, and how many of them in which window. Reused from edge to edge; times count from the
 * start of the first window.
 */
final class EdgeTimes {
    private final long baseMillis;
    private final long windowMillis;
    private final double windowsPerMilli;
    private final long[] millis;
    private final int[] windows;
    private final long[] crossed;
    private final long[] sumMillis;

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
        this.millis = new long[runners];
        this.windows = new int[runners];
        this.crossed = new long[span.windows()];
        this.sumMillis = new long[span.windows()];
    }

    /** Moves to another edge. */
    void moveTo(Trajectories trajectories, double km) {
        trajectories.crossingMillis(km, millis);
        Arrays.fill(crossed, 0);
        Arrays.fill(sumMillis, 0);
        for (int i = 0; i < millis.length; i++) {
            long at = millis[i] - baseMillis;
            int window = window(at);
            millis[i] = at;
            windows[i] = window;
            crossed[window]++;
            sumMillis[window] += at;
        }
    }

    int runners() {
        return millis.length;
    }

    /** When the runner crosses, from the start of the first window. */
    long millis(int runner) {
        return millis[runner];
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
        return crossed[window] * (window + 1) * windowMillis - sumMillis[window];
    }

    /** Floor division of a whole number by the window, exact because the half keeps the product away from whole numbers. */
    private int window(long at) {
        return (int) ((at + 0.5) * windowsPerMilli);
    }
}
