package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.io.race.form.PlanRow;
import org.runflow.io.rows.RowReader;
import org.runflow.io.rows.Summaries;

/** Start plans of the sample race's Sunday: marathon at 08:00, half at 08:30, 10k at 10:00. */
class SweepCommandTest {
    private static Typed run(String line) {
        return Typed.command(line.replace("RACE", SampleWorkspace.race()).split(" ", -1));
    }

    @Test
    void plansAreRankedBesideToday() {
        Typed typed =
                run("sweep RACE --day sun --move 10k:09:40..10:20/10m --move half:-5m..+5m/5m --rank moved --top 2");

        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("15 plans of sun, 0 of them refused; ranked by moved (ms), least first"),
                        line -> assertThat(line).isEmpty(),
                        line -> assertThat(line).startsWith("plan").contains("10k", "half", "LOS", "status"),
                        line -> assertThat(line).startsWith("today").contains("10:00:00", "08:30:00"),
                        line -> assertThat(line).startsWith("7 ").contains("10:00:00", "08:30:00"),
                        line -> assertThat(line).startsWith("6 ").contains("10:00:00", "08:25:00"));
    }

    @Test
    void plansBesideTheWindowsAreMarked() {
        assertThat(run("sweep RACE --day sun --move 10k:+17s..+17s/1m --rank peak_density")
                        .out())
                .contains("\n0* ", "10:00:17", "\n*: A shift is no multiple of the window");
    }

    @Test
    void refusedPlansAreCountedAndExplained() throws IOException {
        JsonNode facts = json("sweep RACE --day sun --move 10k:-11h..+0m/11h --json");

        assertThat(facts.at("/refused")).hasSize(1);
        assertThat(facts.at("/refused/0/reason").asText()).contains("outside 00:00 to 24:00");
        assertThat(facts.at("/ranking/plans").toString()).isEqualTo("[1]");
        assertThat(run("sweep RACE --day sun --move 10k:-11h..+0m/11h").out())
                .contains(
                        "2 plans of sun, 1 of them refused", "refused, as plan 0: the gun of '10k' would lie outside");
    }

    @Test
    void factsFollowTheRanking() throws IOException {
        JsonNode facts = json("sweep RACE --day sun --move 10k:10:00..10:20/10m --rank exposure_from:B --top 2 --json");

        assertThat(facts.at("/plans").asInt()).isEqualTo(3);
        assertThat(facts.at("/figures").toString()).isEqualTo("[\"density\",\"flags\",\"pairs\"]");
        assertThat(facts.at("/ranking/plans")).hasSize(3);
        assertThat(facts.at("/top")).hasSize(2);
        assertThat(facts.at("/top/0/plan")).isEqualTo(facts.at("/ranking/plans/0"));
        assertThat(facts.at("/today").has("plan")).isFalse();
        assertThat(facts.at("/today/starts/10k").asText()).isEqualTo("2026-09-13T10:00:00+02:00");
    }

    @Test
    void everyPlanIsARow(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sweep.rows.jsonl.gz");
        String line = "sweep RACE --day sun --move 10k:09:40..10:20/10m --rank moved --top 1 --json --rows " + file;

        JsonNode facts = json(line);

        assertThat(facts.at("/rows_file").asText()).isEqualTo("sweep.rows.jsonl.gz");
        try (RowReader<PlanRow> reader = RowReader.open(file, PlanRow.class);
                Stream<PlanRow> rows = reader.stream()) {
            List<PlanRow> plans = rows.toList();
            assertThat(plans).extracting(PlanRow::plan).containsExactly(0, 1, 2, 3, 4);
            assertThat(plans.get(2).peakDensity())
                    .isEqualTo(facts.at("/top/0/peak_density").asDouble());
            assertThat(plans.get(2).startsMs()).containsEntry("10k", 36_000_000L);
            assertThat(plans.get(2).segments().segId())
                    .hasSameElementsAs(() -> facts.at("/top/0/segments").fieldNames());
            assertThat(plans.get(2).segments().losPersonMs().keySet()).containsExactly("A", "B", "C", "D", "E", "F");
        }
        assertThat(Summaries.read(file).view().orElseThrow().rows()).isEqualTo(5);
        Typed again = run(line);
        assertThat(again.err())
                .contains("sweep.rows.jsonl.gz")
                .contains("is there already, and a sweep replaces nothing");
        assertThat(again.exitCode()).isEqualTo(64);
    }

    @Test
    void aMetricThatTheDayDoesNotHaveBeginsNoFile(@TempDir Path folder) {
        String line = "sweep RACE --day sun --move 10k:10:00..10:00/10m --top 1 --rows "
                + folder.resolve("sweep.rows.jsonl.gz") + " --rank passes:";

        Typed wrong = run(line + "Z9");
        assertThat(wrong.err()).contains("'passes:Z9' names no flow row");
        assertThat(wrong.exitCode()).isEqualTo(64);
        assertThat(folder).isEmptyDirectory();
        assertThat(run(line + "S1_marathon_half").exitCode()).isZero();
    }

    @Test
    void allPlansAreAPicture(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("sweep.html");
        Path markdown = folder.resolve("sweep.md");

        Typed typed =
                run("sweep RACE --day sun --move 10k:09:40..10:20/20m --move half:-10m..+10m/10m --rank moved --top 2"
                        + " --html "
                        + page + " --markdown " + markdown);

        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(Files.readString(page))
                .contains("<h1>Start plans: sun</h1>", "moved by start", ">09:40:00<", "Plans that change the status");
        assertThat(Files.readString(markdown)).contains("9 start plans of sun", "## Segment by segment");
    }

    @Test
    void plansAreCountedOnATerminal() {
        Typed typed = Typed.answering(
                "",
                new Terminal(true, false, 80),
                "sweep",
                SampleWorkspace.race(),
                "--day",
                "sun",
                "--move",
                "10k:+0m..+10m/5m");

        assertThat(typed.err()).contains("3/3 plans");
    }

    private static JsonNode json(String line) throws IOException {
        Typed typed = run(line);
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        return new ObjectMapper().readTree(typed.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        sweep RACE --day sun                                          | Missing required option: '--move
        sweep RACE --move 10k:+0m..+5m/5m                             | Missing required option: '--day
        sweep RACE --day mon --move 10k:+0m..+5m/5m                   | mon
        sweep RACE --day sun --move 10k                               | --move 10k cannot be read; write 10k:07:00..08:00/5m
        sweep RACE --day sun --move 10k:25:00..26:00/5m               | a gun lies within 00:00 to 24:00, was '25:00'
        sweep RACE --day sun --move 10k:23:00..24:01/5m               | a gun lies within 00:00 to 24:00, was '24:01'
        sweep RACE --day sun --move 10k:07h00..08:00/5m               | a clock is HH:MM or HH:MM:SS, was '07h00'
        sweep RACE --day sun --move 10k:07:00..08:00/5                | cannot be read
        sweep RACE --day sun --move 10k:+5m..+0m/5m                   | a range that rises by a step above 0
        sweep RACE --day sun --move 10k:+0m..+5m/0m                   | a range that rises by a step above 0
        sweep RACE --day sun --move 5k:+0m..+5m/5m                    | no event or wave '5k'; it has [marathon, half, 10k]
        sweep RACE --day sun --move half/w2:+0m..+5m/5m               | no event or wave 'half/w2'
        sweep RACE --day sun --move 10k:+0m..+5m/5m --rank speed      | there is no metric 'speed'; there are peak_density
        sweep RACE --day sun --move 10k:+0m..+5m/5m --rank passes:Z9  | 'passes:Z9' names no flow row; the day has
        sweep RACE --day sun --move 10k:+0m..+5m/5m --top -1          | --top needs a number of plans, 0 or more, not -1.
        """)
    void wrongUsageIs64(String line, String expected) {
        Typed typed = run(line);

        assertThat(typed.err()).contains(expected).doesNotContain("\tat ");
        assertThat(typed.exitCode()).isEqualTo(64);
        assertThat(typed.out()).isEmpty();
    }

    @Test
    void folderThatIsNoRaceIs3() {
        assertThat(run("sweep /nowhere --day sun --move 10k:+0m..+5m/5m").exitCode())
                .isEqualTo(3);
    }
}
