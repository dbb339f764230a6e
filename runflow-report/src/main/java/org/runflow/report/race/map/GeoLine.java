package org.runflow.report.race.map;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.runflow.race.geo.GeoPoint;
import org.runflow.report.race.day.Measures;

/** Writes lines and their boxes as RFC 7946 has them: WGS84, longitude before latitude, six decimals; what crosses the date line is cut there. */
final class GeoLine {
    private GeoLine() {}

    /** The {@code bbox} and {@code geometry} of a feature. */
    static void write(JsonGenerator json, List<GeoPoint> line) throws IOException {
        boundingBox(json, line);
        json.writeObjectFieldStart("geometry");
        geometry(json, DateLine.cut(line));
        json.writeEndObject();
    }

    private static void geometry(JsonGenerator json, List<List<GeoPoint>> pieces) throws IOException {
        boolean whole = pieces.size() == 1;
        json.writeStringField("type", whole ? "LineString" : "MultiLineString");
        json.writeArrayFieldStart("coordinates");
        for (List<GeoPoint> piece : pieces) {
            if (!whole) {
                json.writeStartArray();
            }
            for (GeoPoint point : piece) {
                json.writeStartArray();
                degrees(json, point.longitude());
                degrees(json, point.latitude());
                json.writeEndArray();
            }
            if (!whole) {
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }

    /** West, south, east, north; across the date line the west is greater than the east. */
    static void boundingBox(JsonGenerator json, List<GeoPoint> points) throws IOException {
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (GeoPoint point : points) {
            double longitude = GeoPoint.near(point.longitude(), points.get(0).longitude());
            west = Math.min(west, longitude);
            south = Math.min(south, point.latitude());
            east = Math.max(east, longitude);
            north = Math.max(north, point.latitude());
        }
        json.writeArrayFieldStart("bbox");
        degrees(json, GeoPoint.wrapped(west));
        degrees(json, south);
        degrees(json, GeoPoint.wrapped(east));
        degrees(json, north);
        json.writeEndArray();
    }

    private static void degrees(JsonGenerator json, double degrees) throws IOException {
        json.writeNumber(Measures.degrees(degrees));
    }
}
