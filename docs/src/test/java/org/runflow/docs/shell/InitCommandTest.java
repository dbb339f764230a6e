package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitCommandTest {
    private static final String HALF = "--gpx RACE/half.gpx=half@08:30";

    @TempDir
    private Path directory;

    private Typed run(String line) {
        return Typed.command(line.replace("HALF", HALF)
                .replace("RACE", SampleWorkspace.race())
                .replace("DIR", directory.toString())
                .split(" ", -1));
    }

    @Test
    void folderFromTracksIsAnalysedAtOnce() {
        Typed made = run("init DIR/mine --date 2026-09-13 HALF --gpx RACE/10k.gpx=10k@10:00 --zone Europe/Copenhagen"
                + " --runners half=300 --finish half=1:42/1:58/2:17:30 --waves half=3@90s --width 6");

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.out())
                .startsWith("mine, a first draft in '")
                .containsPattern(
                        "sun \\(2026-09-13, Europe/Copenhagen\\): \\d+ segments, \\d+ flow rows, \\d+ locations")
                .contains("half at 08:30:00: 21.0975 km, 300 runners", "10k at 10:00:00: 10.0 km, 1000 runners")
                .contains("What is assumed, and what to correct first: ");
        assertThat(run("analyse DIR/mine -w DIR/ws").exitCode()).isZero();
    }

    /** As the guide page says: what is drafted, what is corrected, and the page again. */
    @Test
    void threeCorrectionsChangeWhatTheyAreAbout() throws Exception {
        run("init DIR/mine --date 2026-09-13 --gpx RACE/10k.gpx=10k@10:00 --zone Europe/Copenhagen --runners 10k=300");
        assertThat(run("analyse DIR/mine -w DIR/ws").out()).contains("sun (2026-09-13): 300 runners");

        edit("segments.csv", "(?m)^(S1,.*),5,uni", "$1,2.5,uni");
        edit("analysis.json", "\"10:00\"", "\"10:15\"");
        Files.copy(
                Path.of(SampleWorkspace.race(), "10k_runners.csv"),
                directory.resolve("mine/10k_runners.csv"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(run("analyse DIR/mine -w DIR/ws").out())
                .contains("sun (2026-09-13): 3400 runners", "Page for a browser: ");
        assertThat(run("validate DIR/mine").out()).contains("10:15");
        assertThat(run("diff latest~1 latest -w DIR/ws").out()).containsPattern("S1: 0\\.\\d+ p/m² A, 0 flagged → ");
    }

    private void edit(String file, String what, String with) throws Exception {
        Path path = directory.resolve("mine").resolve(file);
        String before = Files.readString(path);
        String after = before.replaceAll(what, with);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(path, after);
    }

    @Test
    void runnersMayBeAFile() {
        Typed made = run("init DIR/mine --date 2026-09-13 HALF --runners half=RACE/half_runners.csv");

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.out()).contains(", assumed): ");
        assertThat(directory.resolve("mine/half_runners.csv"))
                .hasSameBinaryContentAs(Path.of(SampleWorkspace.race(), "half_runners.csv"));
    }

    @Test
    void secondTimeNothingIsWrittenOver() throws Exception {
        String line = "init DIR/mine --date 2026-09-13 HALF --runners half=20";
        run(line);
        Path segments = directory.resolve("mine/segments.csv");
        Files.writeString(segments, "mine");

        Typed again = run(line);

        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.err())
                .contains("segments.csv: is there already and is never written over", "Nothing was written.");
        assertThat(segments).content().isEqualTo("mine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        init DIR/x --date 2026-09-13                                       | Missing required option: '--gpx
        init DIR/x HALF                                                    | --date is missing
        init DIR/x --date 13.9.2026 HALF                                   | is no start: write --date 2027-05-09
        init DIR/x --date 2026-09-13 --gpx half.gpx                        | --gpx takes FILE=EVENT@START
        init DIR/x --date 2026-09-13 --gpx half.gpx=half@8h30              | is no start
        init DIR/x --date 2026-09-13 HALF HALF                             | names the event 'half' twice
        init DIR/x --date 2026-09-13 HALF --runners 10k=4                  | --runners names an event '10k' that no --gpx has
        init DIR/x --date 2026-09-13 HALF --finish half=1:40/1:50          | --finish cannot be 'half=1:40/1:50'; it is such as half=1:38/1:53/2:12.
        init DIR/x --date 2026-09-13 HALF --finish half=a/b/c              | --finish cannot be
        init DIR/x --date 2026-09-13 HALF --waves half=4@soon              | --waves cannot be
        init DIR/x --date 2026-09-13 HALF --zone Mars                      | 'Mars' is no time zone
        """)
    void wrongUsageIs64(String line, String expected) {
        Typed typed = run(line);

        assertThat(typed.err()).contains(expected).doesNotContain("\tat ");
        assertThat(typed.exitCode()).isEqualTo(64);
        assertThat(directory).isEmptyDirectory();
    }
}
