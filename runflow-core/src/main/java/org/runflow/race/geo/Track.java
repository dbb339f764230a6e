package org.runflow.race.geo;

import java.util.Arrays;
import java.util.List;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;

/**
 * The way of one event over the ground, as the GPX file draws it: at least two points in running order. Immutable; equal when all points are.
 */
public final class Track implements Canonical {
    private final double[] latitudes;
    private final double[] longitudes;

    private Track(double[] latitudes, double[] longitudes) {
        this.latitudes = latitudes;
        this.longitudes = longitudes;
    }

    /**
     * {@return the track}
     *
     * @param latitudes degrees, in running order, copied
     * @param longitudes degrees, as many
     * @throws IllegalArgumentException if there are fewer than two points, the columns differ in length, or a coordinate is out of range
     */
    public static Track of(double[] latitudes, double[] longitudes) {
        if (latitudes.length != longitudes.length || latitudes.length < 2) {
            throw new IllegalArgumentException("a track needs two or more points with both coordinates, was "
                    + latitudes.length + " latitudes and " + longitudes.length + " longitudes");
        }
        for (int i = 0; i < latitudes.length; i++) {
            new GeoPoint(latitudes[i], longitudes[i]);
        }
        return new Track(latitudes.clone(), longitudes.clone());
    }

    /**
     * {@return the track}
     *
     * @param points two or more points in running order
     * @throws IllegalArgumentException if there are fewer than two points
     */
    public static Track of(List<GeoPoint> points) {
        return of(
                points.stream().mapToDouble(GeoPoint::latitude).toArray(),
                points.stream().mapToDouble(GeoPoint::longitude).toArray());
    }

    /** {@return the number of points, at least two} */
    public int size() {
        return latitudes.length;
    }

    /**
     * {@return the point there}
     *
     * @param index 0 to {@code size() - 1}
     */
    public GeoPoint point(int index) {
        return new GeoPoint(latitudes[index], longitudes[index]);
    }

    /** {@return whether it leads anywhere: not all of its points are the same} */
    public boolean hasLength() {
        for (int i = 1; i < latitudes.length; i++) {
            if (latitudes[i] != latitudes[0] || longitudes[i] != longitudes[0]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void writeTo(CanonicalSink sink) {
        sink.record(2)
                .component("latitudes")
                .float64s(latitudes)
                .component("longitudes")
                .float64s(longitudes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Track that
                && Arrays.equals(latitudes, that.latitudes)
                && Arrays.equals(longitudes, that.longitudes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(latitudes) + Arrays.hashCode(longitudes);
    }

    @Override
    public String toString() {
        return "Track[" + size() + " points]";
    }
}
