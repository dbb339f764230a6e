package org.runflow.race.density;

import java.util.Arrays;
import java.util.List;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;
import org.runflow.race.rule.Grid;
import org.runflow.race.service.Flag;
import org.runflow.race.service.FlagReason;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;
import org.runflow.value.Identified;

/**
 * The occupied cells of one segment in columns, by window, then bin. A cell is one bin during one window; it is occupied when somebody spends
 * time in it. All derived values are computed from exact integers with one division. Immutable and safe to share between threads.
 */
public final class SegmentCells implements Canonical, Identified {
    private static final double UM_PER_MS_TO_M_PER_S = 1e-3;
    private static final LevelOfService[] LEVELS = LevelOfService.values();
    private static final Severity[] SEVERITIES = Severity.values();

    private final String segmentId;
    private final double widthM;
    private final Grid grid;
    private final int windowS;
    private final int[] bins;
    private final int[] windows;
    private final long[] personMs;
    private final long[] distanceUm;
    private final byte[] levels;
    private final double[] utilization;
    private final byte[] severities;
    private final byte[] reasons;
    /** Area times window of each bin up to the last occupied one: what person-time is divided by. */
    private final double[] areaMillis;
    /** Length times window of each, in the unit of distance: what distance is divided by. */
    private final double[] lengthMillis;

    SegmentCells(SegmentCellsBuilder built) {
        this.segmentId = built.segmentId;
        this.widthM = built.widthM;
        this.grid = new Grid(built.lengthM, built.binM);
        this.windowS = built.windowS;
        this.bins = built.bins;
        this.windows = built.windows;
        this.personMs = built.personMs;
        this.distanceUm = built.distanceUm;
        this.levels = built.levels;
        this.utilization = built.utilization;
        this.severities = built.severities;
        this.reasons = built.reasons;
        int last = Arrays.stream(bins).max().orElse(-1);
        this.areaMillis = new double[last + 1];
        this.lengthMillis = new double[last + 1];
        for (int bin = 0; bin <= last; bin++) {
            areaMillis[bin] = (grid.binLengthM(bin) * widthM) * windowMillis();
            lengthMillis[bin] = lengthMillis(grid, bin, windowS);
        }
    }

    private SegmentCells(
            SegmentCells unjudged, byte[] levels, double[] utilization, byte[] severities, byte[] reasons) {
        this.segmentId = unjudged.segmentId;
        this.widthM = unjudged.widthM;
        this.grid = unjudged.grid;
        this.windowS = unjudged.windowS;
        this.bins = unjudged.bins;
        this.windows = unjudged.windows;
        this.personMs = unjudged.personMs;
        this.distanceUm = unjudged.distanceUm;
        this.levels = levels;
        this.utilization = utilization;
        this.severities = severities;
        this.reasons = reasons;
        this.areaMillis = unjudged.areaMillis;
        this.lengthMillis = unjudged.lengthMillis;
    }

    /** The same cells with a judgement each; the columns become theirs. */
    SegmentCells judged(byte[] newLevels, double[] newUtilization, byte[] newSeverities, byte[] newReasons) {
        return new SegmentCells(this, newLevels, newUtilization, newSeverities, newReasons);
    }

    /** The same cells with other percentiles; the column becomes theirs. */
    SegmentCells ranked(double[] newUtilization) {
        return new SegmentCells(this, levels, newUtilization, severities, reasons);
    }

    /** {@return the segment's id} */
    @Override
    public String id() {
        return segmentId;
    }

    /** {@return the segment's length in metres} */
    public double lengthM() {
        return grid.lengthM();
    }

    /** {@return the segment's width in metres} */
    public double widthM() {
        return widthM;
    }

    /** {@return the nominal length of a bin in metres} */
    public double binM() {
        return grid.binM();
    }

    /** {@return the length of a window in seconds} */
    public int windowS() {
        return windowS;
    }

    /** {@return the number of bins of the segment, occupied or not, at least one} */
    public int binCount() {
        return grid.bins();
    }

    /**
     * {@return metres from the segment's start to an edge between bins}
     *
     * @param edge 0 for the segment's start to {@code binCount()} for its end
     */
    public double edgeM(int edge) {
        return grid.edgeM(edge);
    }

    /** {@return the number of occupied cells} */
    public int size() {
        return bins.length;
    }

    /**
     * {@return the bin of a cell, from 0 at the segment's start in its reference direction}
     *
     * @param cell index of a cell, 0 to {@code size() - 1}
     */
    public int bin(int cell) {
        return bins[cell];
    }

    /**
     * {@return metres from the segment's start to the start of the cell's bin}
     *
     * @param cell index of a cell
     */
    public double startM(int cell) {
        return grid.edgeM(bins[cell]);
    }

    /**
     * {@return metres from the segment's start to the end of the cell's bin; the last bin ends with the segment}
     *
     * @param cell index of a cell
     */
    public double endM(int cell) {
        return grid.edgeM(bins[cell] + 1);
    }

    /**
     * {@return the number of the cell's window since local midnight}
     *
     * @param cell index of a cell
     */
    public int window(int cell) {
        return windows[cell];
    }

    /**
     * {@return the start of the cell's window, milliseconds since local midnight}
     *
     * @param cell index of a cell
     */
    public long windowStartMillis(int cell) {
        return 1000L * windowS * windows[cell];
    }

    /**
     * {@return the time people spent in the cell, person-milliseconds, greater than 0}
     *
     * @param cell index of a cell
     */
    public long personMs(int cell) {
        return personMs[cell];
    }

    /**
     * {@return the distance people ran in the cell, person-micrometres, 0 or more}
     *
     * @param cell index of a cell
     */
    public long distanceUm(int cell) {
        return distanceUm[cell];
    }

    /**
     * {@return Edie's density: person-time over area and window, persons per square metre}
     *
     * @param cell index of a cell
     */
    public double densityPerM2(int cell) {
        return personMs[cell] / areaMillis[bins[cell]];
    }

    /**
     * {@return Edie's flow: distance over length and window, persons per second}
     *
     * @param cell index of a cell
     */
    public double throughputPerS(int cell) {
        return distanceUm[cell] / lengthMillis[bins[cell]];
    }

    /**
     * {@return the throughput per metre of width, persons per minute and metre}
     *
     * @param cell index of a cell
     */
    public double specificFlowPerMinM(int cell) {
        return 60 * throughputPerS(cell) / widthM;
    }

    /**
     * {@return Edie's mean speed: distance over person-time, metres per second}
     *
     * @param cell index of a cell
     */
    public double meanSpeedMPerS(int cell) {
        return UM_PER_MS_TO_M_PER_S * distanceUm[cell] / personMs[cell];
    }

    /**
     * {@return the level of service of the cell's density}
     *
     * @param cell index of a cell
     */
    public LevelOfService level(int cell) {
        return LEVELS[levels[cell]];
    }

    /**
     * {@return where the cell's specific flow ranks among all occupied cells of its window over the whole day, 0 to 100, equal flows sharing
     * their average rank}
     *
     * @param cell index of a cell
     */
    public double utilizationPercentile(int cell) {
        return utilization[cell];
    }

    /**
     * {@return the severity of the cell's flag}
     *
     * @param cell index of a cell
     */
    public Severity severity(int cell) {
        return SEVERITIES[severities[cell]];
    }

    /**
     * {@return the cell's flag}
     *
     * @param cell index of a cell
     */
    public Flag flag(int cell) {
        return severities[cell] == 0 ? Flag.NONE : new Flag(severity(cell), reasonsOf(reasons[cell]));
    }

    private double windowMillis() {
        return 1000.0 * windowS;
    }

    /** Length times window of a bin, in the unit of distance. */
    static double lengthMillis(Grid grid, int bin, int windowS) {
        return (grid.binLengthM(bin) * (1000.0 * windowS)) * 1000;
    }

    static byte mask(Flag flag) {
        int mask = 0;
        for (FlagReason reason : flag.reasons()) {
            mask |= 1 << reason.ordinal();
        }
        return (byte) mask;
    }

    private static List<FlagReason> reasonsOf(byte mask) {
        return Arrays.stream(FlagReason.values())
                .filter(reason -> (mask & 1 << reason.ordinal()) != 0)
                .toList();
    }

    @Override
    public void writeTo(CanonicalSink sink) {
        sink.record(13)
                .component("segmentId")
                .text(segmentId)
                .component("lengthM")
                .float64(grid.lengthM())
                .component("widthM")
                .float64(widthM)
                .component("binM")
                .float64(grid.binM())
                .component("windowS")
                .int64(windowS)
                .component("bins")
                .int32s(bins)
                .component("windows")
                .int32s(windows)
                .component("personMs")
                .int64s(personMs)
                .component("distanceUm")
                .int64s(distanceUm)
                .component("levels")
                .bytes(levels)
                .component("utilization")
                .float64s(utilization)
                .component("severities")
                .bytes(severities)
                .component("reasons")
                .bytes(reasons);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SegmentCells that
                && segmentId.equals(that.segmentId)
                && widthM == that.widthM
                && grid.equals(that.grid)
                && windowS == that.windowS
                && Arrays.equals(bins, that.bins)
                && Arrays.equals(windows, that.windows)
                && Arrays.equals(personMs, that.personMs)
                && Arrays.equals(distanceUm, that.distanceUm)
                && Arrays.equals(levels, that.levels)
                && Arrays.equals(utilization, that.utilization)
                && Arrays.equals(severities, that.severities)
                && Arrays.equals(reasons, that.reasons);
    }

    @Override
    public int hashCode() {
        return 31 * segmentId.hashCode() + Arrays.hashCode(personMs);
    }

    @Override
    public String toString() {
        return "SegmentCells[" + segmentId + ", " + size() + " occupied]";
    }
}
