package org.runflow.io.race.exchange;

import java.util.List;
import java.util.Locale;
import org.runflow.io.race.read.TrackFile;

/**
 * An event with the course that its track gives.
 *
 * @param event the event
 * @param track its track
 * @param distanceKm its announced distance: a usual one within 2 %, else that of the track to 10 m
 * @param day name of its day
 */
record DraftCourse(DraftEvent event, TrackFile track, double distanceKm, String day) {
    private static final List<Double> USUAL_KM = List.of(5.0, 10.0, 15.0, 21.0975, 42.195);
    private static final double NEAR = 0.02;
    private static final double HUNDREDTHS = 100;
    private static final double THOUSANDTHS = 1000;

    static DraftCourse of(DraftEvent event, TrackFile track, String day) {
        return new DraftCourse(event, track, distance(track.lengthM() / 1000), day);
    }

    static double distance(double drawnKm) {
        return USUAL_KM.stream()
                .filter(usual -> Math.abs(drawnKm - usual) <= NEAR * usual)
                .findFirst()
                .orElseGet(() -> Math.max(1, Math.floor(HUNDREDTHS * drawnKm + 0.5)) / HUNDREDTHS);
    }

    String name() {
        return event.name();
    }

    /** A kilometre to the metre; the end stays what it is. */
    double rounded(double km) {
        double near = Math.floor(THOUSANDTHS * km + 0.5) / THOUSANDTHS;
        return near >= distanceKm - 0.5 / HUNDREDTHS ? distanceKm : near;
    }

    String shownLength() {
        return String.format(Locale.ROOT, "%.2f km", track.lengthM() / 1000);
    }
}
