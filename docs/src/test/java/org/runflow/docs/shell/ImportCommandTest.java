package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCommandTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void results() throws IOException {
        Files.writeString(directory.resolve("results.csv"), """
            Bib,Name,Race,Gun Time,Chip Time,5K,Finish
            99001,A,10k,50:10,50:00,25:00,50:00
            99002,B,10k,61:00,60:00,30:00,60:00
            99003,C,10k,DNF,DNF,31:00,
            """);
    }

    private Typed run(String line) {
        return Typed.command(line.replace("RACE", SampleWorkspace.race())
                .replace("DIR", directory.toString())
                .split(" ", -1));
    }

    @Test
    void whatIsUnderstoodIsShownAndNothingWritten() {
        Typed shown = run("import DIR/results.csv --event 10k --distance 10");

        assertThat(shown.exitCode()).as(shown.err()).isZero();
        assertThat(shown.out())
                .startsWith("10k: 3 runners from '")
                .containsPattern("5K +mat \\(km 5\\) +3 +25:00 \\| 30:00 \\| 31:00")
                .contains(
                        "Not read, and written nowhere: Name",
                        "Times at mats count from the start line.",
                        "warning: no start offset is known of 1 (99003); 0 is taken.",
                        "Nothing was written; say --into FOLDER");
        assertThat(directory).isDirectoryNotContaining("glob:**_runners.csv");
    }

    @Test
    void raceThatWasRunIsAnalysedInTwoCommands() throws IOException {
        Path race = SampleWorkspace.copyTo(directory.resolve("race"));

        assertThat(run("import DIR/results.csv --event 10k --into DIR/race").exitCode())
                .isEqualTo(3);
        Typed written = run("import DIR/results.csv --event 10k --into DIR/race --write --replace");

        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(written.out()).endsWith("Next: runflow analyse " + race + "\n");
        assertThat(run("analyse DIR/race --day sun -w DIR/ws").out()).contains("sun (2026-09-13): 6403 runners");
    }

    @Test
    void aResultsFileAndATrackAreARaceInTwoCommands() {
        Typed made = run("import DIR/results.csv --event 10k --gun 10:00 --gpx RACE/10k.gpx --date 2026-09-13"
                + " --zone Europe/Copenhagen --into DIR/last");

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.out())
                .startsWith("10k: 3 runners from '")
                .contains("the event is 10 km long")
                .endsWith("Next: runflow analyse " + directory.resolve("last") + "\n");
        Typed analysed = run("analyse DIR/last -w DIR/ws");
        assertThat(analysed.exitCode()).as(analysed.err()).isZero();
        assertThat(analysed.out()).contains("sun (2026-09-13): 3 runners");
        assertThat(directory.resolve("last/10k_import.json")).isRegularFile();
        assertThat(directory.resolve("last/10k_splits.csv")).isRegularFile();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --gpx RACE/10k.gpx --into DIR/x                                    | --date 2027-05-09
        --gpx RACE/10k.gpx --date 2026-09-13                               | --into FOLDER
        --date 2026-09-13 --into DIR/x                                     | needs --gpx TRACK
        --gpx RACE/10k.gpx --date 13.9.2026 --gun 10:00 --into DIR/x       | is no start
        --gpx RACE/10k.gpx --date 2026-09-13 --gun 25:00 --into DIR/x      | no time of day
        --gpx RACE/10k.gpx --date 2026-09-13 --into DIR/x                  | --gun
        --gpx RACE/nothing.gpx --date 2026-09-13 --gun 10:00 --into DIR/x  | nothing.gpx
        --gpx RACE/10k.gpx --date 2026-09-13 --zone Mars --into DIR/x      | no time zone
        """)
    void whatANewFolderLacksIsSaidAndNothingIsLeft(String options, String said) {
        Typed refused = run("import DIR/results.csv --event 10k " + options.strip());

        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.err()).contains(said);
        assertThat(refused.out()).doesNotContain("Written");
        assertThat(directory.resolve("x/10k_runners.csv")).doesNotExist();
    }

    @Test
    void raceThatIsThereIsLeftAsItIs() throws IOException {
        Path race = SampleWorkspace.copyTo(directory.resolve("race"));
        String line =
                "import DIR/results.csv --event 10k --gun 10:00 --gpx RACE/10k.gpx --date 2026-09-13 --into DIR/race";

        Typed replacing = run(line + " --replace");
        Typed adding = run(line);

        assertThat(replacing.exitCode()).isEqualTo(64);
        assertThat(replacing.err()).contains("replaces nothing");
        assertThat(adding.exitCode()).isEqualTo(3);
        assertThat(race.resolve("10k_runners.csv"))
                .hasSameBinaryContentAs(Path.of(SampleWorkspace.race(), "10k_runners.csv"));
        assertThat(race.resolve("10k_import.json")).doesNotExist();
    }

    @Test
    void resultsAndTracksMakeARace() {
        Typed imported = run("import DIR/results.csv --event 10k --distance 10 --into DIR/new");
        assertThat(imported.out()).contains("Next: runflow init NEW_FOLDER");

        Typed made = run(
                "init DIR/new --date 2026-09-13 --gpx RACE/10k.gpx=10k@10:00 --runners 10k=DIR/new/10k_runners.csv");

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(run("validate DIR/new").out()).contains("10k: 3 entered");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        import DIR/results.csv --event 10k --distance 10 --write             | 64 | need --into FOLDER
        import DIR/results.csv --event 10k                                   |  3 | needs the distance of the event
        import DIR/results.csv --distance 10                                 |  3 | must be told, with --event
        import DIR/none.csv --event 10k --distance 10                        |  3 | there is no such file
        import DIR/results.csv --event 10k --distance 10 --map DIR/none.json |  3 | is missing, or no map
        import                                                               | 64 | Missing required parameter
        """)
    void refusalsHaveACauseAndACode(String line, int code, String expected) {
        Typed typed = run(line);

        assertThat(typed.err()).contains(expected).doesNotContain("\tat ");
        assertThat(typed.exitCode()).isEqualTo(code);
    }
}
