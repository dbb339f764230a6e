package org.runflow.io.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.canonical.Unwrapped;
import org.runflow.io.rows.RowFileException;
import org.runflow.io.rows.StoredSummary;
import org.runflow.io.rows.Summaries;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.metric.SummarySpec;
import org.runflow.metric.SummaryView;

class ParquetRowsTest {
    private static final Instant NOON = Instant.parse("2026-05-10T12:00:00.000250Z");
    private static final SummarySpec<Reading> SPEC = SummarySpec.of(Reading.class)
            .number("level", Reading::level)
            .facet("place", Reading::place)
            .time("at", Reading::at)
            .ranking(Metric.of("level", Direction.LOWER), 3, Reading::level, reading -> "no " + reading.number());

    @TempDir
    private Path folder;

    private Path file;

    private enum Tide {
        EBB,
        FLOOD
    }

    private record Reading(
            long number, String place, double level, Instant at, Tide tide, Optional<String> remark, boolean checked) {}

    private record Boat(String name, int crew) {}

    private record Everything(
            byte small,
            short middling,
            int whole,
            float half,
            Integer boxed,
            LocalDate day,
            Duration lasting,
            OptionalInt few,
            OptionalLong many,
            OptionalDouble some,
            Optional<Tide> tide,
            Boat boat,
            List<Boat> boats,
            List<Double> levels,
            Map<String, Integer> counts) {}

    private record Chain(String name, List<Chain> next) {}

    private record Odd(String name, Object anything) {}

    @Unwrapped
    private record Part(int a) {}

    private record Flat(Part part) {}

    @BeforeEach
    void place() {
        file = folder.resolve("levels.parquet");
    }

    private static Reading reading(int i) {
        return new Reading(
                i,
                i % 2 == 0 ? "quay" : "lock",
                i * 0.5,
                NOON.plusSeconds(i),
                i % 3 == 0 ? Tide.EBB : Tide.FLOOD,
                i % 4 == 0 ? Optional.of("dry") : Optional.empty(),
                i > 2);
    }

    private long write(int rows) {
        return ParquetRows.of(Reading.class, SPEC)
                .withUnits(Map.of("level", "m"))
                .write(file, IntStream.range(0, rows).mapToObj(ParquetRowsTest::reading));
    }

    @Test
    void duckDbReadsWhatWasWritten() throws SQLException {
        assertThat(write(5)).isEqualTo(5);

        assertThat(Duck.says("SELECT * FROM '" + file + "' ORDER BY number LIMIT 2"))
                .containsExactly(
                        "0|quay|0.0|2026-05-10T12:00:00.000250Z|ebb|dry|false",
                        "1|lock|0.5|2026-05-10T12:00:01.000250Z|flood|null|false");
        assertThat(Duck.says("SELECT count(*), sum(level), count(remark) FROM '" + file + "'"))
                .containsExactly("5|5.0|2");
        assertThat(Duck.says("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '" + file + "')"))
                .containsExactly(
                        "number|BIGINT",
                        "place|VARCHAR",
                        "level|DOUBLE",
                        "at|TIMESTAMP WITH TIME ZONE",
                        "tide|VARCHAR",
                        "remark|VARCHAR",
                        "checked|BOOLEAN");
        assertThat(Duck.says("SELECT DISTINCT compression FROM parquet_metadata('" + file + "')"))
                .containsExactly("ZSTD");
    }

    @Test
    void rowsComeBack() {
        write(100);

        try (Stream<Reading> rows = ParquetRows.read(file, Reading.class)) {
            assertThat(rows)
                    .containsExactlyElementsOf(IntStream.range(0, 100)
                            .mapToObj(ParquetRowsTest::reading)
                            .toList());
        }
    }

    @Test
    void everyKindOfComponentComesBackAndIsSeenByDuckDb() throws SQLException {
        Everything full = new Everything(
                (byte) 1,
                (short) 2,
                3,
                0.1f,
                4,
                LocalDate.of(2026, 5, 10),
                Duration.ofMillis(1_500),
                OptionalInt.of(5),
                OptionalLong.of(6),
                OptionalDouble.of(7.5),
                Optional.of(Tide.EBB),
                new Boat("Ada", 2),
                List.of(new Boat("Bea", 3)),
                List.of(1.0, 2.0),
                Map.of("gulls", 8));
        Everything bare = new Everything(
                (byte) 0,
                (short) 0,
                0,
                0f,
                0,
                LocalDate.EPOCH,
                Duration.ZERO,
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                new Boat("", 0),
                List.of(),
                List.of(),
                Map.of());

        ParquetRows.of(Everything.class, SummarySpec.of(Everything.class)).write(file, Stream.of(full, bare));

        try (Stream<Everything> rows = ParquetRows.read(file, Everything.class)) {
            assertThat(rows).containsExactly(full, bare);
        }
        assertThat(Duck.says(
                        "SELECT small, day, lasting, \"some\", tide, boat.crew, boats[1].name, levels[2], counts['gulls'] FROM '"
                                + file + "'"))
                .containsExactly(
                        "1|2026-05-10|PT1.5S|7.5|ebb|2|Bea|2.0|8", "0|1970-01-01|PT0S|null|null|0|null|null|null");
    }

    @Test
    void summaryStandsInTheFooterAndIsReadFromIt() throws IOException {
        write(1_000);

        SummaryView summary = Summaries.read(file).view().orElseThrow();

        assertThat(summary.rows()).isEqualTo(1_000);
        assertThat(summary.numbers().get(0).max()).hasValue(499.5);
        assertThat(summary.facets().get(0).values())
                .extracting(SummaryView.Value::count)
                .containsExactly(500L, 500L);
        assertThat(summary.rankings().get(0).places())
                .extracting(SummaryView.Place::label)
                .containsExactly("no 0", "no 1", "no 2");
        assertThat(ParquetFormat.units(file)).isEqualTo(Map.of("level", "m"));
        assertThat(footerBytes()).isLessThan(1 << 16);
    }

    @Test
    void longestSummaryLeavesTheFooterShort() throws IOException {
        SummarySpec<Boat> spec = SummarySpec.of(Boat.class)
                .facet("name", Boat::name)
                .facet("again", boat -> "the good old ship that is called " + boat.name())
                .ranking(Metric.of("crew", Direction.HIGHER), 1_000, Boat::crew, Boat::name);

        ParquetRows.of(Boat.class, spec)
                .write(file, IntStream.range(0, 2_000).mapToObj(i -> new Boat("x".repeat(100) + i, i)));

        assertThat(footerBytes()).isLessThan(1 << 16);
        assertThat(Summaries.read(file).view().orElseThrow().rows()).isEqualTo(2_000);
    }

    @Test
    void duckDbReadsTheSummary() throws SQLException {
        write(3);

        assertThat(Duck.says("SELECT decode(key) FROM parquet_kv_metadata('" + file + "')"))
                .contains("runflow.summary");
        assertThat(Duck.says(
                        "SELECT (decode(value)::JSON)->>'$.rows', (decode(value)::JSON)->>'$.units.level' FROM parquet_kv_metadata('"
                                + file + "') WHERE decode(key) = 'runflow.summary'"))
                .containsExactly("3|m");
    }

    @Test
    void equalRowsGiveEqualBytesAndReplaceWhatWasThere() throws IOException {
        Files.writeString(file, "something else");
        write(50);
        byte[] once = Files.readAllBytes(file);
        write(50);

        assertThat(file).hasBinaryContent(once);
        assertThat(folder)
                .isDirectoryContaining(path -> path.equals(file))
                .isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void noRowsAreAFileToo() throws SQLException {
        assertThat(write(0)).isZero();

        assertThat(Duck.says("SELECT count(*) FROM '" + file + "'")).containsExactly("0");
        assertThat(Summaries.read(file).view().orElseThrow().rows()).isZero();
    }

    @Test
    void rowsThatFailLeaveNothing() {
        Stream<Reading> broken = Stream.of(1, 0).map(i -> reading(4 / i));

        assertThatThrownBy(() -> ParquetRows.of(Reading.class, SPEC).write(file, broken))
                .isInstanceOf(ArithmeticException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void othersFilesHaveNoSummaryAndAreRead() throws SQLException {
        Duck.does("COPY (SELECT 'Ada' AS name, 2 AS crew) TO '" + file + "' (FORMAT parquet)");

        assertThat(Summaries.read(file)).isEqualTo(new StoredSummary.Absent());
        try (Stream<Boat> rows = ParquetRows.read(file, Boat.class)) {
            assertThat(rows).containsExactly(new Boat("Ada", 2));
        }
    }

    @Test
    void whatIsNoParquetIsSaidToBeNone() throws IOException {
        Files.writeString(file, "hello, this is text and nothing else");
        assertThat(Summaries.read(file)).isEqualTo(new StoredSummary.Corrupt("it is no Parquet"));
        assertThatThrownBy(() -> ParquetRows.read(file, Boat.class))
                .isInstanceOf(RowFileException.class)
                .hasMessageContaining("cannot be read as Parquet");

        assertThat(Summaries.read(folder.resolve("none.parquet")))
                .isInstanceOfSatisfying(
                        StoredSummary.Corrupt.class,
                        none -> assertThat(none.reason()).contains("is not there"));
    }

    @Test
    void damageOfTheFooterNeverThrows() throws IOException {
        write(20);
        byte[] whole = Files.readAllBytes(file);
        int footer = footerBytes() + 8;

        for (int at = whole.length - footer; at < whole.length; at += 11) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x41;
            Files.write(file, damaged);

            StoredSummary found = Summaries.read(file);
            assertThat(found.view().map(SummaryView::rows).orElse(20L))
                    .as("byte %s", at)
                    .isEqualTo(20);
        }
    }

    @Test
    void rowsOfAnotherTypeAreRefused() {
        write(2);

        try (Stream<Boat> rows = ParquetRows.read(file, Boat.class)) {
            assertThatThrownBy(rows::toList)
                    .isInstanceOf(RowFileException.class)
                    .hasMessageContaining("holds no Boat in row 1");
        }
    }

    @Test
    void typesThatNoColumnHoldsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParquetRows.of(Odd.class, SummarySpec.of(Odd.class)))
                .withMessage("Odd.anything: a column holds no java.lang.Object");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParquetRows.of(Chain.class, SummarySpec.of(Chain.class)))
                .withMessageContaining("lies within itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParquetRows.of(Flat.class, SummarySpec.of(Flat.class)))
                .withMessageContaining("Flat.part");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParquetRows.of(String.class, SummarySpec.of(String.class)))
                .withMessageContaining("rows are records");
    }

    @Test
    void summariesOfAFolderKnowBothFormats() {
        write(4);

        assertThat(new Summaries()
                        .readAll(folder)
                        .get(file)
                        .view()
                        .orElseThrow()
                        .rows())
                .isEqualTo(4);
        assertThatThrownBy(() -> Summaries.merge(List.of(file)))
                .isInstanceOf(RowFileException.class)
                .hasMessageContaining("merge the row files");
    }

    private int footerBytes() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        return ByteBuffer.wrap(Arrays.copyOfRange(whole, whole.length - 8, whole.length - 4))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
    }
}
