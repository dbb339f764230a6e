package org.runflow.race.model;

import java.util.List;
import java.util.Optional;
import org.runflow.race.line.Orientations;
import org.runflow.race.model.Pass.OrientationSource;

/**
 * A pass before its orientation is known.
 *
 * @param event name of an event
 * @param fromKm start
 * @param toKm end
 * @param stated its orientation, absent to be found
 * @param source where the orientation came from, absent when it was just stated
 */
record PassDraft(
        String event, double fromKm, double toKm, Optional<Orientation> stated, Optional<OrientationSource> source) {
    /** The pass as it is. */
    static PassDraft of(Pass pass) {
        return new PassDraft(
                pass.event(), pass.fromKm(), pass.toKm(), Optional.of(pass.orientation()), Optional.of(pass.source()));
    }

    /** The pass as it was told. */
    static PassDraft stated(Pass pass) {
        Optional<Orientation> stated =
                Optional.of(pass.orientation()).filter(known -> pass.source() == OrientationSource.EXPLICIT);
        return new PassDraft(pass.event(), pass.fromKm(), pass.toKm(), stated, Optional.empty());
    }

    /** Some pass of the event. */
    static PassDraft standIn(String event) {
        return new PassDraft(event, 0, 1, Optional.empty(), Optional.empty());
    }

    void check(String segmentId, RaceProblems problems) {
        Pass.findProblem(fromKm, toKm)
                .ifPresent(message -> problems.add(
                        new RacePart.PassPart(segmentId, event),
                        RaceProperty.FROM_KM,
                        fromKm + " to " + toKm,
                        message));
    }

    /** This, or a harmless stretch where its own is a problem. */
    PassDraft soundOne() {
        return isSound() ? this : standIn(event);
    }

    /** Whether the two hold some way of one event both, or harmless stretches in their place do. */
    boolean overlaps(PassDraft other) {
        PassDraft mine = soundOne();
        PassDraft others = other.soundOne();
        return event.equals(other.event) && mine.fromKm < others.toKm && others.fromKm < mine.toKm;
    }

    /** Whether its own stretch is no problem. */
    boolean isSound() {
        return Pass.findProblem(fromKm, toKm).isEmpty();
    }

    Pass orient(List<Pass> earlier, Orientations orientations) {
        if (stated.isPresent()) {
            return new Pass(event, fromKm, toKm, stated.get(), source.orElse(OrientationSource.EXPLICIT));
        }
        return earlier.isEmpty()
                ? new Pass(event, fromKm, toKm, Orientation.WITH, OrientationSource.REFERENCE)
                : orientTo(earlier.get(0), orientations);
    }

    /** As the tracks say of it and the pass of the segment's first event. */
    private Pass orientTo(Pass first, Orientations orientations) {
        Optional<Orientations.Verdict> verdict =
                orientations.compare(first.event(), first.fromKm(), first.toKm(), event, fromKm, toKm);
        if (verdict.isEmpty()) {
            return new Pass(event, fromKm, toKm, Orientation.WITH, OrientationSource.DEFAULT);
        }
        if (verdict.get() == Orientations.Verdict.UNCLEAR) {
            return new Pass(event, fromKm, toKm, Orientation.WITH, OrientationSource.UNCLEAR);
        }
        boolean with = (verdict.get() == Orientations.Verdict.SAME) == (first.orientation() == Orientation.WITH);
        return new Pass(event, fromKm, toKm, with ? Orientation.WITH : Orientation.AGAINST, OrientationSource.TRACKS);
    }
}
