package org.runflow.race.geo;

/**
 * A point of the plane of a {@link Projection}.
 *
 * @param xM metres east of the projection's origin
 * @param yM metres north of the projection's origin
 */
public record PlanePoint(double xM, double yM) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a coordinate is not finite
     */
    public PlanePoint {
        if (!Double.isFinite(xM) || !Double.isFinite(yM)) {
            throw new IllegalArgumentException(
                    "a point of the plane needs finite metres, was (" + xM + ", " + yM + ")");
        }
    }

    /**
     * {@return the straight distance in metres}
     *
     * @param other another point of the same plane
     */
    public double distanceM(PlanePoint other) {
        double dx = xM - other.xM;
        double dy = yM - other.yM;
        return Math.sqrt(dx * dx + dy * dy);
    }
}
