package org.runflow.io.race;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.runflow.geo.CentreLine;
import org.runflow.geo.Projection;
import org.runflow.geo.Track;
import org.runflow.race.Note;
import org.runflow.race.Pass;
import org.runflow.race.Race;
import org.runflow.race.RaceEvent;

/** What a sound race may still be told about its courses: no runners, tracks of another length, gaps and overlaps between segments. */
final class CourseNotes {
    private static final double NOTED_SHARE = 0.002;
    private static final double WARNED_SHARE = 0.05;
    private static final double SAME_PLACE_KM = 1e-6;

    private final Race race;
    private final List<Note> notes = new ArrayList<>();

    private CourseNotes(Race race) {
        this.race = race;
    }

    static List<Note> of(Race race) {
        CourseNotes courses = new CourseNotes(race);
        race.events().forEach(courses::add);
        return courses.notes;
    }

    static double drawnLengthM(Track track) {
        return CentreLine.of(track, Projection.around(List.of(track)), 1).drawnLengthM();
    }

    private void add(RaceEvent event) {
        if (event.field().size() == 0) {
            notes.add(Note.warning("event '" + event.name() + "' has no runners"));
        }
        event.track().ifPresent(track -> addLength(event, drawnLengthM(track) / 1000));
        addWindows(event);
    }

    private void addLength(RaceEvent event, double drawnKm) {
        double announced = Math.abs(drawnKm / event.distanceKm() - 1);
        double certified = Math.abs(drawnKm / event.certifiedKm() - 1);
        if (announced > WARNED_SHARE) {
            notes.add(Note.warning(lengthText(event, drawnKm, "distance_km", event.distanceKm(), announced)));
        } else if (certified > NOTED_SHARE) {
            notes.add(Note.info(lengthText(event, drawnKm, "the course", event.certifiedKm(), certified)));
        }
    }

    private static String lengthText(RaceEvent event, double drawnKm, String what, double km, double share) {
        return String.format(
                Locale.ROOT,
                "the track of event '%s' is %.3f km long, %s is %s km (%.1f %% off)",
                event.name(),
                drawnKm,
                what,
                km,
                100 * share);
    }

    private void addWindows(RaceEvent event) {
        List<Pass> passes = race.segments().stream()
                .flatMap(segment -> segment.findPass(event.name()).stream())
                .sorted(Comparator.comparingDouble(Pass::fromKm).thenComparingDouble(Pass::toKm))
                .toList();
        double reachedKm = 0;
        double fromKm = -1;
        double toKm = -1;
        for (Pass pass : passes) {
            boolean again = pass.fromKm() == fromKm && pass.toKm() == toKm;
            if (!again && pass.fromKm() > reachedKm + SAME_PLACE_KM) {
                addStretch("no segment holds", event, reachedKm, pass.fromKm());
            } else if (!again && pass.fromKm() < reachedKm - SAME_PLACE_KM) {
                addStretch("segments overlap at", event, pass.fromKm(), Math.min(reachedKm, pass.toKm()));
            }
            reachedKm = Math.max(reachedKm, pass.toKm());
            fromKm = pass.fromKm();
            toKm = pass.toKm();
        }
    }

    private void addStretch(String what, RaceEvent event, double fromKm, double toKm) {
        notes.add(Note.warning(what + " km " + fromKm + " to " + toKm + " of event '" + event.name() + "'"));
    }
}
