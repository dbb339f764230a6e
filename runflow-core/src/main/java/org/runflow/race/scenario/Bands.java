package org.runflow.race.scenario;

/**
 * Person-time and distance of one group on one segment: per bin a band of consecutive windows, from the first in which somebody of the group is there to the
 * last. Moved by whole windows, the numbers stay what they are, and so do their sums and maxima. Bounds are kept by blocks of windows, too. Immutable.
 */
final class Bands {
    /** Windows of a block; blocks begin at multiples of it. */
    static final int BLOCK = 8;

    /** Numbers of a bin that plans ask for together lie together: its first window and how many it has, then these. */
    private static final int NUMBERS = 4;

    private static final int TOTAL_MS = 1;
    private static final int MOST_MS = 2;
    private static final int FURTHEST_UM = 3;

    private final long[] ofBin;
    private final int[] start;
    private final NumberColumn personMs;
    private final NumberColumn distanceUm;
    /** Where the bounds of a bin begin: one for each block that its band may reach after a move, one more than its blocks. */
    private final int[] boundStart;

    private final NumberColumn boundMs;
    private final NumberColumn boundUm;
    private final int segmentFirstWindow;
    private final long[] segmentMs;

    Bands(BandsBuilder built) {
        int bins = built.firstWindow.length;
        this.start = built.start;
        this.ofBin = new long[NUMBERS * bins];
        this.boundStart = new int[bins + 1];
        int first = Integer.MAX_VALUE;
        int end = Integer.MIN_VALUE;
        for (int bin = 0; bin < bins; bin++) {
            int bounds = 0;
            ofBin[NUMBERS * bin] = ((long) built.firstWindow[bin] << Integer.SIZE) | (start[bin + 1] - start[bin]);
            if (windows(bin) > 0) {
                int endWindow = firstWindow(bin) + windows(bin);
                bounds = block(endWindow - 1) - block(firstWindow(bin)) + 2;
                first = Math.min(first, firstWindow(bin));
                end = Math.max(end, endWindow);
            }
            boundStart[bin + 1] = boundStart[bin] + bounds;
        }
        this.segmentFirstWindow = first;
        this.segmentMs = new long[first < end ? end - first : 0];
        for (int bin = 0; bin < bins; bin++) {
            int at = firstWindow(bin) - first - start[bin];
            for (int i = start[bin]; i < start[bin + 1]; i++) {
                segmentMs[at + i] += built.personMs[i];
                ofBin[NUMBERS * bin + TOTAL_MS] += built.personMs[i];
            }
        }
        this.boundMs = NumberColumn.of(bounds(built.personMs, MOST_MS));
        this.boundUm = NumberColumn.of(bounds(built.distanceUm, FURTHEST_UM));
        this.personMs = NumberColumn.of(built.personMs, start[bins]);
        this.distanceUm = NumberColumn.of(built.distanceUm, start[bins]);
    }

    /** Finds the largest number of each bin, and bounds of its blocks: each block with the one before it. */
    private long[] bounds(long[] column, int number) {
        long[] bounds = new long[boundStart[boundStart.length - 1]];
        for (int bin = 0; bin + 1 < start.length; bin++) {
            int bound = boundStart[bin];
            int from = start[bin];
            while (from < start[bin + 1]) {
                int window = firstWindow(bin) + from - start[bin];
                int end = Math.min(start[bin + 1], from + BLOCK - Math.floorMod(window, BLOCK));
                long most = 0;
                for (int at = from; at < end; at++) {
                    most = Math.max(most, column[at]);
                }
                bounds[bound] = Math.max(bounds[bound], most);
                bounds[bound + 1] = most;
                ofBin[NUMBERS * bin + number] = Math.max(ofBin[NUMBERS * bin + number], most);
                bound++;
                from = end;
            }
        }
        return bounds;
    }

    /** The block of a window. */
    static int block(int window) {
        return Math.floorDiv(window, BLOCK);
    }

    /** How many windows the band of a bin has, 0 when nobody gets there. */
    int windows(int bin) {
        return (int) ofBin[NUMBERS * bin];
    }

    /** The first window of a bin's band; meaningless when it has none. */
    int firstWindow(int bin) {
        return (int) (ofBin[NUMBERS * bin] >> Integer.SIZE);
    }

    /** Person-time of all cells of a bin. */
    long totalMs(int bin) {
        return ofBin[NUMBERS * bin + TOTAL_MS];
    }

    /** The largest person-time of a cell of a bin. */
    long mostMs(int bin) {
        return ofBin[NUMBERS * bin + MOST_MS];
    }

    /** The largest distance run in a cell of a bin. */
    long furthestUm(int bin) {
        return ofBin[NUMBERS * bin + FURTHEST_UM];
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

    /** Does the same to a row of small numbers, which have room for all person-time of the bin. */
    void addBoundsMsTo(int bin, int shift, int firstBlock, int[] rowMs) {
        boundMs.addTo(boundStart[bin], bounds(bin), firstBound(bin, shift, firstBlock), rowMs);
    }

    /** Adds bounds of the distance run in cells in the same way. */
    void addBoundsUmTo(int bin, int shift, int firstBlock, long[] rowUm) {
        addBounds(boundUm, bin, shift, firstBlock, rowUm);
    }

    private void addBounds(NumberColumn column, int bin, int shift, int firstBlock, long[] row) {
        column.addTo(boundStart[bin], bounds(bin), firstBound(bin, shift, firstBlock), row);
    }

    private int bounds(int bin) {
        return boundStart[bin + 1] - boundStart[bin];
    }

    private int firstBound(int bin, int shift, int firstBlock) {
        return block(firstWindow(bin)) + block(shift) - firstBlock;
    }

    /** Adds the distances of a run of a bin's band, which is not longer than the band, to a row. */
    void addDistanceUmTo(int bin, int fromWindow, int count, int index, long[] rowDistanceUm) {
        distanceUm.addTo(start[bin] + fromWindow - firstWindow(bin), count, index, rowDistanceUm);
    }

    /** Adds the person-time of a run of a bin's band, which is not longer than the band, to a row. */
    void addPersonMsTo(int bin, int fromWindow, int count, int index, long[] rowPersonMs) {
        personMs.addTo(start[bin] + fromWindow - firstWindow(bin), count, index, rowPersonMs);
    }

    /** Does the same to a row of small numbers, which have room for all person-time of the bin. */
    void addPersonMsTo(int bin, int fromWindow, int count, int index, int[] rowPersonMs) {
        personMs.addTo(start[bin] + fromWindow - firstWindow(bin), count, index, rowPersonMs);
    }

    long bytes() {
        return personMs.bytes()
                + distanceUm.bytes()
                + boundMs.bytes()
                + boundUm.bytes()
                + 40L * start.length
                + 8L * segmentMs.length;
    }
}
