package org.runflow.report.race.map;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.runflow.race.density.DensityResults;
import org.runflow.race.display.MapData;
import org.runflow.race.display.SegmentMetrics;
import org.runflow.race.display.SegmentShape;

/**
 * The segments of a day for any map: a feature collection by RFC 7946 in WGS84, longitude before latitude, with six decimals. Every segment is a
 * line in its reference direction with its metrics as properties, named as in {@code segment_metrics.json}; one without a track has no geometry. A
 * line across the date line is cut there and becomes several.
 */
public final class SegmentsGeoJson {
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
        return FeatureCollection.render(
                map.segments(),
                SegmentShape::line,
                (json, shape) -> feature(
                        json,
                        shape,
                        new SegmentProperties(
                                shape,
                                metrics.segments().get(shape.segId()),
                                density.segments().get(shape.segId()))));
    }

    private static void feature(JsonGenerator json, SegmentShape shape, SegmentProperties properties)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", shape.segId());
        if (shape.line().isEmpty()) {
            json.writeNullField("geometry");
        } else {
            GeoLine.write(json, shape.line());
        }
        properties.write(json);
        json.writeEndObject();
    }
}
