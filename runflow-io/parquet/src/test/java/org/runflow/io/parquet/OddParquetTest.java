package org.runflow.io.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.io.rows.RowFileException;
import org.runflow.io.rows.RowFormat;
import org.runflow.io.rows.StoredSummary;
import org.runflow.io.rows.Summaries;
import org.runflow.metric.SummarySpec;

/** Values that no column holds, numbers without a sign, and files whose footer lies. */
class OddParquetTest {
    @TempDir
    private Path folder;

    private Path file;

    private record Value(String text, Instant at, LocalDate day, Map<String, Integer> counts) {}

    private record Numbers(int small, int middling, long whole, long large) {}

    private record Within(Numbers numbers) {}

    private record Twice(int aB, int a_b) {}

    private record Nothing() {}

    private record Absent(Optional<Optional<String>> twice) {}

    private record Counted(Optional<OptionalInt> twice) {}

    @Test
    void whatNoRowIsReadWithIsNotWritten() {
        SummarySpec<Value> spec = SummarySpec.of(Value.class);
        for (Value value : List.of(
                new Value(null, Instant.EPOCH, LocalDate.EPOCH, Map.of()),
                new Value("a", Instant.EPOCH, LocalDate.EPOCH, Collections.singletonMap("b", null)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ParquetRows.of(Value.class, spec).write(file, Stream.of(value)))
                    .withMessageMatching("Value\\.(text|counts): null is no value; what may be absent is an Optional");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParquetRows.of(Absent.class, SummarySpec.of(Absent.class)))
                .withMessageContaining("Absent.twice: an Optional of an Optional");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParquetRows.of(Counted.class, SummarySpec.of(Counted.class)))
                .withMessageContaining("Counted.twice: an Optional of an Optional");
    }

    @BeforeEach
    void place() {
        file = folder.resolve("odd.parquet");
    }

    @ParameterizedTest
    @CsvSource({
        "\ud800, 2026-01-01T00:00:00Z, 2026-01-01, a, Value.text: a column holds no text with half a surrogate pair",
        "x, 2026-01-01T00:00:00Z, 2026-01-01, \udc00a, Value.counts: a column holds no text with half a surrogate pair",
        "x, +10000-01-01T00:00:00Z, 2026-01-01, a, \"Value.at: a column holds instants of the years 0 to 9999, not '+10000-01-01T00:00:00Z'\"",
        "x, +1000000000-12-31T23:59:59Z, 2026-01-01, a, Value.at: a column holds instants",
        "x, 2026-01-01T00:00:00Z, +6000000-01-01, a, Value.day: a column holds days from -5877641-06-23 to +5881580-07-11",
    })
    void whatAColumnDoesNotHoldIsRefused(String text, Instant at, LocalDate day, String name, String reason) {
        Value value = new Value(unescaped(text), at, day, Map.of(unescaped(name), 1));
        ParquetRows<Value> rows = ParquetRows.of(Value.class, SummarySpec.of(Value.class));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows.write(file, Stream.of(value)))
                .withMessageStartingWith(reason.replaceAll("^\"|\"$", ""));
        assertThat(folder).isEmptyDirectory();
    }

    /** An annotation holds no half of a pair itself. */
    private static String unescaped(String text) {
        return text.startsWith("\\u") ? (char) Integer.parseInt(text.substring(2, 6), 16) + text.substring(6) : text;
    }

    @Test
    void outermostValuesComeBack() {
        List<Value> values = List.of(
                new Value(
                        "\ud834\udd1e",
                        Instant.parse("0000-01-01T00:00:00Z"),
                        LocalDate.ofEpochDay(Integer.MIN_VALUE),
                        Map.of()),
                new Value(
                        "",
                        Instant.parse("9999-12-31T23:59:59.999999Z"),
                        LocalDate.ofEpochDay(Integer.MAX_VALUE),
                        Map.of("\ud834\udd1e", 1)));

        ParquetRows.of(Value.class, SummarySpec.of(Value.class)).write(file, values.stream());

        try (Stream<Value> rows = ParquetRows.read(file, Value.class)) {
            assertThat(rows).containsExactlyElementsOf(values);
        }
    }

    @Test
    void tablesWithoutColumnsAndColumnsWithOneNameAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParquetRows.of(Nothing.class, SummarySpec.of(Nothing.class)))
                .withMessageContaining("table without columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParquetRows.of(Twice.class, SummarySpec.of(Twice.class)))
                .withMessage("Twice: two components would be the column 'a_b'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"+300000-01-01T00:00:00Z\"|+300000-01-01T00:00:00Z",
                "\"+1000000000-12-31T23:59:59Z\"|+1000000000-12-31T23:59:59Z",
            })
    void instantThatNoColumnHoldsIsCopiedAsText(String value, String told) throws IOException, SQLException {
        RowFormat.parquet(file).copy(rowFile("{\"a\":" + value + "}"), file);

        assertThat(Duck.says("SELECT a FROM '" + file + "'")).containsExactly(told);
    }

    @Test
    void halfASurrogatePairIsNotCopied() throws IOException {
        Path rows = rowFile("{\"a\":\"\\ud800\"}");

        assertThatThrownBy(() -> RowFormat.parquet(file).copy(rows, file))
                .isInstanceOf(RowFileException.class)
                .hasMessageContaining("half a surrogate pair");
        assertThat(file).doesNotExist();
    }

    @Test
    void numbersWithoutASignAreReadAsTheyAreMeant() throws SQLException {
        String numbers =
                "200::UTINYINT AS small, 60000::USMALLINT AS middling, 4000000000::UINTEGER AS whole, 7::UBIGINT AS large";
        Duck.does("COPY (SELECT " + numbers + ") TO '" + file + "' (FORMAT parquet)");
        Numbers meant = new Numbers(200, 60_000, 4_000_000_000L, 7);
        try (Stream<Numbers> rows = ParquetRows.read(file, Numbers.class)) {
            assertThat(rows).containsExactly(meant);
        }

        Duck.does(
                "COPY (SELECT struct_pack(small := 200::UTINYINT, middling := 60000::USMALLINT, whole := 4000000000::UINTEGER,"
                        + " large := 7::UBIGINT) AS numbers) TO '" + file + "' (FORMAT parquet)");
        try (Stream<Within> rows = ParquetRows.read(file, Within.class)) {
            assertThat(rows).containsExactly(new Within(meant));
        }
    }

    @Test
    void numbersWithoutASignThatDoNotFitAreRefused() throws SQLException {
        Duck.does("COPY (SELECT 1 AS small, 1 AS middling, 1 AS whole, 18446744073709551615::UBIGINT AS large) TO '"
                + file + "' (FORMAT parquet)");
        try (Stream<Numbers> rows = ParquetRows.read(file, Numbers.class)) {
            assertThatThrownBy(rows::toList)
                    .isInstanceOf(RowFileException.class)
                    .hasMessageContaining("large");
        }

        Duck.does("COPY (SELECT [4000000000::UINTEGER] AS numbers) TO '" + file + "' (FORMAT parquet)");
        assertThatThrownBy(() -> ParquetRows.read(file, Within.class))
                .isInstanceOf(RowFileException.class)
                .hasMessageContaining("column 'numbers' hold numbers without a sign");
    }

    @Test
    void isFoundFromAThreadThatKnowsNoClasses() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertThat(RowFormat.parquet(file)).isInstanceOf(ParquetFormat.class);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void footerThatLiesIsAnError() throws IOException {
        ParquetRows.of(Numbers.class, SummarySpec.of(Numbers.class).number("small", Numbers::small))
                .write(file, Stream.of(new Numbers(1, 2, 3, 4)));
        byte[] whole = Files.readAllBytes(file);

        rewrite(
                whole,
                footer -> footer.getRow_groups()
                        .get(0)
                        .getColumns()
                        .forEach(column -> column.getMeta_data().setTotal_compressed_size(1L << 50)));
        assertThatThrownBy(this::readAll).isInstanceOf(RowFileException.class).hasMessageContaining("beyond its end");
        rewrite(whole, OddParquetTest::nest);
        assertThatThrownBy(this::readAll).isInstanceOf(RowFileException.class).hasMessageContaining("too deeply");
        rewrite(whole, footer -> footer.getKey_value_metadata().forEach(entry -> entry.setValue((String) null)));
        assertThat(Summaries.read(file)).isEqualTo(new StoredSummary.Corrupt("its summary is empty"));
        rewrite(
                whole,
                footer -> footer.getKey_value_metadata()
                        .forEach(entry -> entry.setValue(entry.getValue().replace("1.0.0", "9.0.0"))));
        assertThatThrownBy(() -> ParquetFormat.units(file)).isInstanceOf(RowFileException.class);
    }

    private static void nest(FileMetaData footer) {
        List<SchemaElement> schema =
                new ArrayList<>(List.of(footer.getSchema().get(0).setNum_children(1)));
        for (int i = 0; i < 200_000; i++) {
            schema.add(new SchemaElement("x")
                    .setRepetition_type(FieldRepetitionType.OPTIONAL)
                    .setNum_children(1));
        }
        schema.add(new SchemaElement("x")
                .setRepetition_type(FieldRepetitionType.OPTIONAL)
                .setType(Type.INT32));
        footer.setSchema(schema);
    }

    private void readAll() {
        try (Stream<Numbers> rows = ParquetRows.read(file, Numbers.class)) {
            assertThat(rows.toList()).isEmpty();
        }
    }

    private void rewrite(byte[] whole, Consumer<FileMetaData> change) throws IOException {
        int length = ByteBuffer.wrap(whole, whole.length - 8, 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        int start = whole.length - 8 - length;
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(whole, start, length));
        change.accept(footer);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Util.writeFileMetaData(footer, written);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(Arrays.copyOf(whole, start));
            written.writeTo(out);
            out.write(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(written.size())
                    .array());
            out.write("PAR1".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private Path rowFile(String line) throws IOException {
        Path rows = folder.resolve("odd.rows.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(rows))) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return rows;
    }
}
