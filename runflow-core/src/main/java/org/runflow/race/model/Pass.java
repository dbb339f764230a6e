package org.runflow.race.model;

/**
 * One event's way through a segment.
 *
 * @param event name of the event
 * @param fromKm start, in kilometres of that event's course, 0 or more
 * @param toKm end, greater than {@code fromKm}
 * @param orientation with or against the segment's reference direction
 * @param source where the orientation comes from
 */
public record Pass(String event, double fromKm, double toKm, Orientation orientation, OrientationSource source) {
    /**
     * @throws IllegalArgumentException if not {@code 0 <= fromKm < toKm}
     */
    public Pass {
        if (!(fromKm >= 0 && fromKm < toKm) || Double.isInfinite(toKm)) {
            throw new IllegalArgumentException(
                    "a pass needs 0 <= from < to, was " + fromKm + " to " + toKm + " km of '" + event + "'");
        }
    }

    /** {@return the length in metres along the event's own course} */
    public double lengthM() {
        return 1000 * (toKm - fromKm);
    }

    /**
     * The kilometre of the event at a place of the segment. The two ends of the pass are returned unchanged.
     *
     * @param u metres from the segment's start in its reference direction, 0 to {@code lengthM}
     * @param segmentLengthM the segment's length in metres
     * @return kilometre of the event, {@code fromKm} to {@code toKm}
     */
    public double kmAt(double u, double segmentLengthM) {
        boolean with = orientation == Orientation.WITH;
        if (u <= 0) {
            return with ? fromKm : toKm;
        }
        if (u >= segmentLengthM) {
            return with ? toKm : fromKm;
        }
        double km = (toKm - fromKm) * u / segmentLengthM;
        return with ? fromKm + km : toKm - km;
    }

    /**
     * The place of the segment at a kilometre of the event, the inverse of {@link #kmAt}. The two ends of the pass give the two ends of the
     * segment exactly.
     *
     * @param km kilometre of the event, clamped to {@code fromKm} to {@code toKm}
     * @param segmentLengthM the segment's length in metres
     * @return metres from the segment's start in its reference direction, 0 to {@code segmentLengthM}
     */
    public double localM(double km, double segmentLengthM) {
        double walkedM = km >= toKm ? segmentLengthM : Math.max(0, segmentLengthM * (km - fromKm) / (toKm - fromKm));
        return orientation == Orientation.WITH ? walkedM : segmentLengthM - walkedM;
    }
}
