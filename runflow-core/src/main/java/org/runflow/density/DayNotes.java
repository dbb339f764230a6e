package org.runflow.density;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.runflow.race.Note;
import org.runflow.race.Pass;
import org.runflow.race.RaceDay;
import org.runflow.race.RaceEvent;
import org.runflow.race.Trajectories;

/** Notes on the data of a day: coverage of the courses, empty fields, runners beyond the time limit. */
final class DayNotes {
    private DayNotes() {}

    static List<Note> of(RaceDay day) {
        List<Note> notes = new ArrayList<>();
        for (RaceEvent event : day.events()) {
            if (event.field().size() == 0) {
                notes.add(Note.warning("Event '" + event.name() + "' has no runners."));
            }
            addCoverage(day, event, notes);
            addBeyondLimit(event, notes);
        }
        return notes;
    }

    /** Windows of an event in course order, the same stretch in several rows once: what lies between them is a gap or an overlap. */
    private static void addCoverage(RaceDay day, RaceEvent event, List<Note> notes) {
        List<Pass> passes = new ArrayList<>();
        day.segments()
                .forEach(segment -> segment.findPass(event.name()).ifPresent(pass -> {
                    if (passes.stream().noneMatch(pass::sameStretchAs)) {
                        passes.add(pass);
                    }
                }));
        passes.sort(Comparator.comparingDouble(Pass::fromKm).thenComparingDouble(Pass::toKm));
        double coveredKm = 0;
        for (Pass pass : passes) {
            if (pass.fromKm() > coveredKm) {
                notes.add(Note.warning(String.format(
                        Locale.ROOT,
                        "No segment covers km %s to %s of '%s'.",
                        km(coveredKm),
                        km(pass.fromKm()),
                        event.name())));
            } else if (pass.fromKm() < coveredKm) {
                notes.add(Note.info(String.format(
                        Locale.ROOT,
                        "Segments overlap on km %s to %s of '%s'; totals count each stretch as its rows give it.",
                        km(pass.fromKm()),
                        km(Math.min(coveredKm, pass.toKm())),
                        event.name())));
            }
            coveredKm = Math.max(coveredKm, pass.toKm());
        }
    }

    private static void addBeyondLimit(RaceEvent event, List<Note> notes) {
        if (event.limitMinutes().isEmpty()) {
            return;
        }
        long limitMillis = event.gunMillis() + 60_000L * event.limitMinutes().getAsInt();
        Trajectories trajectories = event.trajectories();
        int beyond = 0;
        for (int runner = 0; runner < trajectories.size(); runner++) {
            if (trajectories.crossingMillis(runner, event.certifiedKm()) > limitMillis) {
                beyond++;
            }
        }
        if (beyond > 0) {
            notes.add(Note.info(beyond + " of " + trajectories.size() + " runners of '" + event.name()
                    + "' finish after the time limit of " + event.limitMinutes().getAsInt() + " minutes."));
        }
    }

    private static String km(double km) {
        return String.format(Locale.ROOT, "%.2f", km);
    }
}
