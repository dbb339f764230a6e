package org.runflow.race.scenario;

import java.util.List;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Segment;
import org.runflow.race.rule.Grid;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.ServiceTable;

/**
 * What turns the whole numbers of a segment's cells into figures, by the same divisions as {@link org.runflow.race.density.SegmentCells}. Of two cells of
 * equal length the one with more person-time is the denser one, so levels and peaks are found in whole numbers. Immutable.
 */
final class SegmentScale {
    private final Segment segment;
    private final ServiceTable table;
    private final double[] densityDivisor;
    private final double[] throughputDivisor;
    /** By bin, then level A to E: the largest person-time of a cell of that level. */
    private final long[][] mostPersonMs;

    SegmentScale(Segment segment, DensitySettings settings) {
        this.segment = segment;
        this.table = settings.rulebook().table(settings.schemaOf(segment));
        Grid grid = new Grid(segment.lengthM(), settings.binM());
        double windowMillis = settings.windowMillis();
        this.densityDivisor = new double[grid.bins()];
        this.throughputDivisor = new double[grid.bins()];
        this.mostPersonMs = new long[grid.bins()][];
        for (int bin = 0; bin < grid.bins(); bin++) {
            double binM = grid.binLengthM(bin);
            densityDivisor[bin] = (binM * segment.widthM()) * windowMillis;
            throughputDivisor[bin] = (binM * windowMillis) * 1000;
            boolean likeBefore = bin > 0 && densityDivisor[bin] == densityDivisor[bin - 1];
            mostPersonMs[bin] = likeBefore ? mostPersonMs[bin - 1] : bounds(densityDivisor[bin]);
        }
    }

    private long[] bounds(double divisor) {
        List<Double> upperPerM2 = table.upperBoundsPerM2();
        long[] bounds = new long[upperPerM2.size()];
        for (int level = 0; level < bounds.length; level++) {
            double boundPerM2 = upperPerM2.get(level);
            long most = (long) (boundPerM2 * divisor);
            while ((most + 1) / divisor <= boundPerM2) {
                most++;
            }
            while (most / divisor > boundPerM2) {
                most--;
            }
            bounds[level] = most;
        }
        return bounds;
    }

    Segment segment() {
        return segment;
    }

    ServiceTable table() {
        return table;
    }

    int bins() {
        return densityDivisor.length;
    }

    double densityPerM2(int bin, long personMs) {
        return personMs / densityDivisor[bin];
    }

    double throughputPerS(int bin, long distanceUm) {
        return distanceUm / throughputDivisor[bin];
    }

    double specificFlowPerMinM(int bin, long distanceUm) {
        return 60 * throughputPerS(bin, distanceUm) / segment.widthM();
    }

    /** The largest person-time of a cell of a bin that is still level A. */
    long mostAtBest(int bin) {
        return mostPersonMs[bin][0];
    }

    /** How many levels have an upper bound. */
    int bounds(int bin) {
        return mostPersonMs[bin].length;
    }

    /** The largest person-time of a cell of a bin that is still of that level, or a better one. */
    long mostAt(int bin, int level) {
        return mostPersonMs[bin][level];
    }

    /** The level of a cell, as its ordinal. */
    int level(int bin, long personMs) {
        long[] bounds = mostPersonMs[bin];
        int level = 0;
        while (level < bounds.length && personMs > bounds[level]) {
            level++;
        }
        return level;
    }

    LevelOfService classify(double densityPerM2) {
        return table.classify(densityPerM2);
    }
}
