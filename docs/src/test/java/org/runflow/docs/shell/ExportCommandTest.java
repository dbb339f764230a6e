package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {
    @TempDir
    private Path directory;

    private Typed run(String line) {
        return Typed.command(line.replace("RACE", SampleWorkspace.race())
                .replace("DIR", directory.toString())
                .split(" ", -1));
    }

    @Test
    void raceFolderIsExportedWithoutAWorkspace() {
        Typed typed = run("export RACE --day sat --to ical,posts DIR/out");

        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.out())
                .isEqualTo(
                        directory.resolve("out/sat/race.ics") + "\n" + directory.resolve("out/sat/posts.html") + "\n");
        assertThat(directory.resolve("out/sat/race.ics")).content().startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void storedRunGivesTheSameBytes() {
        run("analyse RACE --day sat -w DIR/ws");
        Typed stored = run("export latest DIR/stored -w DIR/ws");
        run("export RACE --day sat DIR/direct");

        assertThat(stored.exitCode()).as(stored.err()).isZero();
        for (String file : new String[] {"race.ics", "race.kml", "race.gpx", "race.xlsx", "posts.html"}) {
            assertThat(directory.resolve("stored/sat").resolve(file))
                    .hasSameBinaryContentAs(directory.resolve("direct/sat").resolve(file));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            export RACE --to word DIR/x         | 'word' is no format; there are [ical, kml, gpx, xlsx, posts].
            export RACE --day mon DIR/x         | The race has the days [sat, sun], not 'mon'.
            export latest DIR/x -w DIR/none     |
            export RACE                         | Missing required parameter
            """)
    void refusalsSayWhatThereIs(String line, String expected) {
        Typed typed = run(line);

        assertThat(typed.err())
                .contains(expected == null ? "" : expected)
                .isNotEmpty()
                .doesNotContain("\tat ");
        assertThat(typed.exitCode()).isNotZero();
        assertThat(directory.resolve("x")).doesNotExist();
    }
}
