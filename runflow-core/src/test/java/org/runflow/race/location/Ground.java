package org.runflow.race.location;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Track;

/** Places in metres east and north of a corner somewhere at 46° north. */
final class Ground {
    private static final double LAT = 46;
    private static final double LON = -66.6;
    private static final double DEGREES_PER_M = 1 / 111_141.5;

    private Ground() {}

    static GeoPoint at(double eastM, double northM) {
        double degreesPerMEast = DEGREES_PER_M / Math.cos(Math.toRadians(LAT)) * 0.9969;
        return new GeoPoint(LAT + northM * DEGREES_PER_M, LON + eastM * degreesPerMEast);
    }

    /** A track through places given as east and north in turn. */
    static Track track(double... eastNorthM) {
        List<GeoPoint> points = new ArrayList<>();
        for (int i = 0; i < eastNorthM.length; i += 2) {
            points.add(at(eastNorthM[i], eastNorthM[i + 1]));
        }
        return Track.of(points);
    }
}
