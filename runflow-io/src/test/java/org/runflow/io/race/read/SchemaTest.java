package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.race.form.AnalysisRequest;

/** The published schema and the reader know the same keys, and both refuse others. */
class SchemaTest {
    private final JsonNode schema = schema();

    private static JsonNode schema() {
        Path file = Path.of(System.getProperty("runflow.root", ".."), "docs/schemas/analysis.schema.json");
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void listsWhatAResolvedRequestHolds(@TempDir Path folder) throws IOException {
        AnalysisRequest request = RaceFiles.goodIn(folder)
                .with("5k_splits.csv", "runner_id,km,elapsed_s\n201,5,1300\n")
                .with("5k.gpx", RaceFiles.goodIn(folder).text("10k.gpx"))
                .edit("analysis.json", "\"events\": [", "\"day_labels\": {\"sun\": \"Race day\"}, \"events\": [")
                .edit("analysis.json", "\"settings\": {", "\"settings\": {\"corridors\": {\"corridor_m\": 20}, ")
                .edit("analysis.json", "{\"name\": \"5k\", ", "{\"name\": \"5k\", \"gpx_track\": 1, ")
                .open()
                .resolvedRequest();
        JsonNode written = new ObjectMapper().readTree(request.toJson());
        assertThat(keys(written)).isEqualTo(keys(schema.at("/properties")));
        assertThat(keys(written.at("/events/1"))).isEqualTo(keys(schema.at("/$defs/event/properties")));
        assertThat(keys(written.at("/settings"))).isEqualTo(keys(schema.at("/$defs/settings/properties")));
    }

    @Test
    void takesNoOtherKeys() {
        assertThat(schema.at("/additionalProperties").asBoolean(true)).isFalse();
        assertThat(schema.at("/$defs/event/additionalProperties").asBoolean(true))
                .isFalse();
        assertThat(schema.at("/$defs/settings/additionalProperties").asBoolean(true))
                .isFalse();
    }
}
