package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cameras at the fish market of the sample race with few runners, where the 10k comes by between ten and eleven: every frame a minute after the one before. */
class ObservedCommandTest {
    /** 10:00 on the clock of the race. */
    private static final Instant TEN = Instant.parse("2026-09-13T08:00:00Z");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void record() throws IOException {
        Path race = SampleWorkspace.copyTo(folder.resolve("race"));
        for (String event : new String[] {"marathon", "half", "10k", "5k"}) {
            Path runners = race.resolve(event + "_runners.csv");
            Files.write(runners, Files.readAllLines(runners).subList(0, 301));
        }
        write("ten", TEN, 61, 1);
        write("half-past", TEN.plusSeconds(30 * 60), 61, 1);
        write("eleven", TEN.plusSeconds(60 * 60), 61, 0);
        write("monday", TEN.plusSeconds(24 * 3_600), 61, 1);
        write("blink", TEN, 1, 0);
        write("nothing", TEN, 0, 0);
        write("since-ever", Instant.EPOCH, 1, 0);
        Files.writeString(folder.resolve("since-ever/frames.csv"), "frame,at\n0,1970-01-01T00:00:00Z\n1," + TEN + "\n");
        write("damaged", TEN, 61, 1);
        Files.writeString(folder.resolve("damaged/tracks.csv"), "track,frame\na,0\nb,61\n");
        Files.createDirectories(folder.resolve("empty"));
    }

    @Test
    void tellsWhereCountAndPlanAreFarthestApart() throws IOException {
        Path page = folder.resolve("out/page.html");
        Path text = folder.resolve("out/text.md");

        Typed typed = run("observed RACE --day sun --location fish-market DIR/ten DIR/eleven --html " + page
                + " --markdown " + text);

        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.out())
                .startsWith("# Arrivals at Fish market on the Quay (fish-market)")
                .contains("Farthest apart at 1", " counted of ", " fewer.", "| Arrivals ", " 61 |", "| 10:15:00 ");
        assertThat(text).content().isEqualTo(typed.out());
        assertThat(page).content().contains("<svg", "farthest apart").doesNotContain("<script");
    }

    @Test
    void saysTheFactsAsJson() throws IOException {
        JsonNode facts = json("observed RACE --day sun --location fish-market DIR/ten --json");

        assertThat(facts.path("date").asText()).isEqualTo("2026-09-13");
        assertThat(facts.at("/observed/count").asInt()).isEqualTo(61);
        assertThat(facts.at("/observed/first").asText()).isEqualTo("2026-09-13T10:00:00+02:00");
        assertThat(facts.path("curve")).hasSize(61);
        int planned = facts.at("/largest/planned").asInt();
        assertThat(planned).isGreaterThan(facts.at("/largest/observed").asInt());
        assertThat(facts.path("planned_unwatched").asInt()
                        + facts.at("/planned/count").asInt())
                .isEqualTo(json("observed RACE --day sun --location quay-car-park DIR/nothing --json")
                        .path("planned_unwatched")
                        .asInt());
    }

    @Test
    void aClockThatWasWrongIsShifted() throws IOException {
        assertThat(json("observed RACE --day sun --location fish-market DIR/monday --shift -24h --json"))
                .isEqualTo(json("observed RACE --day sun --location fish-market DIR/ten --json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fish-market   | nothing | Nobody looked, so there is nothing to compare.
        fish-market   | blink   | As many have come as planned at every instant.
        quay-car-park | ten     | It is planned with the arrivals of location fish-market.
        """)
    void edgesHaveAnswers(String location, String recording, String expected) {
        Typed typed = run("observed RACE --day sun --location " + location + " DIR/" + recording);

        assertThat(typed.out().replaceAll("\\s+", " ")).contains(expected);
        assertThat(typed.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        observed RACE --day sat --location fish-market DIR/ten               | 64 | no location 'fish-market'; it has [
        observed RACE --day monday --location fish-market DIR/ten            | 64 | The race has no day 'monday'
        observed RACE --day sun --location fish-market                       | 64 | RECORDING
        observed RACE --day sun --location fish-market DIR/monday            | 64 | is not of the day of the race, 2026-09-13
        observed RACE --day sun --location fish-market DIR/ten DIR/half-past | 64 | overlap: who came by then would count twice
        observed RACE --day sun --location fish-market DIR/ten --shift soon  | 64 | --shift 'soon' is no span of time
        observed RACE --day sun --location fish-market DIR/since-ever        | 64 | since-ever' cannot be used: a recording from 1970
        observed RACE --day sun --location fish-market DIR/damaged           | 3  | tracks.csv line 3, frame '61': is no frame
        observed RACE --day sun --location fish-market DIR/empty             | 3  | has neither recording.json nor frames.csv
        """)
    void whatCannotBeComparedIsRefusedInASentence(String line, int code, String expected) {
        Typed typed = run(line);

        assertThat(typed.err()).contains(expected).doesNotContain("\tat ", "Exception");
        assertThat(typed.exitCode()).isEqualTo(code);
    }

    private static JsonNode json(String line) throws IOException {
        return new ObjectMapper().readTree(run(line).out());
    }

    private static Typed run(String line) {
        return Typed.command(Arrays.stream(line.split(" +"))
                .map(word ->
                        word.equals("RACE") ? folder.resolve("race").toString() : word.replace("DIR/", folder + "/"))
                .toArray(String[]::new));
    }

    private static void write(String name, Instant from, int frames, int tracksPerFrame) throws IOException {
        StringBuilder at = new StringBuilder("frame,at\n");
        StringBuilder tracks = new StringBuilder("track,frame\n");
        for (int i = 0; i < frames; i++) {
            at.append(i).append(',').append(from.plusSeconds(60L * i)).append('\n');
            for (int track = 0; track < tracksPerFrame; track++) {
                tracks.append('t')
                        .append(i)
                        .append('-')
                        .append(track)
                        .append(',')
                        .append(i)
                        .append('\n');
            }
        }
        Path recording = Files.createDirectories(folder.resolve(name));
        Files.writeString(recording.resolve("frames.csv"), at);
        Files.writeString(recording.resolve("tracks.csv"), tracks);
    }
}
