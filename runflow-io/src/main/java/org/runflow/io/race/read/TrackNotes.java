package org.runflow.io.race.read;

import java.util.List;
import java.util.Optional;
import org.runflow.race.geo.Projection;
import org.runflow.race.geo.Track;
import org.runflow.race.line.CentreLine;
import org.runflow.race.model.Note;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.rule.Decimals;

/** How far the drawn length of a track is off: kilometres along it are scaled, so a large difference means another course. */
final class TrackNotes {
    private static final double NOTED_SHARE = 0.002;
    private static final double WARNED_SHARE = 0.05;

    private TrackNotes() {}

    /** A warning when the track is more than 5 % off the announced distance. */
    static Optional<String> warning(RaceEvent event) {
        return event.track().map(track -> drawnLengthM(track) / 1000).flatMap(drawnKm -> {
            double announced = Math.abs(drawnKm / event.distanceKm() - 1);
            return announced > WARNED_SHARE
                    ? Optional.of(text(event, drawnKm, "its distance_km", event.distanceKm(), announced))
                    : Optional.empty();
        });
    }

    /** A note when the track is not that far off, but more than 0.2 % off the certified course. */
    static Optional<Note> note(RaceEvent event) {
        return warning(event).isPresent() ? Optional.empty() : event.track().flatMap(track -> note(event, track));
    }

    private static Optional<Note> note(RaceEvent event, Track track) {
        double drawnKm = drawnLengthM(track) / 1000;
        boolean covered = !event.endsElsewhere();
        double km = covered ? event.certifiedKm() : event.distanceKm();
        double share = Math.abs(drawnKm / km - 1);
        return share > NOTED_SHARE
                ? Optional.of(Note.info(text(event, drawnKm, covered ? "its course" : "its distance_km", km, share)))
                : Optional.empty();
    }

    /** The length in metres as drawn. */
    static double drawnLengthM(Track track) {
        return CentreLine.of(track, Projection.around(List.of(track)), 1).drawnLengthM();
    }

    private static String text(RaceEvent event, double drawnKm, String what, double km, double share) {
        return "The track of '" + event.name() + "' is " + Decimals.of(drawnKm, 3) + " km long, " + what + " "
                + Decimals.of(km, 3) + " km (" + Decimals.of(100 * share, 1) + " % off).";
    }
}
