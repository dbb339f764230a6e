package org.runflow.race.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.runflow.race.rule.Decimals;
import org.runflow.race.rule.Stretches;

/** What a sound race may still be told about the course of an event: an empty field, gaps and overlaps between its segments, an end elsewhere. */
final class CourseNotes {
    /** How far the last pass may end from the announced distance: a share of it. */
    private static final double END_TOLERANCE = 0.02;
    /** A thousand, give or take: metres in the place of kilometres. */
    private static final double METRES = 900;

    private CourseNotes() {}

    /**
     * Looks at the windows of an event in course order, the same stretch in several rows once: what lies between them is a gap or an overlap.
     *
     * @param event an event
     * @param segments the segments of its race or of its day
     * @return warnings in the order of the course; empty when there is nothing to say
     */
    static List<Note> of(RaceEvent event, List<Segment> segments) {
        List<Note> notes = new ArrayList<>();
        if (event.field().size() == 0) {
            notes.add(Note.warning("Event '" + event.name() + "' has no runners."));
        }
        double coveredKm = 0;
        for (Pass pass : windows(event, segments)) {
            if (pass.fromKm() > coveredKm) {
                notes.add(Note.warning("No segment covers " + stretch(coveredKm, pass.fromKm(), event) + "."));
            } else if (pass.fromKm() < coveredKm) {
                notes.add(Note.warning("Segments overlap on "
                        + stretch(pass.fromKm(), Math.min(coveredKm, pass.toKm()), event)
                        + "; totals count each stretch as its rows give it."));
            }
            coveredKm = Math.max(coveredKm, pass.toKm());
        }
        return List.copyOf(notes);
    }

    /**
     * {@return whether its last pass ends more than 2 % before or beyond the announced distance}
     *
     * @param event an event of a race
     */
    static boolean endsElsewhere(RaceEvent event) {
        return Math.abs(event.certifiedKm() / event.distanceKm() - 1) > END_TOLERANCE;
    }

    /**
     * Compares where the last pass of an event ends with the announced distance.
     *
     * @param event an event of a race
     * @return a warning when it {@linkplain #endsElsewhere ends elsewhere}
     */
    static Optional<Note> endOf(RaceEvent event) {
        return endsElsewhere(event) ? Optional.of(end(event)) : Optional.empty();
    }

    private static Note end(RaceEvent event) {
        double ratio = event.certifiedKm() / event.distanceKm();
        return Note.warning(
                ratio < 1
                        ? "No segment covers " + stretch(event.certifiedKm(), event.distanceKm(), event)
                                + ", which is its announced distance." + metres(event)
                        : "The segments of '" + event.name() + "' go to km " + km(event.certifiedKm())
                                + ", beyond its announced distance of " + km(event.distanceKm()) + " km."
                                + metres(event));
    }

    /** A question when the course is a thousand times as long as announced, or the other way round. */
    static String metres(RaceEvent event) {
        double ratio = event.certifiedKm() / event.distanceKm();
        if (ratio > METRES) {
            return " Are the kilometres of its segments given in metres?";
        }
        return ratio < 1 / METRES ? " Is distance_km given in metres?" : "";
    }

    private static List<Pass> windows(RaceEvent event, List<Segment> segments) {
        List<Pass> windows = new ArrayList<>();
        Stretches counted = new Stretches();
        for (Segment segment : segments) {
            segment.passesOf(event.name()).stream()
                    .filter(pass -> counted.add(pass.event(), pass.fromKm(), pass.toKm()))
                    .forEach(windows::add);
        }
        windows.sort(Comparator.comparingDouble(Pass::fromKm).thenComparingDouble(Pass::toKm));
        return windows;
    }

    private static String stretch(double fromKm, double toKm, RaceEvent event) {
        return "km " + km(fromKm) + " to " + km(toKm) + " of '" + event.name() + "'";
    }

    private static String km(double km) {
        return Decimals.of(km, 2);
    }
}
