package org.runflow.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * A track in the plane with the event's own kilometres along it: the drawn length is scaled so that its end is the event's certified length.
 * Kilometres outside 0 to {@link #lengthKm()} are clamped to the ends. Immutable and safe to share between threads.
 */
public final class CentreLine {
    /** Two points of the line that are this close to equally far from a place count as equally far: metres. */
    private static final double TIE_M = 0.001;

    private final Geometry line;
    private final LengthIndexedLine index;
    private final double lengthKm;
    private final double drawnLengthM;

    private CentreLine(Geometry line, double lengthKm) {
        this.line = line;
        this.index = new LengthIndexedLine(line);
        this.lengthKm = lengthKm;
        this.drawnLengthM = line.getLength();
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
        return planePoint(index.extractPoint(drawnM(km)));
    }

    /**
     * {@return the points of the stretch in running order, both ends included, two or more}
     *
     * @param fromKm start, clamped to the line
     * @param toKm end, clamped to the line, not before the start
     */
    public List<PlanePoint> slice(double fromKm, double toKm) {
        List<PlanePoint> points = new ArrayList<>();
        for (Coordinate coordinate :
                index.extractLine(drawnM(fromKm), drawnM(toKm)).getCoordinates()) {
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
        Coordinate[] points = index.extractLine(drawnM(fromKm), drawnM(toKm)).getCoordinates();
        double smallestM = Double.POSITIVE_INFINITY;
        for (int i = 1; i < points.length; i++) {
            smallestM = Math.min(smallestM, new LineSegment(points[i - 1], points[i]).distance(target));
        }
        int first = 1;
        LineSegment piece = new LineSegment(points[0], points[1]);
        double walkedM = drawnM(fromKm);
        while (piece.distance(target) > smallestM + TIE_M) {
            walkedM += piece.getLength();
            first++;
            piece = new LineSegment(points[first - 1], points[first]);
        }
        double fraction = piece.segmentFraction(target);
        boolean atStart = first == 1 && fraction == 0;
        boolean atEnd = first == points.length - 1 && fraction == 1;
        double km = (walkedM + fraction * piece.getLength()) / drawnLengthM * lengthKm;
        return new Snap(clamp(atStart ? fromKm : atEnd ? toKm : km, fromKm, toKm), piece.distance(target));
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
