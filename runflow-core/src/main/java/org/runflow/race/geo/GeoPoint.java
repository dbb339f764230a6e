package org.runflow.race.geo;

/**
 * A place on the WGS84 ellipsoid.
 *
 * @param latitude degrees, −90 to 90
 * @param longitude degrees, −180 to 180
 */
public record GeoPoint(double latitude, double longitude) {
    private static final double TURN = 360;
    private static final double MEAN_RADIUS_M = 6_371_008.8;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a coordinate is outside its range or not a number
     */
    public GeoPoint {
        if (!isLatitude(latitude)) {
            throw new IllegalArgumentException("latitude must be within -90 to 90 degrees, was " + latitude);
        }
        if (!isLongitude(longitude)) {
            throw new IllegalArgumentException("longitude must be within -180 to 180 degrees, was " + longitude);
        }
    }

    /**
     * {@return whether it is a latitude}
     *
     * @param degrees any number
     */
    public static boolean isLatitude(double degrees) {
        return degrees >= -90 && degrees <= 90;
    }

    /**
     * {@return whether it is a longitude}
     *
     * @param degrees any number
     */
    public static boolean isLongitude(double degrees) {
        return degrees >= -180 && degrees <= 180;
    }

    /**
     * {@return how far another place is, metres on a sphere of mean radius}
     *
     * @param other any place
     */
    public double distanceM(GeoPoint other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * MEAN_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /**
     * {@return the same longitude within −180 to 180}
     *
     * @param degrees a longitude that may go on counting at the date line, at most a turn beyond
     */
    public static double wrapped(double degrees) {
        return isLongitude(degrees) ? degrees : degrees - Math.copySign(TURN, degrees);
    }

    /**
     * {@return a longitude counted so that it lies at most half a turn from another: the short way round}
     *
     * @param degrees a longitude
     * @param from the other longitude
     */
    public static double near(double degrees, double from) {
        double difference = degrees - from;
        return Math.abs(difference) <= TURN / 2 ? degrees : degrees - Math.copySign(TURN, difference);
    }
}
