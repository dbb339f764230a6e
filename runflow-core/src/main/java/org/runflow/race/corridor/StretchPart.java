package org.runflow.race.corridor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a shared stretch.
 *
 * @param stretch the whole
 * @param fromKm start of the part, kilometres of the leading event
 * @param toKm its end
 */
public record StretchPart(SharedStretch stretch, double fromKm, double toKm) {
    /** Two ways of joining are the same while they pair places nearer than this. */
    private static final double ALIGNED_KM = 0.2;

    /** {@return where the part begins on the other course} */
    public double otherFromKm() {
        return Math.min(besideKm(fromKm), besideKm(toKm));
    }

    /** {@return where it ends there} */
    public double otherToKm() {
        return Math.max(besideKm(fromKm), besideKm(toKm));
    }

    /** {@return the length of the leading window in metres} */
    public double lengthM() {
        return 1000 * (toKm - fromKm);
    }

    /** {@return whether it has some length on both courses} */
    public boolean hasLength() {
        return fromKm < toKm && otherFromKm() < otherToKm();
    }

    /**
     * The part of a stretch that a row joins: both windows hold it, and the row pairs its places as the tracks do, within 200 m.
     *
     * @param stretch a shared stretch
     * @param joint the row, whichever of its events leads
     * @return the part, or empty
     */
    public static Optional<StretchPart> joined(SharedStretch stretch, Joint joint) {
        Optional<StretchPart> straight = joinedStraight(stretch, joint);
        return straight.isPresent() ? straight : joinedStraight(stretch, joint.swapped());
    }

    /**
     * The parts of a stretch that no row joins.
     *
     * @param stretch a shared stretch
     * @param joints the rows
     * @return the parts in running order of the leading course
     */
    public static List<StretchPart> unjoined(SharedStretch stretch, List<Joint> joints) {
        List<StretchPart> left = List.of(new StretchPart(stretch, stretch.fromKm(), stretch.toKm()));
        for (Joint joint : joints) {
            for (Joint read : List.of(joint, joint.swapped())) {
                Optional<StretchPart> joined = joinedStraight(stretch, read);
                if (joined.isPresent()) {
                    left = left.stream()
                            .flatMap(part -> part.without(joined.get()).stream())
                            .toList();
                }
            }
        }
        return left;
    }

    private static Optional<StretchPart> joinedStraight(SharedStretch stretch, Joint joint) {
        double lowKm = Math.max(stretch.otherFromKm(), joint.fromKmB());
        double highKm = Math.min(stretch.otherToKm(), joint.toKmB());
        if (!joint.eventA().equals(stretch.leadingEvent())
                || !joint.eventB().equals(stretch.otherEvent())
                || joint.direction() != stretch.direction()
                || !(lowKm < highKm)) {
            return Optional.empty();
        }
        double oneKm = stretch.leadingKmAt(lowKm).orElseThrow();
        double otherKm = stretch.leadingKmAt(highKm).orElseThrow();
        StretchPart part = new StretchPart(
                stretch,
                Math.max(joint.fromKmA(), Math.min(oneKm, otherKm)),
                Math.min(joint.toKmA(), Math.max(oneKm, otherKm)));
        return part.fromKm < part.toKm && part.isAligned(joint) ? Optional.of(part) : Optional.empty();
    }

    private boolean isAligned(Joint joint) {
        double middleKm = (fromKm + toKm) / 2;
        return Math.abs(joint.besideKm(middleKm) - besideKm(middleKm)) <= ALIGNED_KM;
    }

    private List<StretchPart> without(StretchPart hole) {
        List<StretchPart> left = new ArrayList<>();
        left.add(new StretchPart(stretch, fromKm, Math.min(toKm, hole.fromKm)));
        left.add(new StretchPart(stretch, Math.max(fromKm, hole.toKm), toKm));
        left.removeIf(part -> !(part.fromKm < part.toKm));
        return left;
    }

    private double besideKm(double km) {
        return stretch.otherKmAt(km).orElseThrow();
    }
}
