package org.runflow.race.density;

import java.util.Arrays;
import org.runflow.race.model.Trajectories;

/**
 * When the runners of a stream cross one edge of a bin, and how many of them in which window. Reused from edge to edge; times count from the
 * start of the first window.
 */
final class EdgeTimes {
    /** When each runner crosses, whole numbers from the start of the first window. */
    final double[] millis;
    /** How long it is then to the end of the window, more than 0. */
    final double[] rests;
    /** In which window each crosses, from 0. */
    final int[] windows;

    private final long baseMillis;
    private final long windowMillis;
    private final double windowsPerMilli;
    private final long[] crossing;
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
        this.crossing = new long[runners];
        this.millis = new double[runners];
        this.rests = new double[runners];
        this.windows = new int[runners];
        this.crossed = new long[span.windows()];
        this.sumMillis = new long[span.windows()];
    }

    /** Moves to another edge. */
    void moveTo(Trajectories trajectories, double km) {
        trajectories.crossingMillis(km, crossing);
        Arrays.fill(crossed, 0);
        Arrays.fill(sumMillis, 0);
        for (int i = 0; i < crossing.length; i++) {
            double at = crossing[i] - baseMillis;
            int window = window(at);
            millis[i] = at;
            rests[i] = (window + 1.0) * windowMillis - at;
            windows[i] = window;
        }
        for (int i = 0; i < crossing.length; i++) {
            crossed[windows[i]]++;
            sumMillis[windows[i]] += crossing[i] - baseMillis;
        }
    }

    int runners() {
        return crossing.length;
    }

    /** When the runner crosses, from the start of the first window. */
    long millis(int runner) {
        return crossing[runner] - baseMillis;
    }

    /** The window in which the runner crosses, from 0. */
    int window(int runner) {
        return windows[runner];
    }

    /** How many cross in the window. */
    long crossed(int window) {
        return crossed[window];
    }

    /** The times of those who cross in the window, all together. */
    long sumMillis(int window) {
        return sumMillis[window];
    }

    /** What is left of the window for those who cross in it, all together. */
    long restMillis(int window) {
        return crossed[window] * (window + 1) * windowMillis - sumMillis[window];
    }

    /** Floor division of a whole number by the window, exact because the half keeps the product away from whole numbers. */
    private int window(double at) {
        return (int) ((at + 0.5) * windowsPerMilli);
    }
}
