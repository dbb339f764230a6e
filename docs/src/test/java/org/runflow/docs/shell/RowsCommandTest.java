package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.rows.RowWriter;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.metric.SummarySpec;

class RowsCommandTest {
    private static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");

    @TempDir
    private Path folder;

    private Path file;

    /** A row. */
    public record Reading(String place, double level, Instant at) {}

    @BeforeEach
    void write() {
        file = folder.resolve("levels.rows.jsonl.gz");
        SummarySpec<Reading> spec = SummarySpec.of(Reading.class)
                .number("level", Reading::level)
                .facet("place", Reading::place)
                .time("at", Reading::at)
                .ranking(new Metric("level", Direction.closestTo(2), " m", 0, 9), 2, Reading::level, Reading::place);
        try (RowWriter<Reading> rows = RowWriter.open(file, Reading.class, spec)) {
            rows.append(new Reading("quay", 1, NOON));
            rows.append(new Reading("lock", 2.5, NOON.plusSeconds(60)));
            rows.append(new Reading("quay", Double.NaN, NOON.plusSeconds(90)));
            rows.commit();
        }
    }

    @Test
    void summaryIsTold() {
        Typed typed = Typed.command("rows", "summary", file.toString());

        assertThat(typed.out()).isEqualTo(file + """
                : 3 rows
                  level: 1.00000 to 2.50000, mean 1.75000, median about 1.00000; 1 without
                  place: 2 values; quay 2, lock 1, 0 without
                  at: 2026-05-10T12:00:00Z to 2026-05-10T12:01:30Z; 0 without
                  best by level (closest to 2.00000): lock 2.50000 m, quay 1.00000 m
                """);
        assertThat(typed.exitCode()).isZero();
    }

    @Test
    void severalFilesAreMergedToo() throws IOException {
        Path copy = folder.resolve("copy.rows.jsonl.gz");
        Files.copy(file, copy);

        assertThat(Typed.command("rows", "summary", file.toString(), copy.toString())
                        .out())
                .contains("all together: 6 rows", "quay 4, lock 2");
    }

    @Test
    void factsAreJsonAndWhatHasNoSummaryEndsWithOne() throws IOException {
        Path torn = folder.resolve("torn.rows.jsonl.gz");
        Files.write(torn, Arrays.copyOf(Files.readAllBytes(file), 200));
        Path other = Files.writeString(folder.resolve("other.rows.jsonl.gz"), "hello");

        Typed typed = Typed.command("rows", "summary", "--json", file.toString(), torn.toString(), other.toString());

        JsonNode facts = new ObjectMapper().readTree(typed.out());
        assertThat(facts.findValuesAsText("state")).containsExactly("found", "absent", "corrupt");
        assertThat(facts.get(0).get("summary").get("rows").asLong()).isEqualTo(3);
        assertThat(facts.get(2).get("reason").asText()).isEqualTo("it is no gzip");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(Typed.command("rows", "summary", torn.toString()).out()).contains("no summary; how many rows");
    }

    @Test
    void headPrintsFirstRows() {
        Typed typed = Typed.command("rows", "head", "-n", "1", file.toString());

        assertThat(typed.out()).isEqualTo("{\"place\":\"quay\",\"level\":1.0,\"at\":\"2026-05-10T12:00:00Z\"}\n");
        assertThat(Typed.command("rows", "head", file.toString()).out().lines()).hasSize(3);
        assertThat(Typed.command("rows", "head", "-n", "-1", file.toString()).exitCode())
                .isEqualTo(64);
    }

    @Test
    void recoverKeepsWhatIsWhole() throws IOException {
        Path part = folder.resolve("killed.rows.jsonl.gz.part");
        Files.write(part, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 200));

        Typed typed = Typed.command("rows", "recover", part.toString());

        assertThat(typed.out()).startsWith("3 rows are there (batches: 1); ").endsWith(" were cut.\n");
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(Typed.command(
                                "rows",
                                "recover",
                                folder.resolve("none.rows.jsonl.gz").toString())
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void onlyRowFilesAreRecovered() {
        Typed typed =
                Typed.command("rows", "recover", folder.resolve("notes.txt").toString());

        assertThat(typed.err()).startsWith("The name of a row file ends in .rows.jsonl.gz");
        assertThat(typed.exitCode()).isEqualTo(64);
    }

    @Test
    void rowsBecomeParquetThatTellsTheSame() throws IOException {
        Path parquet = folder.resolve("levels.parquet");

        Typed typed = Typed.command("rows", "to-parquet", file.toString());

        assertThat(typed.out()).isEqualTo(parquet + ": 3 rows\n");
        assertThat(typed.err()).isEmpty();
        assertThat(Typed.command("rows", "summary", parquet.toString()).out())
                .isEqualTo(Typed.command("rows", "summary", file.toString())
                        .out()
                        .replace(file.toString(), parquet.toString()));
        Path elsewhere = folder.resolve("elsewhere.parquet");
        assertThat(Typed.command("rows", "to-parquet", file.toString(), elsewhere.toString())
                        .exitCode())
                .isZero();
        assertThat(elsewhere).hasSameBinaryContentAs(parquet);
    }

    @Test
    void whatDoesNotBecomeParquetIsSaid() {
        assertThat(Typed.command("rows", "to-parquet", file.toString(), "levels.txt")
                        .exitCode())
                .isEqualTo(64);
        assertThat(Typed.command(
                                "rows",
                                "to-parquet",
                                folder.resolve("none.rows.jsonl.gz").toString())
                        .err())
                .contains("is not there");
    }

    @Test
    void withoutACommandThereIsHelp() {
        assertThat(Typed.command("rows").out()).contains("summary", "head", "recover", "to-parquet");
    }
}
