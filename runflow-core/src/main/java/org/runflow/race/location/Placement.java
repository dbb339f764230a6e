package org.runflow.race.location;

import org.runflow.race.line.Snap;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Segment;

/** A location on the pass of an event: where the pass comes nearest. */
record Placement(Pass pass, Segment segment, Snap snap) {
    /** Two kilometres this close are the same point. */
    private static final double SAME_POINT_KM = 1e-6;

    double km() {
        return snap.km();
    }

    /** Metres from the segment's start in its reference direction. */
    double localM() {
        return pass.localM(km(), segment.lengthM());
    }

    boolean endsAt(double km) {
        return isSame(pass.fromKm(), km) || isSame(pass.toKm(), km);
    }

    boolean isNearestAt(double km) {
        return isSame(km(), km);
    }

    private static boolean isSame(double kmA, double kmB) {
        return Math.abs(kmA - kmB) <= SAME_POINT_KM;
    }
}
