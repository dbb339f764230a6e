package org.runflow.race.location;

import java.util.List;
import java.util.Optional;
import org.runflow.race.density.SegmentCells;
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
            double localM = placement.localM();
            for (int cell = 0; cell < segment.size(); cell++) {
                if (segment.startM(cell) - SAME_POINT_M <= localM && localM <= segment.endM(cell) + SAME_POINT_M) {
                    DensityPeak candidate =
                            new DensityPeak(segment.densityPerM2(cell), segment.windowStartMillis(cell));
                    peak = peak.filter(best -> !candidate.beats(best)).or(() -> Optional.of(candidate));
                }
            }
        }
        return peak;
    }

    private boolean beats(DensityPeak other) {
        return densityPerM2 > other.densityPerM2
                || (densityPerM2 == other.densityPerM2 && windowStartMillis < other.windowStartMillis);
    }
}
