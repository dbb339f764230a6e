package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runflow.io.race.read.Broken.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.model.Note;
import org.runflow.race.model.Race;

/** Names of columns and files as people type them. */
class NamesTest {
    private static final String RUNNERS = "10k_runners.csv";

    @TempDir
    Path folder;

    private RaceFiles files;
    private Race plain;

    @BeforeEach
    void readPlain() {
        files = RaceFiles.goodIn(folder);
        plain = files.open().race();
    }

    private List<Note> notes() {
        return files.open().notes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Start Offset", "START-OFFSET", "startOffset", "start.offset", "offset", "Offset"})
    void takesAColumnByItsLettersAndDigitsOrAnotherNameForIt(String column) {
        files.edit(RUNNERS, "start_offset", column);
        assertThat(files.open().race()).isEqualTo(plain);
        assertThat(notes()).isEmpty();
    }

    @Test
    void takesOtherNamesInEveryTable() {
        files.edit(RUNNERS, "runner_id", "Bib")
                .edit("segments.csv", "width_m", "Width")
                .edit("locations.csv", "lat,lon", "Latitude,Longitude")
                .edit("locations.csv", "crew_count", "Crew Count");
        assertThat(files.open().race()).isEqualTo(plain);
    }

    @Test
    void prefersTheProperNameOfAColumn() {
        files.with(RUNNERS, "runner_id,pace,offset,start_offset\n101,4.5,99,0\n102,5,99,3.5\n103,6.25,99,10\n");
        assertThat(files.open().race()).isEqualTo(plain);
        assertThat(notes()).containsExactly(Note.info("Columns of 10k_runners.csv that are ignored: offset."));
    }

    @Test
    void refusesTwoColumnsOfTheSameLetters() {
        files.edit(RUNNERS, "pace,start_offset", "start offset,start_offset");
        assertThat(files.problems()).contains("10k_runners.csv line 1, start offset: occurs twice in the header");
    }

    @ParameterizedTest
    @CsvSource({
        "start_ofset, true",
        "strat_offset, true",
        "start_offsets_2b, false",
        "start_of, false",
        "evnt, false",
        "distanse, true",
        "ditsance, true",
        "dstanse, false"
    })
    void asksForTheColumnThatIsMeantWhereItIsNear(String typed, boolean near) {
        files.with(RUNNERS, "runner_id,pace," + typed + "\n101,4.5,0\n");
        assertThat(notes()).anyMatch(note -> note.text().endsWith("that are ignored: " + typed + "."));
        assertThat(notes().stream().filter(note -> note.level() == Note.Level.WARNING))
                .hasSize(near ? 1 : 0)
                .allMatch(note -> note.text()
                        .matches("Column '" + typed + "' of 10k_runners.csv is not read; did you mean \\w+\\?"));
    }

    @Test
    void asksOnceWhereAColumnMayMeanSeveral() {
        files.edit("segments.csv", "seg_id,", "5k_from_km_22,seg_id,")
                .with("segments.csv", files.text("segments.csv").replaceAll("(?m)^(?!5k)", ","));
        assertThat(notes().stream().filter(note -> note.level() == Note.Level.WARNING))
                .singleElement()
                .extracting(Note::text)
                .isEqualTo("Column '5k_from_km_22' of segments.csv is not read; did you mean 5k_from_km_2?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            locations.csv | locations.csv.txt | rename it, or name it with locations_file
            locations.csv | Locations.xlsx    | save it as CSV
            10k.gpx       | 10k.gpx.xml       | rename it, or name it with gpx_file
            10k.gpx       | 10k.FIT           | export it as GPX
            """)
    void warnsOfAFileOfAnotherForm(String known, String other, String remedy) {
        files.without(known).with(other, "x");
        assertThat(notes())
                .extracting(Note::text)
                .contains("File " + other + " is not read, but " + known + " would be; " + remedy + ".");
    }

    static Stream<Broken> missing() {
        return Stream.of(
                folder(
                        "a workbook",
                        files -> files.with("segments.xlsx", "x").without("segments.csv"),
                        "segments.csv: is missing from the race folder; is 'segments.xlsx' meant to be it?"),
                folder(
                        "a column far from any",
                        files -> files.edit(RUNNERS, "pace", "tempo"),
                        "10k_runners.csv line 1, pace: the header lacks this column"),
                folder(
                        "a short column",
                        files -> files.with("10k_splits.csv", "runner_id,mi,elapsed_s\n101,5,900\n"),
                        "10k_splits.csv line 1, km: the header lacks this column"),
                folder(
                        "a table in another case",
                        files -> files.with("Segments.csv", files.text("segments.csv"))
                                .without("segments.csv"),
                        "segments.csv: is missing from the race folder; is 'Segments.csv' meant to be it?"),
                folder(
                        "a named table in another case",
                        files -> files.edit("analysis.json", "\"days\"", "\"flow_file\": \"FLOW.csv\", \"days\""),
                        "analysis.json line 4, flow_file 'FLOW.csv': is missing from the race folder; is 'flow.csv' meant to be it?"),
                folder(
                        "a link that leads nowhere",
                        NamesTest::withDanglingLink,
                        "flow.csv: is a link that leads nowhere"));
    }

    private static RaceFiles withDanglingLink(RaceFiles files) {
        Path flow = files.without("flow.csv").folder().resolve("flow.csv");
        try {
            Files.createSymbolicLink(flow, Path.of("nothing.csv"));
            return files;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("missing")
    void tellsWhatMayBeMeantByWhatIsMissing(Broken broken, @TempDir Path other) {
        broken.check(other);
    }

    @Test
    void warnsOfFilesCalledAlmostLikeAMissingOneAndNotesTheOthers() {
        files.with("5K.GPX", "<gpx/>")
                .with("10k_split.csv", "")
                .with("5k_spilts.csv", "")
                .with("results.csv", "")
                .with("10k_runners_old.csv", "")
                .with("todo.txt", "");
        assertThat(notes())
                .containsExactly(
                        Note.warning(
                                "File 10k_split.csv is not read, but 10k_splits.csv would be; rename it, or name it with splits_file."),
                        Note.warning(
                                "File 5K.GPX is not read, but 5k.gpx would be; rename it, or name it with gpx_file."),
                        Note.warning(
                                "File 5k_spilts.csv is not read, but 5k_splits.csv would be; rename it, or name it with splits_file."),
                        Note.info("Files of the folder that nobody reads: 10k_runners_old.csv, results.csv."));
    }

    @Test
    void pointsToTheImportWhereResultsLieInPlaceOfRunners() {
        files.without("5k_runners.csv").with("results.csv", "Bib,Net\n1,0:20:00\n");
        assertThat(files.problems())
                .containsExactly(
                        "5k_runners.csv: is missing from the race folder; where results.csv is a list of results or entries,"
                                + " import it (runflow import)");
    }

    @Test
    void leavesOutARowThatNoEventUses() {
        files.edit("segments.csv", "M1,Mile", "X9,Old road,0,n,n,n,0,0,0,0,0,0\nM1,Mile")
                .edit("locations.csv", "38.71,-9.13,A1,", "38.71,-9.13,\"A1, X9\",");
        assertThat(files.open().race()).isEqualTo(plain);
        assertThat(notes())
                .containsExactly(
                        Note.info("Rows of segments.csv that no event uses are left out: X9."),
                        Note.info(
                                "Location '1' (locations.csv line 2) lists segments that no event uses; they are left out."));
    }
}
