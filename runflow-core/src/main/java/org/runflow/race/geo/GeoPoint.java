package org.runflow.race.geo;

/**
 * A place on the WGS84 ellipsoid.
 *
 * @param latitude degrees, −90 to 90
 * @param longitude degrees, −180 to 180
 */
public record GeoPoint(double latitude, double longitude) {
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
}
