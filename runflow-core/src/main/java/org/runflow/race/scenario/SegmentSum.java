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
    }

    /**
     * Adds up.
     *
     * @param bin reused for every bin
     * @param exposure receives the time that counts towards the day, by level
     * @param sink takes every bin
     */
    void run(BinSum bin, long[] exposure, RowSink sink) {
        span();
        for (int index = 0; index < scale.bins(); index++) {
            if (fill(bin, index)) {
                bin.close(byWindow, firstWindow);
                findPeaks(bin, index);
                bin.addLevels(scale, index, levels);
                if (counted.size() < groups.size() && !counted.isEmpty()) {
                    bin.addCountedLevels(scale, index, counted, exposure);
                }
                sink.take(scale, index, bin);
            }
        }
        if (counted.size() == groups.size()) {
            for (int level = 0; level < levels.length; level++) {
                exposure[level] += levels[level];
            }
        }
    }

    private void span() {
        int last = Integer.MIN_VALUE;
        for (MovedBands group : groups) {
            for (int bin = 0; bin < scale.bins(); bin++) {
                int windows = group.bands().windows(bin);
                if (windows > 0) {
                    int first = group.bands().firstWindow(bin) + group.windows();
                    firstWindow = Math.min(firstWindow, first);
                    last = Math.max(last, first + windows);
                }
            }
        }
        byWindow = new long[Math.max(0, last - firstWindow)];
    }

    private boolean fill(BinSum bin, int index) {
        int first = Integer.MAX_VALUE;
        int end = Integer.MIN_VALUE;
        for (MovedBands group : groups) {
            int windows = group.bands().windows(index);
            if (windows > 0) {
                int from = group.bands().firstWindow(index) + group.windows();
                first = Math.min(first, from);
                end = Math.max(end, from + windows);
            }
        }
        if (end <= first) {
            return false;
        }
        bin.begin(first, end - first);
        for (MovedBands group : groups) {
            bin.add(group.bands(), index, group.windows());
        }
        return true;
    }

    /** The largest density, then the earliest window, then the lowest bin; bins come in rising order. */
    private void findPeaks(BinSum bin, int index) {
        double densityPerM2 = scale.densityPerM2(index, bin.most());
        if (densityPerM2 >= peakPerM2) {
            int window = bin.windowOfMost();
            if (densityPerM2 > peakPerM2 || window < peakWindow) {
                peakPerM2 = densityPerM2;
                peakBin = index;
                peakWindow = window;
            }
        }
        ratePerS = Math.max(ratePerS, scale.throughputPerS(index, bin.furthest()));
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

    /** The largest mean density of the whole segment over a quarter of an hour that begins at the horizon or later. */
    double sustainedPerM2(int horizonWindow, int windowS) {
        int span = QUARTER_HOUR_S / windowS;
        long largest = 0;
        long sum = 0;
        for (int window = 0; window < byWindow.length + span - 1; window++) {
            sum += window < byWindow.length ? byWindow[window] : 0;
            sum -= window >= span ? byWindow[window - span] : 0;
            if (firstWindow + window - span + 1 >= horizonWindow) {
                largest = Math.max(largest, sum);
            }
        }
        int spanS = span * windowS;
        return largest / ((scale.segment().lengthM() * scale.segment().widthM()) * (MS_PER_S * spanS));
    }

    @Override
    public String toString() {
        return scale.segment().id() + " " + Arrays.toString(levels);
    }
}
