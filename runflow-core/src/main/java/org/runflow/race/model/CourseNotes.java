package org.runflow.race.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a sound race may still be told about the course of an event: an empty field, gaps and overlaps between its segments. */
public final class CourseNotes {
    private CourseNotes() {}

    /**
     * Looks at the windows of an event in course order, the same stretch in several rows once: what lies between them is a gap or an overlap.
     *
     * @param event an event
     * @param segments the segments of its race or of its day
     * @return warnings in the order of the course; empty when there is nothing to say
     */
    public static List<Note> of(RaceEvent event, List<Segment> segments) {
        List<Note> notes = new ArrayList<>();
        if (event.field().size() == 0) {
            notes.add(Note.warning("Event '" + event.name() + "' has no runners."));
        }
        double coveredKm = 0;
        for (Pass pass : windows(event, segments)) {
            if (pass.fromKm() > coveredKm) {
                notes.add(stretch("No segment covers km %s to %s of '%s'.", coveredKm, pass.fromKm(), event));
            } else if (pass.fromKm() < coveredKm) {
                notes.add(stretch(
                        "Segments overlap on km %s to %s of '%s'; totals count each stretch as its rows give it.",
                        pass.fromKm(), Math.min(coveredKm, pass.toKm()), event));
            }
            coveredKm = Math.max(coveredKm, pass.toKm());
        }
        return List.copyOf(notes);
    }

    private static List<Pass> windows(RaceEvent event, List<Segment> segments) {
        List<Pass> windows = new ArrayList<>();
        Stretches counted = new Stretches();
        for (Segment segment : segments) {
            segment.findPass(event.name()).filter(counted::add).ifPresent(windows::add);
        }
        windows.sort(Comparator.comparingDouble(Pass::fromKm).thenComparingDouble(Pass::toKm));
        return windows;
    }

    private static Note stretch(String format, double fromKm, double toKm, RaceEvent event) {
        return Note.warning(String.format(Locale.ROOT, format, km(fromKm), km(toKm), event.name()));
    }

    private static String km(double km) {
        return String.format(Locale.ROOT, "%.2f", km);
    }
}
