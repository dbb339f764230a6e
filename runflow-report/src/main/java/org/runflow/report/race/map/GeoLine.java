package org.runflow.report.race.map;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.runflow.race.geo.GeoPoint;
import org.runflow.report.race.day.Measures;

/** Writes lines and their boxes as RFC 7946 has them: WGS84, longitude before latitude, six decimals. */
final class GeoLine {
    private GeoLine() {}

    /** The {@code bbox} and {@code geometry} of a feature. */
    static void write(JsonGenerator json, List<GeoPoint> line) throws IOException {
        boundingBox(json, line);
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "LineString");
        json.writeArrayFieldStart("coordinates");
        for (GeoPoint point : line) {
            json.writeStartArray();
            degrees(json, point.longitude());
            degrees(json, point.latitude());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** West, south, east, north. */
    static void boundingBox(JsonGenerator json, List<GeoPoint> points) throws IOException {
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (GeoPoint point : points) {
            west = Math.min(west, point.longitude());
            south = Math.min(south, point.latitude());
            east = Math.max(east, point.longitude());
            north = Math.max(north, point.latitude());
        }
        json.writeArrayFieldStart("bbox");
        degrees(json, west);
        degrees(json, south);
        degrees(json, east);
        degrees(json, north);
        json.writeEndArray();
    }

    private static void degrees(JsonGenerator json, double degrees) throws IOException {
        json.writeNumber(Measures.degrees(degrees));
    }
}
