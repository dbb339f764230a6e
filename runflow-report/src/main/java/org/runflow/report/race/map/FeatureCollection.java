package org.runflow.report.race.map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.runflow.race.geo.GeoPoint;

/** Writes features as one GeoJSON object, a line of text for each (RFC 7946). */
final class FeatureCollection {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private FeatureCollection() {}

    /** Writes one feature. */
    @FunctionalInterface
    interface Feature<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    /**
     * Renders the collection; it has a {@code bbox} unless no item has a line.
     *
     * @param items what the features are of
     * @param line the line of an item, empty when it has none
     * @param feature writes the feature of an item
     */
    static <T> String render(List<T> items, Function<T, List<GeoPoint>> line, Feature<T> feature) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            List<GeoPoint> points =
                    items.stream().flatMap(item -> line.apply(item).stream()).toList();
            if (!points.isEmpty()) {
                GeoLine.boundingBox(json, points);
            }
            json.writeArrayFieldStart("features");
            for (T item : items) {
                json.writeRaw('\n');
                feature.write(json, item);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
