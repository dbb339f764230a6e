package org.runflow.race.location;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.rule.Grid;
import org.runflow.value.ById;

/**
 * The densest cell among those that hold one of the points where a location is passed.
 *
 * @param densityPerM2 its density, persons per square metre
 * @param windowStartMillis start of its window; the earliest of equally dense ones
 */
record DensityPeak(double densityPerM2, long windowStartMillis) {
    /** How close to the edge of a bin a point belongs to the next bin too, so that rounding never decides. */
    private static final double SAME_POINT_M = 0.001;

    static Optional<DensityPeak> of(List<Placement> placements, ById<SegmentCells> cells) {
        Optional<DensityPeak> peak = Optional.empty();
        for (Placement placement : placements) {
            SegmentCells segment = cells.get(placement.segment().id());
            BitSet holding = binsThatHold(placement.localM(), new Grid(segment.lengthM(), segment.binM()));
            for (int cell = 0; cell < segment.size(); cell++) {
                if (holding.get(segment.bin(cell))) {
                    DensityPeak candidate =
                            new DensityPeak(segment.densityPerM2(cell), segment.windowStartMillis(cell));
                    peak = peak.filter(best -> !candidate.beats(best)).or(() -> Optional.of(candidate));
                }
            }
        }
        return peak;
    }

    /** A segment has many more cells than bins. */
    private static BitSet binsThatHold(double localM, Grid grid) {
        BitSet holding = new BitSet(grid.bins());
        for (int bin = 0; bin < grid.bins(); bin++) {
            holding.set(bin, grid.edgeM(bin) - SAME_POINT_M <= localM && localM <= grid.edgeM(bin + 1) + SAME_POINT_M);
        }
        return holding;
    }

    private boolean beats(DensityPeak other) {
        return densityPerM2 > other.densityPerM2
                || (densityPerM2 == other.densityPerM2 && windowStartMillis < other.windowStartMillis);
    }
}
