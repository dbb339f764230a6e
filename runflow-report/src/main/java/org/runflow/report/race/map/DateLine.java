package org.runflow.report.race.map;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.geo.GeoPoint;

/** Cuts lines at the date line, so that no piece of them crosses it (RFC 7946, 3.1.9). */
final class DateLine {
    private static final double DATE_LINE = 180;

    private DateLine() {}

    /** The pieces in the order of the line; the line itself where it does not cross. */
    static List<List<GeoPoint>> cut(List<GeoPoint> line) {
        List<List<GeoPoint>> pieces = new ArrayList<>();
        List<GeoPoint> piece = new ArrayList<>();
        for (GeoPoint point : line) {
            GeoPoint before = piece.isEmpty() ? point : piece.get(piece.size() - 1);
            double near = GeoPoint.near(point.longitude(), before.longitude());
            if (near != point.longitude()) {
                double edge = Math.copySign(DATE_LINE, before.longitude());
                double share = (edge - before.longitude()) / (near - before.longitude());
                double latitude = before.latitude() + share * (point.latitude() - before.latitude());
                piece.add(new GeoPoint(latitude, edge));
                pieces.add(piece);
                piece = new ArrayList<>();
                piece.add(new GeoPoint(latitude, -edge));
            }
            piece.add(point);
        }
        pieces.add(piece);
        return pieces;
    }
}
