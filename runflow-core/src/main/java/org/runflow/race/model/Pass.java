package org.runflow.race.model;

import java.util.Optional;

/**
 * One event's way through a segment.
 *
 * @param event name of the event
 * @param fromKm start, in kilometres of that event's course, 0 or more
 * @param toKm end, at least a millimetre greater than {@code fromKm}
 * @param orientation with or against the segment's reference direction
 * @param source where the orientation comes from
 */
public record Pass(String event, double fromKm, double toKm, Orientation orientation, OrientationSource source) {
    /** The longest stretch that passes can be counted on, kilometres: its millimetres times the milliseconds of a week still are a whole number. */
    static final double MAX_KM = 2147;

    private static final double MM_PER_KM = 1_000_000;

    /**
     * Checks the stretch.
     *
     * @throws IllegalArgumentException if not {@code 0 <= fromKm < toKm}, or the pass is shorter than a millimetre
     */
    public Pass {
        String wrong = findProblem(fromKm, toKm).orElse("");
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "pass of '" + event + "': " + wrong + ", was " + fromKm + " to " + toKm + " km");
        }
    }

    /** What is wrong with a stretch, if anything. */
    static Optional<String> findProblem(double fromKm, double toKm) {
        if (!(fromKm >= 0) || !Double.isFinite(toKm)) {
            return Optional.of("kilometres must be 0 or more");
        }
        if (!(fromKm < toKm)) {
            return Optional.of("from must be less than to");
        }
        return Math.round(MM_PER_KM * (toKm - fromKm)) == 0
                ? Optional.of("must be at least 1 mm long")
                : Optional.empty();
    }

    /** Whether the two hold some way of one event both. */
    boolean overlaps(Pass other) {
        return event.equals(other.event) && fromKm < other.toKm && other.fromKm < toKm;
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

    /** Where the orientation of a pass comes from. */
    public enum OrientationSource {
        /** The segment's first event defines the reference direction. */
        REFERENCE,
        /** Stated in the input. */
        EXPLICIT,
        /** Read off the tracks. */
        TRACKS,
        /** The tracks do not tell; taken as with. */
        UNCLEAR,
        /** There are no tracks to compare; taken as with. */
        DEFAULT
    }
}
