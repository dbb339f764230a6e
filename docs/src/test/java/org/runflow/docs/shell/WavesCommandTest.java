package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavesCommandTest {
    @TempDir
    private Path directory;

    private Typed run(String line) {
        return Typed.command(line.replace("RACE", SampleWorkspace.race())
                .replace("DIR", directory.toString())
                .split(" ", -1));
    }

    @Test
    void startsAndEffectAreTold() {
        Typed typed = run("waves RACE --event half --count 4 --gap 1m --rate 20");

        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.out())
                .startsWith("half: 4 waves by pace, 20.00 persons/s over the line\n\nwave  runners  planned")
                .containsPattern("w2 +\\d+  08:31:00")
                .containsPattern("w1 +\\d\\d:\\d\\d:\\d\\d.* % of \\w+ at ")
                .contains("\nPeak density, p/m²\n", " -> ", "\nLast finish: ", "Other events on the same start line");
        assertThat(typed.out()).doesNotContain("Written");
    }

    @Test
    void factsArePrintedAsJson() throws IOException {
        JsonNode facts = new ObjectMapper()
                .readTree(run("waves RACE --event half --count 4 --gap 1m --rate 5 --json --into DIR/waves")
                        .out());

        assertThat(facts.path("waves")).hasSize(4);
        assertThat(facts.at("/waves/1/planned").asText()).contains("T08:31:00");
        assertThat(facts.at("/waves/1/late_ms").asLong()).isPositive();
        assertThat(facts.at("/waves/0/finish/median").asText())
                .isLessThan(facts.at("/waves/3/finish/median").asText());
        assertThat(facts.path("written").asText())
                .isEqualTo(directory.resolve("waves/half_runners.csv").toString());
        assertThat(facts.at("/notes").toString()).contains("Other events on the same start line");
    }

    @Test
    void copyOfTheRaceGetsTheWaves() throws IOException {
        Typed typed = run("waves RACE --event 10k --count 3 --gap 3m --order given --into DIR/waves");

        Path written = directory.resolve("waves/10k_runners.csv");
        assertThat(typed.out()).as(typed.err()).endsWith("Written: " + written + "\n");
        assertThat(Files.readAllLines(written).get(0)).isEqualTo("event,runner_id,pace,distance,start_offset,wave");
        assertThat(Typed.command(
                                "sweep",
                                directory.resolve("waves").toString(),
                                "--day",
                                "sun",
                                "--move",
                                "10k/w3:+0m..+5m/5m")
                        .exitCode())
                .isZero();
        assertThat(run("waves RACE --event 10k --count 3 --gap 3m --into DIR/waves")
                        .exitCode())
                .isEqualTo(64);
    }

    @Test
    void raceItselfIsChangedOnlyWhenTwiceAsked() throws IOException {
        Path race = SampleWorkspace.copyTo(directory.resolve("mine"));
        String before = Files.readString(race.resolve("10k_runners.csv"));

        assertThat(run("waves DIR/mine --event 10k --count 2 --gap 1m --write").exitCode())
                .isEqualTo(64);
        assertThat(race.resolve("10k_runners.csv")).content().isEqualTo(before);
        assertThat(run("waves DIR/mine --event 10k --count 2 --gap 1m --write --replace")
                        .exitCode())
                .isZero();
        assertThat(Files.readAllLines(race.resolve("10k_runners.csv")))
                .hasSize((int) before.lines().count())
                .anyMatch(line -> line.endsWith(",w2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            waves RACE --event 5m --count 2 --gap 1m                     | has no event '5m'; it has [marathon, half, 10k, 5k].
            waves RACE --event half --gap 1m                             | either --count or --sizes
            waves RACE --event half --count 2 --sizes 1,2 --gap 1m       | either --count or --sizes
            waves RACE --event half --count 2                            | either --gap or --starts
            waves RACE --event half --count 2 --gap 1m --starts 0m,1m    | either --gap or --starts
            waves RACE --event half --count 2 --gap soon                 | 'soon' is no span of time such as 90s or 2m.
            waves RACE --event half --count 2 --gap -1m                  | 0 to 86400 seconds
            waves RACE --event half --count 0 --gap 1m                   | at least one wave
            waves RACE --event half --sizes 1,2 --gap 1m                 | hold 3 runners, but the event has
            waves RACE --event half --count 2 --starts 1m,1m             | rise from 0 ms or more
            waves RACE --event half --count 2 --gap 1m --rate 0          | a release rate is at least
            waves RACE --event half --count 2 --gap 1m --order luck      | one of [PACE, GIVEN, ID]
            waves RACE --event marathon --count 2 --gap 1m               | has splits: his start has happened
            waves RACE --event half --count 2 --gap 1m --replace         | --replace belongs to --write
            waves RACE --event half --count 2 --gap 1m --write --replace --into DIR/x | choose one
            """)
    void wrongUsageIs64(String line, String expected) {
        Typed typed = run(line);

        assertThat(typed.err()).contains(expected).doesNotContain("\tat ");
        assertThat(typed.exitCode()).isEqualTo(64);
        assertThat(directory).isEmptyDirectory();
    }
}
