package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts to copy and the examples, each a process of its own: told something wrong they end with a sentence. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ScriptsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        cells                                     | 64 | Usage: jbang cells.java RACE DAY FILE
        embed DIR/none                            | 64 | Usage: jbang embed.java RACE WORKSPACE
        events                                    | 64 | Usage: jbang events.java RACE
        metric                                    | 64 | Usage: jbang metric.java RACE
        pipeline                                  | 64 | Usage: jbang pipeline.java SOME WORDS
        sort DIR/none                             | 64 | Usage: jbang sort.java FOLDER WORKSPACE
        sortEach                                  | 64 | Usage: jbang sortEach.java FOLDER WORKSPACE
        whatif                                    | 64 | Usage: jbang whatif.java RACE DAY EVENT FROM TO MINUTES
        whatif RACE sun 10k 09:40 10:20 ten       | 64 | Usage: jbang whatif.java
        cells DIR/none sun DIR/cells.csv          | 3  | is not a folder; a race is read from a folder
        cells RACE mon DIR/cells.csv              | 3  | has the days [sat, sun], not all of [mon]
        cells RACE sat DIR/none/cells.csv         | 3  | Cannot write
        embed DIR/none DIR/ws                     | 3  | is not a folder
        events DIR/none                           | 3  | is not a folder
        metric DIR/none                           | 3  | is not a folder
        sort DIR/none DIR/ws                      | 3  | is not there
        sortEach DIR DIR/taken                    | 3  | is a directory of files without a workspace.json
        whatif DIR/none sun 10k 09:40 10:20 20    | 3  | is not a folder
        whatif RACE sun 10k 9h 10:20 20           | 3  | a clock is HH:MM or HH:MM:SS, was '9h'
        whatif RACE sun 10k 09:40 10:20 0         | 3  | a range that rises by a step above 0
        org.runflow.docs.example.Examples DIR     | 64 | There are three examples
        org.runflow.docs.example.Examples predictions DIR/taken/holiday.txt | 3 | Cannot work in
        org.runflow.docs.example.Examples recordings DIR/mine               | 3 | it is not of this example
        """)
    void whatIsWrongIsSaid(String line, int exitCode, String expected) throws Exception {
        Files.writeString(Files.createDirectory(directory.resolve("taken")).resolve("holiday.txt"), "sun");
        Path data = Files.createDirectories(directory.resolve("mine/data"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(line.replace("RACE", SampleWorkspace.race())
                .replace("DIR", directory.toString())
                .split(" ", -1)));

        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).contains(expected).doesNotContain("\tat ", "Exception in thread");
        assertThat(process.waitFor()).isEqualTo(exitCode);
        assertThat(data).isDirectory();
    }
}
