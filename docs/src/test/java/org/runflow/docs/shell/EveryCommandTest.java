package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that only look, on a workspace with two runs of the sample race: the 10k at 10:00, then at 10:20. */
class EveryCommandTest {
    @TempDir
    private static Path directory;

    private static Path workspace;

    @BeforeAll
    static void analyse() throws IOException {
        workspace = directory.resolve("workspace");
        SampleWorkspace.analyseTwice(workspace, directory.resolve("later"));
    }

    @Test
    void listOfCommandsSaysWholeSentencesOfEach() {
        String listed = run("--help").out();
        String commands = listed.substring(listed.indexOf("Commands:"), listed.indexOf("Results are kept"));
        String[] sentences = commands.strip().split("\\R  (?=[a-z])", -1);
        assertThat(sentences).hasSizeGreaterThan(25);
        assertThat(Arrays.stream(sentences).skip(1)).allMatch(sentence -> sentence.endsWith("."));
    }

    private static Typed run(String line) {
        return Typed.command(words(line));
    }

    private static String[] words(String line) {
        return Arrays.stream(line.split(" ", -1))
                .map(word -> word.equals("WS") ? workspace.toString() : word)
                .map(word -> word.equals("RACE") ? SampleWorkspace.race() : word)
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            validate RACE                                | sun (2026-09-13): marathon, half, 10k; 9800 runners, 23 segments
            plan RACE -w WS                              | Nothing would be computed
            plan RACE -w WS --day sun --only density.results | 2 of 2 results are stored already
            plan RACE -w WS --only sun/reports/Density.md --force density.results | forced
            explain sun/density.results -w WS            | sun/settings:density
            explain reports/Flow.csv -w WS               | it was computed because of
            explain density.cells --settings -w WS       | settings.density.binM = 100
            status -w WS                                 | Linnhaven Running Weekend 2026 (sat,sun)
            status latest -w WS                          | outcome: success, exit code 0
            report Density.md --day sun -w WS            | # Crowd density: Linnhaven Running Weekend 2026, sun
            report --list -w WS                          | reports/Flow.csv
            report index.html -w WS                      | href="#sun/day"
            report index.html --compare latest~1 -w WS   | Event 10k on sun: start 10:00:00 → 10:20:00
            report account.md -w WS                      | The run ended as SUCCEEDED
            report account.html --run latest~1 -w WS     | <h1>Run
            diff -w WS                                   | B1: 1.098 p/m² E
            diff latest~1 latest --values flags -w WS    | VALUE sun/flags
            diff latest latest -w WS                     | differs in nothing
            graph                                        | density.cells <- race-day:crowd, race-day:streets, settings:density
            graph --format mermaid --run latest -w WS    | subgraph "sun"
            graph --format DOT                           | digraph "race-day"
            gc -w WS                                     | 0 results are used by no run
            retain --keep-newest 2 -w WS                 | files and results
            retain --older-than 90d -w WS                | 0 runs, 0 files and results
            pin latest -w WS                             | is pinned: it stays with all it uses
            pin latest --remove -w WS                    | is not pinned any more
            completion                                   | complete -F _complete_runflow
            --version                                    | runflow
            --help                                       | runflow validate my-race
            analyse --help                               | Ctrl-C
            """)
    void says(String line, String expected) {
        Typed typed = run(line);

        assertThat(typed.out()).contains(expected);
        assertThat(typed.exitCode()).as(typed.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate RACE",
                "plan RACE -w WS --no-reuse",
                "explain density.results -w WS",
                "status -w WS",
                "status latest -w WS",
                "report --list -w WS",
                "diff -w WS",
                "graph -w WS",
                "gc -w WS",
                "retain --keep-newest 1 -w WS"
            })
    void saysTheFactsAsJson(String line) {
        Typed typed = run(line + " --json");

        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThatCode(() -> new ObjectMapper().readTree(typed.out())).doesNotThrowAnyException();
        assertThat(typed.out()).matches("(?s)[\\[{].*[\\]}]\n");
    }

    @Test
    void rendersWhatTheRunItselfHasWritten() throws IOException {
        Path folder = directory.resolve("rendered");
        assertThat(run("report --run latest -w WS --to " + folder).exitCode()).isZero();

        Path newest = newestRun();
        assertThat(folder.resolve("index.html")).exists();
        for (String report : Rendering.namesOfADay()) {
            assertThat(folder.resolve("sun").resolve(report)).exists();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file).hasSameBinaryContentAs(newest.resolve(folder.relativize(file)));
            }
        }
    }

    @Test
    void writesTheComparisonForPeopleBesideTheFacts() {
        Path page = directory.resolve("compared/diff.html");
        Path text = directory.resolve("compared/diff.md");

        Typed typed = run("diff -w WS --html " + page + " --markdown " + text);

        assertThat(typed.out()).isEqualTo(run("diff -w WS").out());
        assertThat(text).content().startsWith("# What changed").contains("start 10:00:00 → 10:20:00");
        assertThat(page).content().startsWith("<!DOCTYPE html>").contains("start 10:00:00 → 10:20:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report Density.md --compare latest~1", "report --day sun --compare latest~1"})
    void comparisonIsOfAllDaysOnTheirPage(String line) {
        Typed typed = run(line + " -w WS");

        assertThat(typed.err()).contains("--compare belongs to index.html");
        assertThat(typed.exitCode()).isEqualTo(64);
    }

    private static Path newestRun() throws IOException {
        try (Stream<Path> runs = Files.list(workspace.resolve("runs"))) {
            return runs.sorted().reduce((a, b) -> b).orElseThrow();
        }
    }

    @Test
    void listsRunsNewestFirst() {
        assertThat(run("status -w WS").out().lines().map(line -> line.substring(0, 26)))
                .hasSize(2)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }
}
