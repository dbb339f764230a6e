package org.runflow.race.density;

import org.runflow.race.rule.Grid;
import org.runflow.race.service.Flag;
import org.runflow.race.service.LevelOfService;

/**
 * Rebuilds the cells of a segment cell by cell, as a codec reads them. Cells must come by window, then bin. Not safe for use by several
 * threads.
 */
public final class SegmentCellsBuilder {
    final String segmentId;
    final double lengthM;
    final double widthM;
    final double binM;
    final int windowS;
    int[] bins;
    int[] windows;
    long[] personMs;
    long[] distanceUm;
    byte[] levels;
    double[] utilization;
    byte[] severities;
    byte[] reasons;
    private int added;

    /**
     * Starts a segment.
     *
     * @param segmentId the segment's id
     * @param lengthM its length in metres, greater than 0
     * @param widthM its width in metres, greater than 0
     * @param binM nominal length of a bin in metres, greater than 0
     * @param windowS length of a window in seconds, greater than 0
     * @param cells number of cells that will be added
     * @throws IllegalArgumentException if a value is out of range
     */
    public SegmentCellsBuilder(String segmentId, double lengthM, double widthM, double binM, int windowS, int cells) {
        if (!(lengthM > 0 && widthM > 0 && binM > 0 && windowS > 0 && cells >= 0)) {
            throw new IllegalArgumentException("cells of '" + segmentId + "' need lengths above 0, was " + lengthM
                    + " m by " + widthM + " m in bins of " + binM + " m and " + windowS + " s");
        }
        this.segmentId = segmentId;
        this.lengthM = lengthM;
        this.widthM = widthM;
        this.binM = binM;
        this.windowS = windowS;
        this.bins = new int[cells];
        this.windows = new int[cells];
        this.personMs = new long[cells];
        this.distanceUm = new long[cells];
        this.levels = new byte[cells];
        this.utilization = new double[cells];
        this.severities = new byte[cells];
        this.reasons = new byte[cells];
    }

    /**
     * Adds the next cell.
     *
     * @param bin bin from 0
     * @param windowStartMillis start of the window, milliseconds since local midnight, a multiple of the window
     * @param cellPersonMs person-milliseconds, greater than 0
     * @param cellDistanceUm person-micrometres, 0 or more
     * @param level level of service
     * @param utilizationPercentile rank of the specific flow, 0 to 100
     * @param flag the verdict
     * @return this
     * @throws IllegalArgumentException if a value is out of range or the cell does not follow the one before
     */
    public SegmentCellsBuilder cell(
            int bin,
            long windowStartMillis,
            long cellPersonMs,
            long cellDistanceUm,
            LevelOfService level,
            double utilizationPercentile,
            Flag flag) {
        long windowMillis = 1000L * windowS;
        int window = Math.toIntExact(Math.floorDiv(windowStartMillis, windowMillis));
        boolean follows =
                added == 0 || window > windows[added - 1] || (window == windows[added - 1] && bin > bins[added - 1]);
        boolean inRange = bin >= 0
                && windowStartMillis % windowMillis == 0
                && cellPersonMs > 0
                && cellDistanceUm >= 0
                && utilizationPercentile >= 0
                && utilizationPercentile <= 100;
        if (added == bins.length || !follows || !inRange) {
            throw new IllegalArgumentException(
                    "cell " + added + " of '" + segmentId + "' is out of range or order: bin " + bin
                            + " at " + windowStartMillis + " ms, " + cellPersonMs + " person-ms, " + cellDistanceUm
                            + " person-µm, P"
                            + utilizationPercentile);
        }
        bins[added] = bin;
        windows[added] = window;
        personMs[added] = cellPersonMs;
        distanceUm[added] = cellDistanceUm;
        levels[added] = (byte) level.ordinal();
        utilization[added] = utilizationPercentile;
        severities[added] = (byte) flag.severity().ordinal();
        reasons[added] = SegmentCells.mask(flag);
        added++;
        return this;
    }

    /**
     * Finds the distance behind a throughput, as {@link SegmentCells#throughputPerS} gives it: exactly, below 2⁵⁰ µm.
     *
     * @param bin bin from 0
     * @param throughputPerS persons per second
     * @return person-micrometres
     */
    public long distanceUm(int bin, double throughputPerS) {
        return Math.round(throughputPerS * SegmentCells.lengthMillis(new Grid(lengthM, binM), bin, windowS));
    }

    /**
     * {@return the cells}
     *
     * @throws IllegalArgumentException if fewer cells were added than announced
     */
    public SegmentCells build() {
        if (added != bins.length) {
            throw new IllegalArgumentException(
                    "'" + segmentId + "' announced " + bins.length + " cells, but " + added + " were added");
        }
        return new SegmentCells(this);
    }
}
