package org.runflow.io.race.read;

import java.util.List;
import java.util.Optional;
import org.runflow.race.geo.PlanePoint;
import org.runflow.race.geo.Projection;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Note;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.rule.Decimals;

/** How far the drawn length of a track is off: kilometres along it are scaled, so a large difference means another course. */
final class TrackNotes {
    private static final double NOTED_SHARE = 0.002;
    private static final double WARNED_SHARE = 0.05;

    private final RaceEvent event;
    private final double drawnKm;

    private TrackNotes(RaceEvent event, double drawnKm) {
        this.event = event;
        this.drawnKm = drawnKm;
    }

    /** Measures the track of an event, if it has one. */
    static Optional<TrackNotes> of(RaceEvent event) {
        return event.track().map(track -> new TrackNotes(event, drawnLengthM(track) / 1000));
    }

    /** A warning when the track is more than 5 % off the announced distance. */
    Optional<String> warning() {
        double announced = shareOff(event.distanceKm());
        return announced > WARNED_SHARE
                ? Optional.of(text("its distance_km", event.distanceKm(), announced))
                : Optional.empty();
    }

    /** A note when the track is not that far off, but more than 0.2 % off the certified course. */
    Optional<Note> note() {
        boolean covered = !event.endsElsewhere();
        double km = covered ? event.certifiedKm() : event.distanceKm();
        double share = shareOff(km);
        return share > NOTED_SHARE && !(shareOff(event.distanceKm()) > WARNED_SHARE)
                ? Optional.of(Note.info(text(covered ? "its course" : "its distance_km", km, share)))
                : Optional.empty();
    }

    /** The length in metres as drawn; 0 when all points are the same. */
    static double drawnLengthM(Track track) {
        Projection plane = Projection.around(List.of(track));
        double lengthM = 0;
        PlanePoint before = plane.project(track.point(0));
        for (int i = 1; i < track.size(); i++) {
            PlanePoint point = plane.project(track.point(i));
            lengthM += before.distanceM(point);
            before = point;
        }
        return lengthM;
    }

    private double shareOff(double km) {
        return Math.abs(drawnKm / km - 1);
    }

    private String text(String what, double km, double share) {
        return "The track of '" + event.name() + "' is " + Decimals.of(drawnKm, 3) + " km long, " + what + " "
                + Decimals.of(km, 3) + " km (" + Decimals.of(100 * share, 1) + " % off).";
    }
}
