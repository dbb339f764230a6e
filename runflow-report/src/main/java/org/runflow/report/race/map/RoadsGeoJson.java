package org.runflow.report.race.map;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.runflow.race.model.CorridorStream;
import org.runflow.race.road.Road;
import org.runflow.race.road.RoadResults;

/**
 * The roads of a day for any map: a feature collection by RFC 7946 as the segments are. Every corridor is a line along its first stream, with
 * everybody who runs on it as properties.
 */
public final class RoadsGeoJson {
    private RoadsGeoJson() {}

    /**
     * Renders the collection. Pure: the same results give the same text on any machine.
     *
     * @param roads roads of the day
     * @return a JSON object; it has a {@code bbox} unless there is no road
     */
    public static String render(RoadResults roads) {
        return FeatureCollection.render(roads.corridors(), Road::line, RoadsGeoJson::feature);
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
