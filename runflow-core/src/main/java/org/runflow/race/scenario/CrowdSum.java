package org.runflow.race.scenario;

import java.util.List;

/** Adds up the person-time of groups on one segment, for its peak and its levels alone. For one thread. */
final class CrowdSum {
    private final BinBound bound = new BinBound();
    private final CellSum cells = new CellSum();

    /**
     * Adds up, where bounds leave something open.
     *
     * @param scale the segment
     * @param groups who is there
     * @param levelMillis receives the time that counts towards the day, by level
     * @return the largest density of a cell
     */
    double add(SegmentScale scale, List<MovedBands> groups, long[] levelMillis) {
        List<MovedBands> counted = groups.stream().filter(MovedBands::counted).toList();
        double peakPerM2 = 0;
        for (int bin = 0; bin < scale.bins(); bin++) {
            if (bound.look(groups, bin)) {
                levelMillis[0] += counted.size() == groups.size() ? bound.totalMs() : totalMs(counted, bin);
                if (asks(scale, bin, bound.mostMs(), peakPerM2, counted)) {
                    peakPerM2 = addBlocks(scale, bin, groups, counted, peakPerM2, levelMillis);
                }
            }
        }
        return peakPerM2;
    }

    private static long totalMs(List<MovedBands> groups, int bin) {
        long totalMs = 0;
        for (MovedBands group : groups) {
            totalMs += group.bands().totalMs(bin);
        }
        return totalMs;
    }

    private double addBlocks(
            SegmentScale scale,
            int bin,
            List<MovedBands> groups,
            List<MovedBands> counted,
            double peakBeforePerM2,
            long[] levelMillis) {
        double peakPerM2 = peakBeforePerM2;
        bound.lookAtBlocks(groups, bin, false);
        boolean levelsDecide = !counted.isEmpty() && scale.densityPerM2(bin, scale.mostAtBest(bin)) <= peakPerM2;
        int block = bound.firstBlock();
        while (block < bound.endBlock()) {
            int from = block;
            while (block < bound.endBlock()
                    && (levelsDecide
                            ? bound.mostMs(block) > scale.mostAtBest(bin)
                            : asks(scale, bin, bound.mostMs(block), peakPerM2, counted))) {
                block++;
            }
            if (from < block) {
                cells.begin(from * Bands.BLOCK, (block - from) * Bands.BLOCK);
                cells.addTimes(groups, bin);
                peakPerM2 = Math.max(peakPerM2, scale.densityPerM2(bin, cells.mostMs()));
                if (cells.mostMs() > scale.mostAtBest(bin)) {
                    addLevels(scale, bin, groups, counted, levelMillis);
                }
            }
            block++;
        }
        return peakPerM2;
    }

    private void addLevels(
            SegmentScale scale, int bin, List<MovedBands> groups, List<MovedBands> counted, long[] levelMillis) {
        if (counted.size() == groups.size()) {
            cells.addLevels(scale, bin, levelMillis);
        } else if (!counted.isEmpty()) {
            cells.addCountedLevels(scale, bin, counted, levelMillis);
        }
    }

    private static boolean asks(SegmentScale scale, int bin, long mostMs, double peakPerM2, List<MovedBands> counted) {
        return scale.densityPerM2(bin, mostMs) > peakPerM2 || (!counted.isEmpty() && mostMs > scale.mostAtBest(bin));
    }
}
