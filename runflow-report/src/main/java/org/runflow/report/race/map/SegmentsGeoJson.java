package org.runflow.report.race.map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.runflow.race.density.DensityResults;
import org.runflow.race.display.MapData;
import org.runflow.race.display.SegmentMetrics;
import org.runflow.race.display.SegmentShape;
import org.runflow.race.geo.GeoPoint;
import org.runflow.report.race.day.Measures;

/**
 * The segments of a day for any map: a feature collection by RFC 7946 in WGS84, longitude before latitude, with six decimals. Every segment is a
 * line in its reference direction with its metrics as properties, named as in {@code segment_metrics.json}; one without a track has no geometry. A
 * line across the date line is cut there and becomes several.
 */
public final class SegmentsGeoJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private SegmentsGeoJson() {}

    /**
     * Renders the collection. Pure: the same results give the same text on any machine.
     *
     * @param map shapes of the segments
     * @param metrics metrics of the same day
     * @param density density of the same day
     * @return a JSON object; it has a {@code bbox} unless no segment has a track
     * @throws IllegalArgumentException if metrics or density lack a segment of the map
     */
    public static String render(MapData map, SegmentMetrics metrics, DensityResults density) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            List<GeoPoint> points = map.segments().stream()
                    .flatMap(shape -> shape.line().stream())
                    .toList();
            if (!points.isEmpty()) {
                boundingBox(json, points);
            }
            json.writeArrayFieldStart("features");
            for (SegmentShape shape : map.segments()) {
                json.writeRaw('\n');
                feature(
                        json,
                        shape,
                        new SegmentProperties(
                                shape,
                                metrics.segments().get(shape.segId()),
                                density.segments().get(shape.segId())));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void feature(JsonGenerator json, SegmentShape shape, SegmentProperties properties)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", shape.segId());
        if (shape.line().isEmpty()) {
            json.writeNullField("geometry");
        } else {
            boundingBox(json, shape.line());
            json.writeObjectFieldStart("geometry");
            geometry(json, DateLine.cut(shape.line()));
            json.writeEndObject();
        }
        properties.write(json);
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
    private static void boundingBox(JsonGenerator json, List<GeoPoint> points) throws IOException {
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
