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
import org.runflow.docs.Checkout;

/** Advice for the sample race's Sunday. */
class AdviseCommandTest {
    private static final String PROBLEM =
            Checkout.root().resolve("docs/guide/advice-problem.json").toString();

    @TempDir
    private Path folder;

    private static Typed run(String line) {
        return Typed.command(line.replace("RACE", SampleWorkspace.race())
                .replace("PROBLEM", PROBLEM)
                .split(" ", -1));
    }

    @Test
    void theAnswerComesWithItsReasonsAndReports() throws IOException {
        Path markdown = folder.resolve("Advice.md");
        Path page = folder.resolve("advice.html");
        Typed typed = run("advise RACE PROBLEM --day sun --markdown " + markdown + " --html " + page);

        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.out())
                .startsWith(
                        "Best of 70 start plans: 10k at 09:30:00 (30 min earlier), half at 08:50:00 (20 min later).")
                .contains("Just kept: reception: half finishes by 12:45:00. It breaks with half one step later.")
                .containsPattern("time at level D or worse +5,442.9 person-minutes +917.4 person-minutes")
                .contains("kept    reception: half finishes by 12:45:00 (it is 12:43:22.124)");
        assertThat(Files.readString(markdown))
                .startsWith("# Advice: sun\n")
                .contains("| start of 10k ", "## What holds it back", "## Beside the answer", "## Trade-offs");
        assertThat(Files.readString(page)).contains("<h1>Advice: sun</h1>", "<caption>Constraints</caption>");
    }

    @Test
    void factsAreTheDocument() throws IOException {
        Typed typed = run("advise RACE PROBLEM --day sun --json");

        assertThat(typed.exitCode()).as(typed.err()).isZero();
        JsonNode facts = new ObjectMapper().readTree(typed.out());
        assertThat(facts.at("/answer/plan/shifts_ms").toString()).isEqualTo("[-1800000,1200000]");
        assertThat(facts.at("/constraints/1/binding").asText()).isEqualTo("yes");
    }

    @Test
    void everythingWrongWithAProblemIs3() throws IOException {
        Path wrong = folder.resolve("wrong.json");
        Files.writeString(
                wrong,
                Files.readString(Path.of(PROBLEM))
                        .replace("\"F1\"", "\"F9\"")
                        .replace("\"event\": \"half\"", "\"event\": \"5k\""));

        Typed typed = Typed.command("advise", SampleWorkspace.race(), wrong.toString(), "--day", "sun");

        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err())
                .contains("has 2 problems", "there is no segment 'F9'", "there is no event '5k'")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            advise RACE PROBLEM           | Missing required option: '--day
            advise RACE --day sun         | Missing required parameter: 'PROBLEM'
            advise RACE PROBLEM --day mon | The race has no day 'mon'; it has [sat, sun].
            """)
    void wrongUsageIs64(String line, String expected) {
        Typed typed = Typed.command(line.replace("RACE", SampleWorkspace.race())
                .replace(" PROBLEM", line.contains("--day mon") || !line.contains("--day") ? " " + PROBLEM : " PROBLEM")
                .split(" ", -1));

        assertThat(typed.err()).contains(expected);
        assertThat(typed.exitCode()).isEqualTo(64);
    }
}
