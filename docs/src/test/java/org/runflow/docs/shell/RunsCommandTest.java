package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workspace with a study of two bins: three runs. */
class RunsCommandTest {
    private static final String PEAK = "study.figures:peak_density";

    @TempDir
    private static Path workspace;

    @BeforeAll
    static void study() {
        Typed typed = Typed.command(
                "study", SampleWorkspace.race(), "-w", workspace.toString(), "--day", "sun", "--window-s", "30,60");
        assertThat(typed.exitCode()).as(typed.err()).isZero();
    }

    private static Typed runs(String line) {
        return Typed.command(("runs -w " + workspace + " " + line).strip().split(" ", -1));
    }

    @Test
    void bestRunsComeFirstWithTheirValue() {
        Typed typed = runs("--best " + PEAK + "=lower --limit 2");

        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).containsPattern("succeeded +1\\.09\\d+ .*/study/settings/variants"),
                        line -> assertThat(line).containsPattern("succeeded +1\\.19\\d+ .*/study/settings/variants"));
    }

    @Test
    void rangesAttributesAndSeriesLeaveOthersOut() throws IOException {
        assertThat(runs("").out().lines()).hasSize(3);
        assertThat(runs("--metric " + PEAK + "=1.1..").out().lines()).hasSize(1);
        assertThat(runs("--metric " + PEAK + "=..1.1 --with window_s=30").out()).isEqualTo("There is no such run.\n");
        assertThat(runs("--under nowhere").out()).isEqualTo("There is no such run.\n");
        assertThat(runs("--state failed").out()).isEqualTo("There is no such run.\n");
        JsonNode found = new ObjectMapper()
                .readTree(runs("--with window_s=30 --state succeeded --json").out());
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/metrics").has(PEAK)).isTrue();
    }

    @Test
    void runsAreCounted() throws IOException {
        JsonNode counts = new ObjectMapper().readTree(runs("--count --json").out());

        assertThat(counts.at("/runs").asInt()).isEqualTo(3);
        assertThat(counts.at("/by_state/succeeded").asInt()).isEqualTo(3);
        assertThat(counts.at("/by_pipeline/study").asInt()).isEqualTo(1);
        assertThat(counts.at("/by_series")).hasSize(2);
        assertThat(counts.at("/stored/stage/results").asLong()).isPositive();
        assertThat(counts.at("/stored/stage/bytes").asLong()).isPositive();
        assertThat(runs("--count").out()).startsWith("3 runs\n  succeeded: 3\n").contains("\n  stored of kind stage: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            --metric peak        | --metric needs STAGE:METRIC=MIN..MAX
            --metric s:m=a..1    | 'a' is no number.
            --metric s:m=2..1    | there is nothing between 2.0 and 1.0
            --best s:m           | --best needs STAGE:METRIC=GOAL
            --best s:m=closest-to:x | 'x' is no number.
            --limit 0            | a page has 1 to 10000 runs
            --state asleep       | asleep
            """)
    void wrongUsageIs64(String line, String expected) {
        Typed typed = runs(line);

        assertThat(typed.err()).contains(expected).doesNotContain("\tat ");
        assertThat(typed.exitCode()).isEqualTo(64);
    }
}
