package org.runflow.docs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.race.exchange.ResultsImport;

/** The map that an import writes follows its schema, with everything in it that there can be. */
class ImportMapDocumentTest {
    @TempDir
    private Path directory;

    @Test
    void followsItsSchema() throws IOException {
        Path table = Files.writeString(
                directory.resolve("results.csv"),
                "Bib;Race;Wave;Status;Chip Time;5K;Ziel\n1;long;A;go;50:00;25:00;50:00\n2;short;A;go;20:00;10:00;20:00\n");
        Path map = Files.writeString(directory.resolve("map.json"), """
                {"gun": "08:30", "mats_are": "net", "wave_starts": {"A": "08:31"}, "contests": {"long": "10k"},
                 "statuses": {"go": "ok"}, "mats": {"Bridge": 7.5}, "dialect": {"decimal": ","}}
                """);

        JsonNode document = new ObjectMapper()
                .readTree(ResultsImport.of(table)
                        .event("10k")
                        .distanceKm(10)
                        .map(map)
                        .read()
                        .map()
                        .toJson());

        assertThat(Schemas.problems("import_map", document)).isEmpty();
        Schemas.text("import_map")
                .path("properties")
                .fieldNames()
                .forEachRemaining(
                        name -> assertThat(document.has(name)).as(name).isTrue());
        assertThat(document.at("/columns/Chip Time").asText()).isEqualTo("net_time");
        assertThat(document.at("/mats/Ziel").asDouble()).isEqualTo(10);
    }
}
