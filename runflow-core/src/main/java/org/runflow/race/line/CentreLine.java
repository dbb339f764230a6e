package org.runflow.race.line;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.linearref.LinearLocation;
import org.locationtech.jts.linearref.LocationIndexedLine;
import org.runflow.race.geo.PlanePoint;
import org.runflow.race.geo.Projection;
import org.runflow.race.geo.Track;

/**
 * A track in the plane with the event's own kilometres along it: the drawn length is scaled so that its end is the event's certified length.
 * Kilometres outside 0 to {@link #lengthKm()} are clamped to the ends. Immutable and safe to share between threads.
 */
public final class CentreLine {
    /** Two points of the line that are this close to equally far from a place count as equally far: metres. */
    private static final double TIE_M = 0.001;

    private final Geometry line;
    private final LocationIndexedLine index;
    private final Coordinate[] points;
    /** Metres of the line up to each of its points; what finds a place without walking there from the start. */
    private final double[] walkedM;

    private final double lengthKm;
    private final double drawnLengthM;

    private CentreLine(Geometry line, double lengthKm) {
        this.line = line;
        this.index = new LocationIndexedLine(line);
        this.lengthKm = lengthKm;
        this.drawnLengthM = line.getLength();
        this.points = line.getCoordinates();
        this.walkedM = walkedM(points);
    }

    private static double[] walkedM(Coordinate[] points) {
        double[] walkedM = new double[points.length];
        for (int i = 1; i < points.length; i++) {
            walkedM[i] = walkedM[i - 1] + points[i - 1].distance(points[i]);
        }
        return walkedM;
    }

    /**
     * {@return the centre line}
     *
     * @param track the way over the ground
     * @param projection the plane of the race
     * @param certifiedKm the event's certified length, greater than 0
     * @throws IllegalArgumentException if the length is not greater than 0, or all points of the track are the same
     */
    public static CentreLine of(Track track, Projection projection, double certifiedKm) {
        if (!(certifiedKm > 0) || Double.isInfinite(certifiedKm)) {
            throw new IllegalArgumentException("a course needs a length greater than 0 km, was " + certifiedKm);
        }
        Coordinate[] points = new Coordinate[track.size()];
        for (int i = 0; i < points.length; i++) {
            PlanePoint point = projection.project(track.point(i));
            points[i] = new Coordinate(point.xM(), point.yM());
        }
        Geometry line = new GeometryFactory().createLineString(points);
        if (!(line.getLength() > 0)) {
            throw new IllegalArgumentException(
                    "a track needs a length, but its " + points.length + " points are all the same");
        }
        return new CentreLine(line, certifiedKm);
    }

    /** {@return the event's certified length, the kilometre of the end} */
    public double lengthKm() {
        return lengthKm;
    }

    /** {@return the length as drawn, in metres of the plane, before scaling} */
    public double drawnLengthM() {
        return drawnLengthM;
    }

    /**
     * {@return the point there}
     *
     * @param km kilometre of the event, clamped to the line
     */
    public PlanePoint pointAt(double km) {
        return planePoint(index.extractPoint(location(km)));
    }

    /**
     * {@return the points of the stretch in running order, both ends included, two or more}
     *
     * @param fromKm start, clamped to the line
     * @param toKm end, clamped to the line, not before the start
     */
    public List<PlanePoint> slice(double fromKm, double toKm) {
        List<PlanePoint> points = new ArrayList<>();
        for (Coordinate coordinate : drawn(fromKm, toKm).getCoordinates()) {
            points.add(planePoint(coordinate));
        }
        return List.copyOf(points);
    }

    /**
     * The nearest point of a stretch. Where several pieces of the line come within a millimetre of the smallest distance, the one with the
     * smallest kilometre is taken. The ends of the stretch are returned unchanged when one of them is nearest.
     *
     * @param place a point of the same plane
     * @param fromKm start of the stretch, clamped to the line
     * @param toKm end of the stretch, clamped to the line, not before the start
     * @return the kilometre of the nearest point, within the stretch, and how far it is
     */
    public Snap nearest(PlanePoint place, double fromKm, double toKm) {
        Coordinate target = new Coordinate(place.xM(), place.yM());
        boolean whole = fromKm <= 0 && toKm >= lengthKm;
        Coordinate[] stretch = whole ? points : drawn(fromKm, toKm).getCoordinates();
        double[] awayM = new double[stretch.length];
        double smallestM = Double.POSITIVE_INFINITY;
        for (int i = 1; i < stretch.length; i++) {
            awayM[i] = Distance.pointToSegment(target, stretch[i - 1], stretch[i]);
            smallestM = Math.min(smallestM, awayM[i]);
        }
        int first = 1;
        double walkedM = drawnM(fromKm);
        while (awayM[first] > smallestM + TIE_M) {
            walkedM += stretch[first - 1].distance(stretch[first]);
            first++;
        }
        LineSegment piece = new LineSegment(stretch[first - 1], stretch[first]);
        double fraction = piece.segmentFraction(target);
        boolean atStart = first == 1 && fraction == 0;
        boolean atEnd = first == stretch.length - 1 && fraction == 1;
        double km = (walkedM + fraction * piece.getLength()) / drawnLengthM * lengthKm;
        return new Snap(clamp(atStart ? fromKm : atEnd ? toKm : km, fromKm, toKm), piece.distance(target));
    }

    /** The line between two kilometres, clamped to it. */
    Geometry drawn(double fromKm, double toKm) {
        return index.extractLine(location(fromKm), location(toKm));
    }

    /** The piece that begins at or before that kilometre and ends behind it, and how far along it. */
    private LinearLocation location(double km) {
        double atM = drawnM(km);
        if (atM <= 0) {
            return new LinearLocation();
        }
        int end = firstBehind(atM);
        if (end == walkedM.length) {
            return LinearLocation.getEndLocation(line);
        }
        return new LinearLocation(end - 1, (atM - walkedM[end - 1]) / points[end - 1].distance(points[end]));
    }

    private int firstBehind(double atM) {
        int low = 0;
        int high = walkedM.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (walkedM[middle] > atM) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private double clamp(double km, double fromKm, double toKm) {
        return Math.min(Math.min(lengthKm, toKm), Math.max(fromKm, km));
    }

    private double drawnM(double km) {
        return Math.min(1, Math.max(0, km / lengthKm)) * drawnLengthM;
    }

    private static PlanePoint planePoint(Coordinate coordinate) {
        return new PlanePoint(coordinate.getX(), coordinate.getY());
    }

    @Override
    public String toString() {
        return "CentreLine[" + lengthKm + " km, " + line.getNumPoints() + " points]";
    }
}
