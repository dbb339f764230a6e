package org.runflow.race.corridor;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.Pass;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Segment;

/** A stretch that is known to be shared: two windows that run evenly beside each other. */
record KnownStretch(
        String event,
        double fromKm,
        double toKm,
        String other,
        double otherFromKm,
        double otherToKm,
        FlowDirection direction) {

    /** Every two passes of a segment that people drew, in the order of its columns. */
    static List<KnownStretch> of(RaceDay day) {
        List<KnownStretch> known = new ArrayList<>();
        for (Segment segment : day.segments()) {
            List<Pass> passes = segment.passes();
            for (int a = 0; a < passes.size(); a++) {
                for (int b = a + 1; b < passes.size(); b++) {
                    known.add(of(passes.get(a), passes.get(b)));
                }
            }
        }
        return known;
    }

    private static KnownStretch of(Pass a, Pass b) {
        FlowDirection direction = a.orientation() == b.orientation() ? FlowDirection.SAME : FlowDirection.OPPOSITE;
        return new KnownStretch(a.event(), a.fromKm(), a.toKm(), b.event(), b.fromKm(), b.toKm(), direction);
    }

    boolean holds(double km) {
        return km >= fromKm && km <= toKm;
    }

    double otherKmAt(double km) {
        double share = (km - fromKm) / (toKm - fromKm);
        return otherFromKm + (direction == FlowDirection.SAME ? share : 1 - share) * (otherToKm - otherFromKm);
    }

    boolean isOf(SharedStretch stretch) {
        return stretch.leadingEvent().equals(event)
                && stretch.otherEvent().equals(other)
                && stretch.direction() == direction;
    }
}
