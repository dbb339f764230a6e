package org.runflow.report.race.map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.runflow.race.corridor.CorridorStream;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.road.Road;
import org.runflow.race.road.RoadResults;

/**
 * The roads of a day for any map: a feature collection by RFC 7946 as the segments are. Every corridor is a line along its first stream, with
 * everybody who runs on it as properties.
 */
public final class RoadsGeoJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private RoadsGeoJson() {}

    /**
     * Renders the collection. Pure: the same results give the same text on any machine.
     *
     * @param roads roads of the day
     * @return a JSON object; it has a {@code bbox} unless there is no road
     */
    public static String render(RoadResults roads) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            List<GeoPoint> points = roads.corridors().stream()
                    .flatMap(road -> road.line().stream())
                    .toList();
            if (!points.isEmpty()) {
                GeoLine.boundingBox(json, points);
            }
            json.writeArrayFieldStart("features");
            for (Road road : roads.corridors()) {
                json.writeRaw('\n');
                feature(json, road);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void feature(JsonGenerator json, Road road) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", road.corridorId());
        GeoLine.write(json, road.line());
        json.writeObjectFieldStart("properties");
        json.writeStringField("corridor_id", road.corridorId());
        json.writeNumberField("length_m", road.lengthM());
        json.writeArrayFieldStart("streams");
        for (CorridorStream stream : road.streams()) {
            json.writeStartObject();
            json.writeStringField("event", stream.event());
            json.writeNumberField("from_km", stream.fromKm());
            json.writeNumberField("to_km", stream.toKm());
            json.writeStringField("direction", stream.direction().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }
}
