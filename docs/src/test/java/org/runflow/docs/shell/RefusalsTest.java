package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.io.Workspace;
import org.runflow.io.disk.FileLocks;
import org.runflow.io.race.form.RaceForms;

/** What cannot be done ends with the exit code that says why, and a sentence that says what to do. */
class RefusalsTest {
    @TempDir
    private Path directory;

    private Typed run(String line) {
        return Typed.command(line.replace("RACE", SampleWorkspace.race())
                .replace("DIR", directory.toString())
                .split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        statuss                                      | Did you mean: status
        analyse                                      | Missing required parameter: 'RACE'
        analyse RACE -w DIR/w --dya sun              | runflow analyse --help
        analyse RACE -w DIR/w --day mon              | has the days sat, sun, not all of mon
        analyse RACE -w DIR/w --only nonsense        | There is no artifact 'nonsense'. There are: density.cells,
        analyse RACE -w DIR/w --parallel 0           | --parallel needs a number of at least 1, not 0.
        analyse RACE -w DIR/w --parallel many        | 'many' is not an int
        graph --format jpeg                          | one of [text, mermaid, dot]
        gc -w DIR/w --older-than -1                  | 0 or more, not -1
        retain -w DIR/w                              | Without a rule everything stays
        retain -w DIR/w --keep-newest 0              | 1 or more, not 0
        retain -w DIR/w --older-than 90              | like 90d, 36h or 15m
        status -w DIR/w --limit 0                    | from 1 to 10000, not 0
        """)
    void wrongUsageIs64(String line, String expected) {
        Typed typed = run(line);

        assertThat(typed.err()).contains(expected).doesNotContain("\tat ");
        assertThat(typed.exitCode()).isEqualTo(64);
        assertThat(directory.resolve("w")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        status latest                    | There is no run 'latest'
        status 01m                       | There is no run '01m'
        explain density.results          | there is no 'latest'
        report Density.md --run latest~x | names no run
        reset density.results            | Nothing is stored of density.results
        """)
    void askingForWhatIsNotThereIs64(String line, String expected) {
        Workspace.open(directory.resolve("w"), RaceForms.standard());

        Typed typed = run(line + " -w DIR/w");

        assertThat(typed.err()).contains(expected);
        assertThat(typed.exitCode()).isEqualTo(64);
    }

    @Test
    void brokenRaceFolderIs3WithAllProblemsAndNothingIsWritten() throws IOException {
        Path broken = SampleWorkspace.copyTo(directory.resolve("broken"));
        Path segments = broken.resolve("segments.csv");
        Files.writeString(segments, Files.readString(segments).replaceFirst("(?m)^B1,([^,]*),1.8,", "B1,$1,-1.8,"));
        Files.delete(broken.resolve("flow.csv"));

        for (String command : new String[] {"validate DIR/broken", "plan DIR/broken", "analyse DIR/broken -w DIR/w"}) {
            Typed typed = run(command);
            assertThat(typed.exitCode()).isEqualTo(3);
            assertThat(typed.err())
                    .contains("Nothing was written")
                    .containsPattern("segments.csv line \\d+, width_m '-1.8': must be")
                    .contains("flow.csv");
        }
        assertThat(run("validate DIR/broken --json").out()).contains("\"valid\" : false", "\"column\" : \"width_m\"");
        assertThat(directory.resolve("w")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"status", "gc", "reset flags", "report", "diff", "explain flags", "graph --run latest"})
    void missingWorkspaceIs3AndIsNotMade(String command) {
        Typed typed = run(command + " -w DIR/w");

        assertThat(typed.err()).contains("There is no workspace in").contains("runflow analyse");
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(directory.resolve("w")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"status", "gc", "reset flags", "report", "diff", "explain flags", "analyse RACE", "plan RACE"})
    void workspaceOfANewerFormatIs3AndStaysAsItIs(String command) throws IOException {
        Path workspace = Files.createDirectory(directory.resolve("w"));
        Path format = workspace.resolve("workspace.json");
        Files.writeString(format, "{\"schema_version\":\"9.0.0\",\"tool\":\"runflow\"}");

        Typed typed = run(command + " -w DIR/w");

        assertThat(typed.err()).contains("format 9.0.0").contains("[Hint:");
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(workspace).isDirectoryNotContaining(file -> !file.equals(format));
    }

    @Test
    void rootOfTheDiskIsNoFileToWrite() {
        Typed typed = run("sweep RACE --day sun --move 10k:10:00..10:00/1m --html /");

        assertThat(typed.err()).contains("cannot write '/'").doesNotContain("\tat ");
        assertThat(typed.exitCode()).isEqualTo(3);
    }

    @Test
    void folderOfSomebodyElseIs3AndStaysAsItIs() throws IOException {
        Path somebody = Files.createDirectory(directory.resolve("photos"));
        Path holiday = Files.writeString(somebody.resolve("holiday.txt"), "sun");

        Typed typed = run("analyse RACE -w DIR/photos");

        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(typed.err()).contains("photos");
        assertThat(somebody).isDirectoryNotContaining(file -> !file.equals(holiday));
    }

    @ParameterizedTest
    @CsvSource({"analyse RACE", "gc --delete", "reset flags"})
    void lockedWorkspaceIs5(String command) throws IOException {
        Path workspace =
                Workspace.open(directory.resolve("w"), RaceForms.standard()).path();
        try (FileLocks.Held lock = FileLocks.lock(workspace.resolve("catalog.lock"))) {
            assertThat(lock).isNotNull();

            Typed typed = run(command + " --wait 0 -w DIR/w");

            assertThat(typed.err()).contains("locked by another process").contains("--wait");
            assertThat(typed.exitCode()).isEqualTo(5);
        }
    }
}
