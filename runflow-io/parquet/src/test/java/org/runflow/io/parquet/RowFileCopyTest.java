package org.runflow.io.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.io.rows.RowFileException;
import org.runflow.io.rows.RowFormat;
import org.runflow.io.rows.RowWriter;
import org.runflow.io.rows.StoredSummary;
import org.runflow.io.rows.Summaries;
import org.runflow.metric.SummarySpec;

class RowFileCopyTest {
    @TempDir
    private Path folder;

    private Path rows;
    private Path copy;

    private record Reading(String place, double level, int count, Instant at, List<Integer> list) {}

    @BeforeEach
    void places() {
        rows = folder.resolve("levels.rows.jsonl.gz");
        copy = folder.resolve("levels.parquet");
    }

    @Test
    void rowFileBecomesParquetWithItsSummary() throws SQLException {
        SummarySpec<Reading> spec = SummarySpec.of(Reading.class).number("level", Reading::level);
        try (RowWriter<Reading> writer = RowWriter.open(rows, Reading.class, spec)) {
            writer.append(new Reading("quay", 1, 7, Instant.parse("2026-05-10T12:00:00Z"), List.of(1, 2)));
            writer.append(new Reading("lock", Double.NaN, 8, Instant.parse("2026-05-10T12:00:00.5Z"), List.of()));
            writer.commit();
        }

        assertThat(RowFormat.parquet(copy).copy(rows, copy)).isEqualTo(2);

        assertThat(Summaries.read(copy)).isEqualTo(Summaries.read(rows));
        assertThat(Duck.says("SELECT * FROM '" + copy + "'"))
                .containsExactly("quay|1.0|7|2026-05-10T12:00Z|[1,2]", "lock|NaN|8|2026-05-10T12:00:00.500Z|[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1;2;BIGINT;1|2",
                "1;2.5;DOUBLE;1.0|2.5",
                "1;\"x\";VARCHAR;1|x",
                "true;null;BOOLEAN;true|null",
                "null;null;VARCHAR;null|null",
                "\"NaN\";\"NaN\";DOUBLE;NaN|NaN",
                "\"NaN\";\"word\";VARCHAR;NaN|word",
                "\"-Infinity\";1;DOUBLE;-Infinity|1.0",
                "\"2026-05-10T12:00:00Z\";\"noon\";VARCHAR;2026-05-10T12:00:00Z|noon",
                "\"2026-05-10T12:00:00.000000001Z\";null;VARCHAR;2026-05-10T12:00:00.000000001Z|null",
                "{\"b\":1};\"x\";VARCHAR;{\"b\":1}|x",
                "12345678901234567890123;1;VARCHAR;12345678901234567890123|1",
            })
    void kindOfAColumnIsWhatAllItsValuesAre(String first, String second, String type, String told)
            throws IOException, SQLException {
        writeLines("{\"a\":" + first + "}", "{\"a\":" + second + "}");

        RowFormat.parquet(copy).copy(rows, copy);

        assertThat(Duck.says("SELECT column_type FROM (DESCRIBE SELECT * FROM '" + copy + "')"))
                .containsExactly(type);
        assertThat(String.join("|", Duck.says("SELECT a FROM '" + copy + "'"))).isEqualTo(told);
    }

    @Test
    void rowsNeedNotHaveEqualColumns() throws IOException, SQLException {
        writeLines("{\"a\":1}", "{\"b\":\"x\"}", "{}");

        assertThat(RowFormat.parquet(copy).copy(rows, copy)).isEqualTo(3);

        assertThat(Duck.says("SELECT a, b FROM '" + copy + "'")).containsExactly("1|null", "null|x", "null|null");
        assertThat(Summaries.read(copy)).isEqualTo(new StoredSummary.Absent());
    }

    @Test
    void whatIsNoTableIsRefusedAndNothingIsWritten() throws IOException {
        writeLines("[1,2]");
        assertThatThrownBy(() -> RowFormat.parquet(copy).copy(rows, copy))
                .isInstanceOf(RowFileException.class)
                .hasMessageContaining("no JSON object: [1,2]");

        writeLines();
        assertThatThrownBy(() -> RowFormat.parquet(copy).copy(rows, copy))
                .isInstanceOf(RowFileException.class)
                .hasMessageContaining("table without columns");
        assertThat(copy).doesNotExist();
    }

    private void writeLines(String... lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(rows))) {
            for (String line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
