package org.runflow.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;

/** Settings of a program of one's own: everything that is wrong with the file is said at once. */
class SettingsFileTest {
    enum Level {
        LOW,
        HIGH
    }

    record Program(String command, Duration noOutputFor) {
        Program {
            if (command.isEmpty()) {
                throw new IllegalArgumentException("a command is not empty");
            }
        }
    }

    record Settings(int keepRuns, double share, boolean strict, Level level, List<Integer> codes, Program program) {
        Settings {
            codes = List.copyOf(codes);
            if (strict && share > 0) {
                throw new IllegalArgumentException("strict settings tolerate nothing, but share is " + share);
            }
        }
    }

    record Needed(String name, Optional<String> note) {}

    private static final Settings STANDARD =
            new Settings(100, 0.1, false, Level.LOW, List.of(0), new Program("sort", Duration.ofMinutes(5)));

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("settings.json");
    }

    private Settings read(String content) throws IOException {
        Files.writeString(file, content);
        return SettingsFile.read(file, STANDARD);
    }

    private List<String> problemsOf(String content) throws IOException {
        Files.writeString(file, content);
        List<String> problems = new java.util.ArrayList<>();
        assertThatThrownBy(() -> SettingsFile.read(file, STANDARD))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> e.problems().stream().map(InputProblem::toString).forEach(problems::add));
        return problems;
    }

    @Test
    void whatIsLeftOutIsStandard() throws IOException {
        assertThat(SettingsFile.read(file, STANDARD)).as("no file").isSameAs(STANDARD);
        assertThat(read("{}")).isEqualTo(STANDARD);
        assertThat(read("""
            {"keep_runs": 7, "level": "high", "program": {"no_output_for": "PT30S"}, "codes": [0, 3]}
            """))
                .isEqualTo(new Settings(
                        7, 0.1, false, Level.HIGH, List.of(0, 3), new Program("sort", Duration.ofSeconds(30))));
    }

    @Test
    void allProblemsAtOnce() throws IOException {
        assertThat(problemsOf("""
            {"keep_run": 7, "share": "much", "strict": null, "level": "middle", "codes": [0, "x"],
             "program": {"command": 3, "waits": true}}
            """))
                .containsExactly(
                        "settings.json, keep_run: nothing is known of it; known are keep_runs, share, strict, level,"
                                + " codes, program",
                        "settings.json, share 'much': must be a number",
                        "settings.json, strict 'null': null is no value: leave it out, or give true or false",
                        "settings.json, level 'middle': must be one of low, high",
                        "settings.json, codes: must be a list, each of it a whole number",
                        "settings.json, program.command '3': must be a text",
                        "settings.json, program.waits: nothing is known of it; known are command, no_output_for");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"keep_runs": 1.5}                   | settings.json, keep_runs '1.5': must be a whole number
        {"strict": 1}                        | settings.json, strict '1': must be true or false
        {"program": "sort"}                  | settings.json, program 'sort': must be an object with command, no_output_for
        {"program": {"command": ""}}         | settings.json, program: a command is not empty
        {"program": {"no_output_for": "5m"}} | settings.json, program.no_output_for '5m': must be a duration, as "PT30S" or "PT6H"
        {"strict": true}                     | settings.json: strict settings tolerate nothing, but share is 0.1
        []                                   | settings.json: is no object with properties
        {"share":                            | settings.json line 1: it is not JSON there
        {"share": 0, "share": 1}             | settings.json line 1, share: stands twice in one object
        {} {}                                | settings.json line 1: it is not JSON there
        """)
    void eachIsSaid(String content, String problem) throws IOException {
        assertThat(problemsOf(content)).containsExactly(problem);
    }

    @Test
    void allThatStandTwiceAreSaidAtOnce() throws IOException {
        assertThat(problemsOf("""
            {"share": 0,
             "program": {"command": "a", "command": "b"},
             "codes": [{"c": 1}, {"c": 2, "c": 3}],
             "share": 1, "share": 2, oops}
            """))
                .containsExactly(
                        "settings.json line 2, program.command: stands twice in one object",
                        "settings.json line 3, codes.1.c: stands twice in one object",
                        "settings.json line 4, share: stands twice in one object",
                        "settings.json line 4, share: stands twice in one object",
                        "settings.json line 4: it is not JSON there");
    }

    /** A pipe that nobody writes into would be waited for, and files without an end read into memory. */
    @Test
    void onlyOrdinaryFilesAreRead() throws IOException {
        Files.createDirectory(file);
        assertThatThrownBy(() -> SettingsFile.read(file, STANDARD))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("settings.json: is no ordinary file");
        Files.delete(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[1]), 3L << 30);
        }
        assertThatThrownBy(() -> SettingsFile.read(file, STANDARD))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("settings.json: is larger than 16777216 bytes; no settings are");
    }

    @Test
    void withoutStandardEveryPropertyIsNeeded() throws IOException {
        Files.writeString(file, "{\"name\": \"readings\"}");
        assertThat(SettingsFile.read(file, Needed.class)).isEqualTo(new Needed("readings", Optional.empty()));

        Files.writeString(file, "{}");
        assertThatThrownBy(() -> SettingsFile.read(file, Needed.class))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("settings.json, name: is missing: a text");

        Files.delete(file);
        assertThatThrownBy(() -> SettingsFile.read(file, Needed.class)).isInstanceOf(NoSuchFileException.class);
    }
}
