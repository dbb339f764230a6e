package org.runflow.race.scenario;

import java.util.Arrays;
import org.runflow.race.density.SegmentCells;

/**
 * Person-time and distance of one group on one segment: per bin a band of consecutive windows, from the first in which somebody of the group is there to the
 * last. Moved by whole windows, the numbers stay what they are, and so do their sums and maxima. Bounds are kept by blocks of windows, too. Immutable.
 */
final class Bands {
    /** Windows of a block; blocks begin at multiples of it. */
    static final int BLOCK = 8;

    private final int[] firstWindow;
    private final int[] start;
    private final long[] personMs;
    private final long[] distanceUm;
    private final long[] totalMs;
    private final long[] mostMs;
    private final long[] furthestUm;
    /** Where the bounds of a bin begin: one for each block that its band may reach after a move, one more than its blocks. */
    private final int[] boundStart;

    private final long[] boundMs;
    private final long[] boundUm;
    private final int segmentFirstWindow;
    private final long[] segmentMs;

    private Bands(int[] firstWindow, int[] endWindow) {
        int bins = firstWindow.length;
        this.firstWindow = firstWindow;
        this.start = new int[bins + 1];
        this.boundStart = new int[bins + 1];
        int first = Integer.MAX_VALUE;
        int end = Integer.MIN_VALUE;
        for (int bin = 0; bin < bins; bin++) {
            boolean anybody = firstWindow[bin] < endWindow[bin];
            start[bin + 1] = start[bin] + (anybody ? endWindow[bin] - firstWindow[bin] : 0);
            boundStart[bin + 1] =
                    boundStart[bin] + (anybody ? block(endWindow[bin] - 1) - block(firstWindow[bin]) + 2 : 0);
            first = Math.min(first, firstWindow[bin]);
            end = Math.max(end, endWindow[bin]);
        }
        this.personMs = new long[start[bins]];
        this.distanceUm = new long[start[bins]];
        this.totalMs = new long[bins];
        this.mostMs = new long[bins];
        this.furthestUm = new long[bins];
        this.boundMs = new long[boundStart[bins]];
        this.boundUm = new long[boundStart[bins]];
        this.segmentFirstWindow = first;
        this.segmentMs = new long[first < end ? end - first : 0];
    }

    static Bands of(SegmentCells cells) {
        int[] first = new int[cells.binCount()];
        int[] end = new int[cells.binCount()];
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(end, Integer.MIN_VALUE);
        for (int cell = 0; cell < cells.size(); cell++) {
            int bin = cells.bin(cell);
            first[bin] = Math.min(first[bin], cells.window(cell));
            end[bin] = Math.max(end[bin], cells.window(cell) + 1);
        }
        Bands bands = new Bands(first, end);
        for (int cell = 0; cell < cells.size(); cell++) {
            bands.put(cells.bin(cell), cells.window(cell), cells.personMs(cell), cells.distanceUm(cell));
        }
        return bands;
    }

    private void put(int bin, int window, long cellMs, long cellUm) {
        int at = start[bin] + window - firstWindow[bin];
        personMs[at] = cellMs;
        distanceUm[at] = cellUm;
        totalMs[bin] += cellMs;
        mostMs[bin] = Math.max(mostMs[bin], cellMs);
        furthestUm[bin] = Math.max(furthestUm[bin], cellUm);
        int block = boundStart[bin] + block(window) - block(firstWindow[bin]);
        for (int reached = block; reached <= block + 1; reached++) {
            boundMs[reached] = Math.max(boundMs[reached], cellMs);
            boundUm[reached] = Math.max(boundUm[reached], cellUm);
        }
        segmentMs[window - segmentFirstWindow] += cellMs;
    }

    /** The block of a window. */
    static int block(int window) {
        return Math.floorDiv(window, BLOCK);
    }

    /** How many windows the band of a bin has, 0 when nobody gets there. */
    int windows(int bin) {
        return start[bin + 1] - start[bin];
    }

    /** The first window of a bin's band; meaningless when it has none. */
    int firstWindow(int bin) {
        return firstWindow[bin];
    }

    /** Person-time of all cells of a bin. */
    long totalMs(int bin) {
        return totalMs[bin];
    }

    /** The largest person-time of a cell of a bin. */
    long mostMs(int bin) {
        return mostMs[bin];
    }

    /** The largest distance run in a cell of a bin. */
    long furthestUm(int bin) {
        return furthestUm[bin];
    }

    /** The first window in which somebody is on the segment; meaningless when nobody ever is. */
    int firstWindow() {
        return segmentFirstWindow;
    }

    /** How many windows lie between the first and the last in which somebody is on the segment. */
    int windows() {
        return segmentMs.length;
    }

    /** Adds the person-time of all bins by window to a row in which the first window has an index. */
    void addSegmentMsTo(int index, long[] rowPersonMs) {
        for (int i = 0; i < segmentMs.length; i++) {
            rowPersonMs[index + i] += segmentMs[i];
        }
    }

    /**
     * Adds bounds of the person-time in cells, some windows later, to a row of blocks. Blocks that move do not fall on blocks, so each takes the larger of the two
     * that may reach into it.
     */
    void addBoundsMsTo(int bin, int shift, int firstBlock, long[] rowMs) {
        addBounds(boundMs, bin, shift, firstBlock, rowMs);
    }

    /** Adds bounds of the distance run in cells in the same way. */
    void addBoundsUmTo(int bin, int shift, int firstBlock, long[] rowUm) {
        addBounds(boundUm, bin, shift, firstBlock, rowUm);
    }

    private void addBounds(long[] bounds, int bin, int shift, int firstBlock, long[] row) {
        add(
                bounds,
                boundStart[bin],
                boundStart[bin + 1] - boundStart[bin],
                block(firstWindow[bin]) + block(shift) - firstBlock,
                row);
    }

    /** Adds the distances of a run of a bin's band, which is not longer than the band, to a row. */
    void addDistanceUmTo(int bin, int fromWindow, int count, int index, long[] rowDistanceUm) {
        add(distanceUm, start[bin] + fromWindow - firstWindow[bin], count, index, rowDistanceUm);
    }

    /** Adds the person-time of a run of a bin's band, which is not longer than the band, to a row. */
    void addPersonMsTo(int bin, int fromWindow, int count, int index, long[] rowPersonMs) {
        add(personMs, start[bin] + fromWindow - firstWindow[bin], count, index, rowPersonMs);
    }

    private static void add(long[] column, int from, int count, int index, long[] row) {
        for (int i = 0; i < count; i++) {
            row[index + i] += column[from + i];
        }
    }

    long bytes() {
        return 16L * personMs.length + 16L * boundMs.length + 36L * start.length + 8L * segmentMs.length;
    }
}
