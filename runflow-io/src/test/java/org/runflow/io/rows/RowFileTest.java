package org.runflow.io.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.io.rows.RowReader.RowBatch;
import org.runflow.metric.Summary;
import org.runflow.metric.SummarySpec;
import org.runflow.metric.SummaryView;

class RowFileTest {
    private static final List<Trial> TRIALS = Trial.some(1_000, 1);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("trials.rows.jsonl.gz");
    }

    private static SummaryView summaryOf(List<Trial> trials) {
        Summary<Trial> summary = Summary.of(Trial.SPEC);
        trials.forEach(summary::add);
        return summary.snapshot();
    }

    @ParameterizedTest
    @CsvSource({"-1,2,3", "1,-2,3", "1,2,-3"})
    void aBatchLiesInAFile(long offset, long bytes, long rows) {
        assertThatThrownBy(() -> new RowBatch(offset, bytes, rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no batch of rows has the offset " + offset + ", " + bytes + " bytes and " + rows + " rows");
    }

    @Test
    void rowsComeBackWithTheirSummary() {
        Trial.write(file, TRIALS, 300);

        assertThat(Trial.read(file)).isEqualTo(TRIALS);
        assertThat(Summaries.read(file)).isEqualTo(new StoredSummary.Found(summaryOf(TRIALS)));
        assertThat(Summaries.merge(List.of(file)).rows()).isEqualTo(1_000);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void isGzipOfJsonLines() throws IOException {
        Trial.write(file, TRIALS.subList(0, 2), 1);

        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines).hasSize(2);
            assertThat(lines.get(0)).startsWith("{\"id\":\"t0 \\\"ü\\n\",\"model\":\"m");
        }
        try (RowReader<?> reader = RowReader.open(file, Map.class);
                Stream<String> lines = reader.lines()) {
            assertThat(lines).hasSize(2).allMatch(line -> line.endsWith("}"));
        }
    }

    @Test
    void sameRowsGiveTheSameSummaryHoweverTheyWereWritten() {
        Trial.write(file, TRIALS, 1_000);
        Path other = folder.resolve("other.rows.jsonl.gz");
        Trial.write(other, TRIALS.subList(600, 1_000), 7);
        Trial.write(other, TRIALS.subList(0, 600), 100);

        assertThat(Trial.read(other)).hasSameElementsAs(TRIALS);
        assertThat(Summaries.merge(List.of(other)).state())
                .isEqualTo(Summaries.merge(List.of(file)).state());
        assertThat(Summaries.read(other)).isEqualTo(Summaries.read(file));
    }

    @Test
    void mergingAddsSummariesWithoutRows() throws IOException {
        List<Path> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Path part = folder.resolve("part" + i + ".rows.jsonl.gz");
            Trial.write(part, TRIALS.subList(250 * i, 250 * (i + 1)), 60);
            spoilRows(part);
            parts.add(part);
        }

        assertThat(Summaries.merge(parts).view()).isEqualTo(summaryOf(TRIALS));
    }

    @Test
    void appendingReadsNoRowThatIsThere() throws IOException {
        Trial.write(file, TRIALS.subList(0, 600), 100);
        spoilRows(file);
        Trial.write(file, TRIALS.subList(600, 1_000), 100);

        assertThat(Summaries.read(file)).isEqualTo(new StoredSummary.Found(summaryOf(TRIALS)));
    }

    /** Whoever reads a row now fails. */
    private static void spoilRows(Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            bytes.write(ByteBuffer.wrap(new byte[64]));
        }
        assertThatThrownBy(() -> Trial.read(file)).isInstanceOf(RowFileException.class);
    }

    @Test
    void readingCanBeginAtAnyBatch() {
        Trial.write(file, TRIALS, 100);
        Trial.write(file, TRIALS, 500);

        try (RowReader<Trial> reader = RowReader.open(file, Trial.class)) {
            List<RowBatch> batches = reader.batches();
            assertThat(batches)
                    .extracting(RowBatch::rows)
                    .containsExactly(100L, 100L, 100L, 100L, 100L, 100L, 100L, 100L, 100L, 100L, 500L, 500L);
            try (Stream<Trial> rows = reader.stream(batches.get(9))) {
                assertThat(rows.limit(101).toList())
                        .containsExactlyElementsOf(Stream.concat(
                                        TRIALS.subList(900, 1_000).stream(),
                                        TRIALS.stream().limit(1))
                                .toList());
            }
        }
    }

    @Test
    void fileHasItsNameOnlyWhenItIsWhole() {
        try (RowWriter<Trial> writer = RowWriter.open(file, Trial.class, Trial.SPEC)) {
            TRIALS.forEach(writer::append);
            writer.checkpoint();
            assertThat(file).doesNotExist();
            assertThat(writer.rows()).isEqualTo(1_000);
            assertThatThrownBy(() -> RowWriter.open(file, Trial.class, Trial.SPEC))
                    .hasMessage("'" + file + "' is being written by somebody else");
            assertThatThrownBy(() -> RowWriter.recover(file)).hasMessageContaining("is being written by somebody else");
        }

        assertThatThrownBy(() -> RowWriter.open(file, Trial.class, Trial.SPEC))
                .isInstanceOf(RowFileException.class)
                .hasMessageContaining("was left unfinished: recover what is there");
        assertThat(RowWriter.recover(file)).isEqualTo(new RecoveredRows(1_000, 1, 0));
        assertThat(Trial.read(file)).isEqualTo(TRIALS);
        assertThat(Summaries.read(file)).isEqualTo(new StoredSummary.Absent());

        Trial.write(file, TRIALS.subList(0, 1), 1);
        assertThat(Summaries.read(file).view())
                .hasValueSatisfying(view -> assertThat(view.rows()).isEqualTo(1_001));
    }

    @Test
    void refusedRowIsNeitherInTheFileNorInTheSummary() {
        SummarySpec<Trial> spec =
                SummarySpec.of(Trial.class).number("length", trial -> 6.0 / lengthLessTwo(trial.model()));
        try (RowWriter<Trial> writer = RowWriter.open(file, Trial.class, spec)) {
            writer.append(Trial.some(1, 1).get(0).withModel("abc"));
            assertThatThrownBy(() -> writer.append(Trial.some(1, 1).get(0).withModel("ab")))
                    .hasMessage("too short");
            writer.commit();
        }

        assertThat(Trial.read(file)).hasSize(1);
        assertThat(Summaries.read(file).view())
                .hasValueSatisfying(view -> assertThat(view.rows()).isEqualTo(1));
    }

    private static int lengthLessTwo(String text) {
        if (text.length() <= 2) {
            throw new IllegalStateException("too short");
        }
        return text.length() - 2;
    }

    @Test
    void rowThatCouldNotBeReadAgainIsRefused() {
        Trial good = Trial.some(1, 1).get(0);
        try (RowWriter<Trial> writer = RowWriter.open(file, Trial.class, SummarySpec.of(Trial.class))) {
            writer.append(good);
            assertThatThrownBy(() -> writer.append(good.withModel(null)))
                    .isInstanceOf(RowFileException.class)
                    .hasMessageContaining("could not be read again: the value at 'model' is missing");
            writer.commit();
        }

        assertThat(Trial.read(file)).containsExactly(good);
    }

    @Test
    void fileThatIsFinishedTakesNothingMore() {
        RowWriter<Trial> writer = RowWriter.open(file, Trial.class, Trial.SPEC);
        writer.commit();

        for (ThrowingCallable more :
                List.<ThrowingCallable>of(() -> writer.append(TRIALS.get(0)), writer::checkpoint, writer::commit)) {
            assertThatThrownBy(more)
                    .isInstanceOf(RowFileException.class)
                    .hasMessageEndingWith("is closed: open it again to add more rows");
        }
        writer.close();
        assertThat(Trial.read(file)).isEmpty();
    }

    @Test
    void fileThatCannotBeHadKeepsItsName() throws IOException {
        Trial.write(file, TRIALS, 300);

        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> RowWriter.open(file, Trial.class, Trial.SPEC))
                    .hasMessageContaining("is being written by somebody else");
            assertThatThrownBy(() -> RowWriter.recover(file)).hasMessageContaining("is being written by somebody else");
        }
        assertThat(Trial.read(file)).isEqualTo(TRIALS);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void closedRowsSaySo() {
        Trial.write(file, TRIALS, 300);

        RowReader<Trial> reader = RowReader.open(file, Trial.class);
        Stream<Trial> rows = reader.stream();
        Iterator<Trial> each = rows.iterator();
        assertThat(each.next()).isEqualTo(TRIALS.get(0));
        rows.close();
        assertThatThrownBy(() -> each.forEachRemaining(row -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("these rows are closed");

        Stream<Trial> others = reader.stream();
        reader.close();
        assertThatThrownBy(others::toList).hasMessage("'" + file + "' is closed");
    }

    @Test
    void lineOfNothingIsNoRow() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("null\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> Trial.read(file)).hasMessageContaining("holds no Trial in row 1");
    }

    @Test
    void failureOfTheDiskIsTold() {
        Path nowhere = folder.resolve("none").resolve("trials.rows.jsonl.gz");

        assertThatThrownBy(() -> RowWriter.open(nowhere, Trial.class, Trial.SPEC))
                .hasMessageContaining("there is no such file");
    }

    @Test
    void emptyFileIsOne() {
        Trial.write(file, List.of(), 1);

        assertThat(Trial.read(file)).isEmpty();
        assertThat(Summaries.read(file)).isEqualTo(new StoredSummary.Found(summaryOf(List.of())));
        assertThat(RowWriter.recover(file)).isEqualTo(new RecoveredRows(0, 0, 0));
    }

    @Test
    void notANumberComesBack() {
        record Point(double x) {}
        try (RowWriter<Point> writer =
                RowWriter.open(file, Point.class, SummarySpec.of(Point.class).number("x", Point::x))) {
            writer.append(new Point(Double.NaN));
            writer.append(new Point(1));
            writer.commit();
        }

        try (RowReader<Point> reader = RowReader.open(file, Point.class);
                Stream<Point> points = reader.stream()) {
            assertThat(points).containsExactly(new Point(Double.NaN), new Point(1));
        }
    }

    @Test
    void viewShowsAsMuchAsThereIsRoomFor() {
        SummarySpec<Trial> wide = SummarySpec.of(Trial.class)
                .ranking(
                        Trial.RMSE,
                        1_000,
                        trial -> trial.error().orElse(Double.NaN),
                        trial -> trial.id() + "é".repeat(150));
        for (int i = 0; i < 20; i++) {
            int at = i;
            wide = wide.facet("facet \"" + i, trial -> "ü".repeat(100) + at + trial.id());
        }
        try (RowWriter<Trial> writer = RowWriter.open(file, Trial.class, wide)) {
            TRIALS.forEach(writer::append);
            writer.commit();
        }

        SummaryView view = Summaries.read(file).view().orElseThrow();
        assertThat(view.facets()).hasSize(20).allSatisfy(facet -> {
            assertThat(facet.distinct()).isEqualTo(1_000);
            assertThat(facet.values()).hasSizeBetween(1, 100);
        });
        assertThat(view.rankings().get(0).places()).hasSizeBetween(5, 1_000);
        assertThat(Summaries.merge(List.of(file)).view().rankings().get(0).places())
                .hasSize(1_000);
    }

    @Test
    void nameSaysWhatItIs() {
        assertThatThrownBy(() -> RowWriter.open(folder.resolve("trials.jsonl"), Trial.class, Trial.SPEC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ends in .rows.jsonl.gz");
        assertThatThrownBy(() -> RowReader.open(file, Trial.class)).hasMessage("'" + file + "' is not there");
        assertThatThrownBy(() -> RowWriter.recover(file)).hasMessage("'" + file + "' is not there");
    }
}
