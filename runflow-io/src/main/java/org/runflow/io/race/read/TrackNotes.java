package org.runflow.io.race.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.runflow.race.geo.CentreLine;
import org.runflow.race.geo.Projection;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Note;
import org.runflow.race.model.RaceEvent;

/** How far the drawn length of a track is off: kilometres along it are scaled, so a large difference means another course. */
final class TrackNotes {
    private static final double NOTED_SHARE = 0.002;
    private static final double WARNED_SHARE = 0.05;

    private TrackNotes() {}

    /** A warning when the track is more than 5 % off the announced distance, else a note when it is more than 0.2 % off the certified course. */
    static Optional<Note> of(RaceEvent event) {
        return event.track().flatMap(track -> of(event, drawnLengthM(track) / 1000));
    }

    /** The length in metres as drawn. */
    static double drawnLengthM(Track track) {
        return CentreLine.of(track, Projection.around(List.of(track)), 1).drawnLengthM();
    }

    private static Optional<Note> of(RaceEvent event, double drawnKm) {
        double announced = Math.abs(drawnKm / event.distanceKm() - 1);
        double certified = Math.abs(drawnKm / event.certifiedKm() - 1);
        if (announced > WARNED_SHARE) {
            return Optional.of(Note.warning(text(event, drawnKm, "its distance_km", event.distanceKm(), announced)));
        }
        return certified > NOTED_SHARE
                ? Optional.of(Note.info(text(event, drawnKm, "its course", event.certifiedKm(), certified)))
                : Optional.empty();
    }

    private static String text(RaceEvent event, double drawnKm, String what, double km, double share) {
        return String.format(
                Locale.ROOT,
                "The track of '%s' is %.3f km long, %s %.3f km (%.1f %% off).",
                event.name(),
                drawnKm,
                what,
                km,
                100 * share);
    }
}
