package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.error.InputProblem;
import org.runflow.io.race.form.EventRequest;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;

/** That little of a stream is read, or little of it kept, is what bounds the memory. */
class HostileInputTest {
    private static final long READ_AT_MOST = 4L << 20;

    private final LoadLog log = new LoadLog();

    private InputFile file(GeneratedBytes bytes) {
        return new InputFile("hostile", () -> bytes, log);
    }

    private List<String> problems() {
        return log.problems.sorted().stream().map(InputProblem::toString).toList();
    }

    private static RaceInputs.EventInput event() {
        EventRequest request = new EventRequest(
                "10k",
                "sun",
                0,
                OptionalInt.empty(),
                10,
                "hostile",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new RaceInputs.EventInput(request, true, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"a, 2", "'\"', 2", "'a\n', 2", "',', 2"})
    void leavesARecordOfAGigabyte(String piece, int line) {
        String quote = piece.equals("a\n") ? "\"" : "";
        GeneratedBytes bytes = GeneratedBytes.gigabyteOf("runner_id,pace\n" + quote, piece);
        new RunnersCsv(event(), new RunnerIds(), Field.builder(), new RunnerFates()).read(file(bytes));
        assertThat(bytes.readBytes()).isLessThan(READ_AT_MOST);
        assertThat(problems())
                .containsExactly("hostile line " + line
                        + ": is longer than 1048576 characters; is a quote not closed? Nothing from here on was read");
    }

    @Test
    void tellsAMillionBadRowsAsOneButKeepsAThousand() {
        Stream<String> rows = IntStream.range(0, 1000)
                .mapToObj(block -> IntStream.range(1000 * block, 1000 * (block + 1))
                        .mapToObj(id -> id + ",fast\n")
                        .collect(Collectors.joining()));
        FieldBuilder field = Field.builder();
        RunnerIds ids = new RunnerIds();
        new RunnersCsv(event(), ids, field, new RunnerFates())
                .read(file(new GeneratedBytes(Stream.concat(Stream.of("runner_id,pace\n"), rows))));
        assertThat(problems())
                .containsExactly(
                        "hostile line 2, pace 'fast': must be a pace above 0 and at most 60 minutes per kilometre"
                                + " (1,000,000 of 1,000,000 rows; all of these hold letters)");
        assertThat(ids.find("998")).isPresent();
        assertThat(ids.find("1001")).isEmpty();
        assertThat(field.build().size()).isZero();
    }

    @Test
    void countsWhatIsWrongInDifferentWays() {
        String rows = IntStream.range(0, 3000)
                .mapToObj(id -> "1,5\n")
                .collect(Collectors.joining("", "runner_id,pace\n2,5\n3,quick\n", ""));
        new RunnersCsv(event(), new RunnerIds(), Field.builder(), new RunnerFates())
                .read(file(new GeneratedBytes(Stream.of(rows))));
        assertThat(problems())
                .containsExactly(
                        "hostile line 3, pace 'quick': must be a pace above 0 and at most 60 minutes per kilometre",
                        "hostile line 5, runner_id '1': occurs twice, first in hostile line 4; ids are unique over the day"
                                + " (2,999 of 3,002 rows)");
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("{\"name\": \"", "a"),
                Arguments.of("{\"", "a"),
                Arguments.of("{\"a\": ", "[1, "),
                Arguments.of("{\"a\": ", "{\"a\": "),
                Arguments.of("{\"a\": ", "9"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void leavesAHostileRequest(String start, String piece) {
        GeneratedBytes bytes = GeneratedBytes.gigabyteOf(start, piece);
        assertThat(JsonReader.readObject(file(bytes))).isEmpty();
        assertThat(bytes.readBytes()).isLessThan(READ_AT_MOST);
        assertThat(problems()).singleElement().asString().startsWith("hostile line 1: is not JSON: ");
    }

    @Test
    void leavesARequestLongerThanAnyIs() {
        GeneratedBytes bytes = GeneratedBytes.gigabyteOf("{", "         \n");
        assertThat(JsonReader.readObject(file(bytes))).isEmpty();
        assertThat(bytes.readBytes()).isLessThan(8 * READ_AT_MOST);
        assertThat(problems()).singleElement().asString().contains("is not JSON: ");
    }

    @ParameterizedTest
    @CsvSource({
        "<gpx><name>, a",
        "<gpx><name>, >",
        "'<gpx a=''', a",
        "'<gpx a=''', >",
        "<gpx><!--, <",
        "<gpx><!--, ]]><",
        "<gpx><![CDATA[, <",
        "<gpx><![CDATA[, --><",
        "<gpx><?p , <",
        "<gpx><?p , ]]><",
        "<, a"
    })
    void leavesATrackWithAPieceOfAGigabyte(String start, String piece) {
        GeneratedBytes bytes = GeneratedBytes.gigabyteOf(start, piece);
        assertThat(GpxFile.read(file(bytes))).isEmpty();
        assertThat(bytes.readBytes()).isLessThan(READ_AT_MOST);
        assertThat(problems()).hasSize(1);
    }

    @Test
    void leavesATrackNestedWithoutEnd() {
        GeneratedBytes bytes = GeneratedBytes.gigabyteOf("<gpx>", "<trk>");
        assertThat(GpxFile.read(file(bytes))).isEmpty();
        assertThat(bytes.readBytes()).isLessThan(READ_AT_MOST);
        assertThat(problems()).containsExactly("hostile line 1: is not GPX: elements are nested more than 64 deep");
    }

    @Test
    void leavesATrackOfPointsWithoutEnd() {
        GeneratedBytes bytes = GeneratedBytes.gigabyteOf("<gpx>", "<trkpt lat='1' lon='1'/>");
        assertThat(GpxFile.read(file(bytes))).isEmpty();
        assertThat(bytes.readBytes()).isLessThan(8 * READ_AT_MOST);
        assertThat(problems()).containsExactly("hostile line 1: has more than 1000000 points; no course needs them");
    }

    @Test
    void refusesAnEntityBombBeforeItIsRead() {
        String bomb = "<!DOCTYPE gpx [<!ENTITY a0 'aaaaaaaaaa'>"
                + IntStream.range(1, 20)
                        .mapToObj(i -> "<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>")
                        .reduce("", String::concat)
                + "]><gpx><name>&a19;</name></gpx>";
        assertThat(GpxFile.read(file(new GeneratedBytes(Stream.of(bomb))))).isEmpty();
        assertThat(problems())
                .containsExactly("hostile line 1: has a document type (DOCTYPE), which is refused; remove it");
    }

    @Test
    void readsNoMoreOfAFileThanItsLimit() {
        MarkupLimitReader reader = new MarkupLimitReader(new StringReader("<a/>".repeat(1000)), 100);
        assertThatThrownBy(() -> reader.transferTo(Writer.nullWriter()))
                .isInstanceOf(MarkupLimitReader.TooBigException.class)
                .hasMessage("is longer than 100 characters; no track is");
    }

    @Test
    void leavesAFolderFullOfSparseFiles(@TempDir Path folder) throws IOException {
        RaceFiles files = RaceFiles.goodIn(folder);
        for (String name : List.of("segments.csv", "10k.gpx", "flow.csv")) {
            try (RandomAccessFile sparse =
                    new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
                sparse.setLength(GeneratedBytes.GIGABYTE);
            }
        }
        assertThat(files.problems()).hasSize(3).allMatch(problem -> problem.length() < 300);
    }
}
