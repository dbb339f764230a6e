package org.runflow.race.geo;

import java.util.Collection;

/**
 * The plane in which a race is measured: equirectangular, with the WGS84 radii of curvature at its origin. Over the extent of a city the
 * error is far below that of a GPX track. Never a numbered zone, so it works anywhere but at the poles; across the date line it goes
 * the short way round.
 *
 * @param origin where x and y are zero
 */
public record Projection(GeoPoint origin) {
    private static final double SEMI_MAJOR_AXIS_M = 6_378_137.0;
    private static final double ECCENTRICITY_SQUARED = 6.694379990141316e-3;

    /**
     * {@return the plane whose origin is the middle of the tracks' common bounding box}
     *
     * @param tracks one or more tracks
     * @throws IllegalArgumentException if there is no track
     */
    public static Projection around(Collection<Track> tracks) {
        if (tracks.isEmpty()) {
            throw new IllegalArgumentException("a projection needs at least one track to lie around, was given none");
        }
        double south = 90;
        double north = -90;
        double from = tracks.iterator().next().point(0).longitude();
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        for (Track track : tracks) {
            for (int i = 0; i < track.size(); i++) {
                GeoPoint point = track.point(i);
                south = Math.min(south, point.latitude());
                north = Math.max(north, point.latitude());
                double longitude = GeoPoint.near(point.longitude(), from);
                west = Math.min(west, longitude);
                east = Math.max(east, longitude);
            }
        }
        return new Projection(new GeoPoint((south + north) / 2, GeoPoint.wrapped((west + east) / 2)));
    }

    /**
     * {@return its point of the plane}
     *
     * @param place anywhere near the origin
     */
    public PlanePoint project(GeoPoint place) {
        return new PlanePoint(
                metresEast()
                        * StrictMath.toRadians(
                                GeoPoint.near(place.longitude(), origin.longitude()) - origin.longitude()),
                metresNorth() * StrictMath.toRadians(place.latitude() - origin.latitude()));
    }

    /**
     * {@return the place there, the inverse of {@link #project}}
     *
     * @param point a point of this plane
     * @throws IllegalArgumentException if it lies beyond a pole, or more than a turn east or west
     */
    public GeoPoint unproject(PlanePoint point) {
        return new GeoPoint(
                origin.latitude() + StrictMath.toDegrees(point.yM() / metresNorth()),
                GeoPoint.wrapped(origin.longitude() + StrictMath.toDegrees(point.xM() / metresEast())));
    }

    /** Metres of a radian of longitude at the origin: the radius of its circle of latitude. */
    private double metresEast() {
        return SEMI_MAJOR_AXIS_M / Math.sqrt(curvature()) * StrictMath.cos(StrictMath.toRadians(origin.latitude()));
    }

    /** Metres of a radian of latitude at the origin: the meridian's radius of curvature. */
    private double metresNorth() {
        double w = curvature();
        return SEMI_MAJOR_AXIS_M * (1 - ECCENTRICITY_SQUARED) / (w * Math.sqrt(w));
    }

    private double curvature() {
        double sine = StrictMath.sin(StrictMath.toRadians(origin.latitude()));
        return 1 - ECCENTRICITY_SQUARED * sine * sine;
    }
}
