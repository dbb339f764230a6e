package org.runflow.race.scenario;

import java.util.Arrays;
import org.runflow.race.density.SegmentCells;

/**
 * Person-time and distance of one group on one segment: per bin a band of consecutive windows, from the first in which somebody of the group is there to the
 * last. Moved by whole windows, the numbers stay what they are. Immutable.
 */
final class Bands {
    private final int[] firstWindow;
    private final int[] start;
    private final long[] personMs;
    private final long[] distanceUm;

    private Bands(int[] firstWindow, int[] start) {
        this.firstWindow = firstWindow;
        this.start = start;
        this.personMs = new long[start[start.length - 1]];
        this.distanceUm = new long[personMs.length];
    }

    static Bands of(SegmentCells cells) {
        int bins = cells.binCount();
        int[] first = new int[bins];
        int[] last = new int[bins];
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(last, Integer.MIN_VALUE);
        for (int cell = 0; cell < cells.size(); cell++) {
            int bin = cells.bin(cell);
            first[bin] = Math.min(first[bin], cells.window(cell));
            last[bin] = Math.max(last[bin], cells.window(cell));
        }
        int[] start = new int[bins + 1];
        for (int bin = 0; bin < bins; bin++) {
            start[bin + 1] = start[bin] + (first[bin] > last[bin] ? 0 : last[bin] - first[bin] + 1);
        }
        Bands bands = new Bands(first, start);
        for (int cell = 0; cell < cells.size(); cell++) {
            int bin = cells.bin(cell);
            int at = start[bin] + cells.window(cell) - first[bin];
            bands.personMs[at] = cells.personMs(cell);
            bands.distanceUm[at] = cells.distanceUm(cell);
        }
        return bands;
    }

    /** How many windows the band of a bin has, 0 when nobody gets there. */
    int windows(int bin) {
        return start[bin + 1] - start[bin];
    }

    /** The first window of a bin's band; meaningless when it has none. */
    int firstWindow(int bin) {
        return firstWindow[bin];
    }

    /** Adds the band of a bin to rows in which the band begins at an index. */
    void addTo(int bin, int index, long[] rowPersonMs, long[] rowDistanceUm) {
        int from = start[bin];
        int length = start[bin + 1] - from;
        for (int i = 0; i < length; i++) {
            rowPersonMs[index + i] += personMs[from + i];
        }
        for (int i = 0; i < length; i++) {
            rowDistanceUm[index + i] += distanceUm[from + i];
        }
    }

    /** Adds the person-time of a bin's band alone. */
    void addPersonMsTo(int bin, int index, long[] rowPersonMs) {
        int from = start[bin];
        int length = start[bin + 1] - from;
        for (int i = 0; i < length; i++) {
            rowPersonMs[index + i] += personMs[from + i];
        }
    }

    long bytes() {
        return 16L * personMs.length + 8L * start.length;
    }
}
