package org.runflow.race.scenario;

import java.util.Arrays;
import java.util.List;
import org.runflow.race.service.LevelOfService;

/** The sum of all groups on one segment under one plan. */
final class SegmentSum {
    private static final int QUARTER_HOUR_S = 900;
    private static final double MS_PER_S = 1000;

    private final SegmentScale scale;
    private final List<MovedBands> groups;
    private final List<MovedBands> counted;
    private final boolean someCount;
    private final long[] levels = new long[LevelOfService.values().length];
    private int firstWindow = Integer.MAX_VALUE;
    private long[] byWindow = {};
    private double peakPerM2 = -1;
    private int peakBin = -1;
    private int peakWindow;
    private double ratePerS;

    SegmentSum(SegmentScale scale, List<MovedBands> groups) {
        this.scale = scale;
        this.groups = groups;
        this.counted = groups.stream().filter(MovedBands::counted).toList();
        this.someCount = !counted.isEmpty() && counted.size() < groups.size();
    }

    /**
     * Adds up those cells whose bounds leave something open: whether they are denser or faster than any before, at a level beside the best, or needed by the sink.
     *
     * @param cells reused for every run of windows
     * @param bound reused for every bin
     * @param exposure receives the time that counts towards the day, by level
     * @param sink takes the cells it needs
     */
    void run(CellSum cells, BinBound bound, long[] exposure, RowSink sink) {
        sumByWindow();
        sink.begin(scale, groups);
        for (int bin = 0; bin < scale.bins(); bin++) {
            if (bound.look(groups, bin)) {
                levels[0] += bound.totalMs();
                countAtBest(bin, exposure);
                boolean distances = asksDistances(bin, bound.furthestUm())
                        || sink.needs(scale, bin, bound.mostMs(), bound.furthestUm());
                if (distances || asksTimes(bin, bound.mostMs())) {
                    bound.lookAtBlocks(groups, bin, distances);
                    addRuns(cells, bound, bin, exposure, sink);
                }
            }
        }
        if (counted.size() == groups.size()) {
            for (int level = 0; level < levels.length; level++) {
                exposure[level] += levels[level];
            }
        }
    }

    private void countAtBest(int bin, long[] exposure) {
        if (someCount) {
            for (MovedBands group : counted) {
                exposure[0] += group.bands().totalMs(bin);
            }
        }
    }

    private boolean asks(int bin, long mostMs, long furthestUm, RowSink sink) {
        return asksTimes(bin, mostMs) || asksDistances(bin, furthestUm) || sink.needs(scale, bin, mostMs, furthestUm);
    }

    private boolean asksTimes(int bin, long mostMs) {
        return mostMs > scale.mostAtBest(bin) || scale.densityPerM2(bin, mostMs) >= peakPerM2;
    }

    private boolean asksDistances(int bin, long furthestUm) {
        return scale.throughputPerS(bin, furthestUm) > ratePerS;
    }

    /** Adds up each run of blocks that leave something open. */
    private void addRuns(CellSum cells, BinBound bound, int bin, long[] exposure, RowSink sink) {
        int block = bound.firstBlock();
        while (block < bound.endBlock()) {
            int from = block;
            boolean times = false;
            boolean distances = false;
            boolean taken = false;
            while (block < bound.endBlock() && asks(bin, bound.mostMs(block), bound.furthestUm(block), sink)) {
                times |= asksTimes(bin, bound.mostMs(block));
                distances |= asksDistances(bin, bound.furthestUm(block));
                taken |= sink.needs(scale, bin, bound.mostMs(block), bound.furthestUm(block));
                block++;
            }
            if (from < block) {
                cells.begin(from * Bands.BLOCK, (block - from) * Bands.BLOCK);
                if (times || taken) {
                    addTimes(cells, bin, exposure);
                }
                if (distances || taken) {
                    cells.addDistances(groups, bin);
                    ratePerS = Math.max(ratePerS, scale.throughputPerS(bin, cells.furthestUm()));
                }
                if (taken) {
                    sink.take(scale, bin, cells);
                }
            }
            block++;
        }
    }

    private void addTimes(CellSum cells, int bin, long[] exposure) {
        cells.addTimes(groups, bin);
        findPeak(cells, bin);
        if (cells.mostMs() > scale.mostAtBest(bin)) {
            cells.addLevels(scale, bin, levels);
            if (someCount) {
                cells.addCountedLevels(scale, bin, counted, exposure);
            }
        }
    }

    private void sumByWindow() {
        int end = Integer.MIN_VALUE;
        for (MovedBands group : groups) {
            if (group.bands().windows() > 0) {
                int first = group.bands().firstWindow() + group.windows();
                firstWindow = Math.min(firstWindow, first);
                end = Math.max(end, first + group.bands().windows());
            }
        }
        byWindow = new long[Math.max(0, end - firstWindow)];
        for (MovedBands group : groups) {
            group.bands().addSegmentMsTo(group.bands().firstWindow() + group.windows() - firstWindow, byWindow);
        }
    }

    /** The largest density, then the earliest window, then the lowest bin; bins come in rising order. */
    private void findPeak(CellSum cells, int bin) {
        double densityPerM2 = scale.densityPerM2(bin, cells.mostMs());
        if (densityPerM2 >= peakPerM2) {
            int window = cells.windowOfMost();
            if (densityPerM2 > peakPerM2 || window < peakWindow) {
                peakPerM2 = densityPerM2;
                peakBin = bin;
                peakWindow = window;
            }
        }
    }

    boolean isActive() {
        return peakBin >= 0;
    }

    /** 0 when nobody spends time here. */
    double peakPerM2() {
        return isActive() ? peakPerM2 : 0;
    }

    int peakBin() {
        return peakBin;
    }

    int peakWindow() {
        return peakWindow;
    }

    double ratePerS() {
        return ratePerS;
    }

    LevelMillis levels() {
        return new LevelMillis(levels);
    }

    /**
     * The largest mean density of the whole segment over a quarter of an hour that begins at the horizon or later. Nobody is here before the horizon, so a quarter of an
     * hour that begins before it holds no more than the one that begins with it.
     */
    double sustainedPerM2(int windowS) {
        int span = QUARTER_HOUR_S / windowS;
        long largest = 0;
        long sum = 0;
        for (int window = 0; window < byWindow.length + span - 1; window++) {
            sum += window < byWindow.length ? byWindow[window] : 0;
            sum -= window >= span ? byWindow[window - span] : 0;
            largest = Math.max(largest, sum);
        }
        int spanS = span * windowS;
        return largest / ((scale.segment().lengthM() * scale.segment().widthM()) * (MS_PER_S * spanS));
    }

    @Override
    public String toString() {
        return scale.segment().id() + " " + Arrays.toString(levels);
    }
}
