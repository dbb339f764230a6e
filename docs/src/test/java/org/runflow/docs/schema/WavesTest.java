package org.runflow.docs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.io.json.RunflowJson;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.form.WavesDocument;
import org.runflow.race.WaveFigures;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityResults;
import org.runflow.race.model.Field;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.scenario.DesignedWaves;
import org.runflow.race.scenario.WaveDesign;
import org.runflow.race.scenario.WaveOrder;

/** A day on which one event starts in waves and one does not, through everything that is written of it; and a design of waves. */
class WavesTest {
    private static AnalysedRace analysed;
    private static Race race;
    private static Path runs;

    @BeforeAll
    static void analyse(@TempDir Path directory) throws IOException {
        Path folder = Files.createDirectory(directory.resolve("race"));
        Files.writeString(folder.resolve("analysis.json"), """
                { "name": "In waves", "time_zone": "Europe/Lisbon", "days": {"sun": "2026-04-12"},
                  "events": [
                    {"name": "run", "day": "sun", "start_time": "09:00", "distance_km": 3},
                    {"name": "walk", "day": "sun", "start_time": "09:10", "distance_km": 3} ] }
                """);
        Files.writeString(folder.resolve("segments.csv"), """
                seg_id,seg_label,width_m,run,run_from_km,run_to_km,walk,walk_from_km,walk_to_km
                A,Out,3,y,0,1.5,y,0,1.5
                B,Back,3,y,1.5,3,y,1.5,3
                """);
        Files.writeString(folder.resolve("run_runners.csv"), """
                runner_id,pace,start_offset,wave,until_km
                1,4,0,red,
                2,4,1,red,
                3,4,300,blue,
                4,4,302,blue,1
                """);
        Files.writeString(folder.resolve("walk_runners.csv"), """
                runner_id,pace
                11,10
                12,11
                """);
        race = RaceFolder.open(folder).race();
        analysed = AnalysedRace.of(folder, directory.resolve("workspace"));
        runs = directory.resolve("workspace/runs");
    }

    private static Path file(String name) throws IOException {
        try (Stream<Path> all = Files.walk(runs)) {
            return all.filter(file -> file.endsWith("sun/" + name)).findFirst().orElseThrow();
        }
    }

    @Test
    void isWrittenByTheSchemas() {
        assertThat(analysed.problems()).isEmpty();
    }

    @Test
    void overviewHasTheWavesOfTheEvent() throws IOException {
        JsonNode waves = new ObjectMapper()
                .readTree(file("ui/metadata/meta.json").toFile())
                .path("waves");

        assertThat(waves).hasSize(2);
        JsonNode red = named(waves, "red");
        JsonNode blue = named(waves, "blue");
        assertThat(red.path("first_start").asText()).isEqualTo("2026-04-12T09:00:00+01:00");
        assertThat(red.path("last_start").asText()).isEqualTo("2026-04-12T09:00:01+01:00");
        assertThat(red.at("/finish/median").asText()).isEqualTo("2026-04-12T09:12:00+01:00");
        assertThat(blue.at("/finish/first")).as("who stops does not finish").isEqualTo(blue.at("/finish/last"));
        double walkers =
                1 - red.at("/peak/share").asDouble() - blue.at("/peak/share").asDouble();
        assertThat(walkers).isBetween(0.0, 1.0);
    }

    private static JsonNode named(JsonNode waves, String name) {
        return Stream.of(waves.get(0), waves.get(1))
                .filter(wave -> wave.path("wave").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void reportAndPageTellOfThem() throws IOException {
        String report = Files.readString(file("reports/Density.md"));
        String page = Files.readString(file("reports/index.html"));

        assertThat(report.lines().map(line -> line.replaceAll(" +", " ")))
                .anyMatch(line ->
                        line.startsWith("| run/red | 2 | 09:00:00 / 09:00:01 | 09:12:00 / 09:12:00 / 09:12:01 |"))
                .anyMatch(line -> line.startsWith("| run/blue | 2 | 09:05:00 / 09:05:02 | 09:17:00"));
        assertThat(page).contains("run/red").contains("Waves in the order of their events");
    }

    @Test
    void dayWithoutWavesSaysNothingOfThem() {
        Race withoutWaves = race.with("run", Field.of(new String[] {"1"}, new double[] {4}, new double[] {0}));

        assertThat(WaveFigures.of(
                        withoutWaves.day("sun"),
                        density(withoutWaves),
                        race.settings().density()))
                .isEmpty();
    }

    @Test
    void designFollowsItsSchema() throws IOException {
        ObjectNode document = design();

        assertThat(Schemas.problems("waves", document)).isEmpty();
        assertThat(document.path("waves")).hasSize(2);
        assertThat(document.at("/waves/0/peak/share").asDouble()
                        + document.at("/waves/1/peak/share").asDouble())
                .isBetween(0.0, 1.0);
        assertThat(document.at("/segments/A/before/los").asText()).isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema_version", "event", "order", "line_rate_per_s", "waves", "segments", "notes"})
    void misfitsAreSeen(String property) throws IOException {
        ObjectNode without = design();
        without.remove(property);

        assertThat(Schemas.problems("waves", without)).hasSize(1);
    }

    private static ObjectNode design() throws IOException {
        RaceEvent walk = race.day("sun").events().get(1);
        DesignedWaves designed =
                WaveDesign.equal(2).by(WaveOrder.PACE).gapS(60).ratePerS(0.01).of(walk.field());
        Race inWaves = race.with("walk", designed.field());
        RaceDay changed = inWaves.day("sun");
        WavesDocument document = new WavesDocument(
                walk,
                changed.clock(),
                WaveOrder.PACE,
                designed,
                WaveFigures.of(changed, density(inWaves), race.settings().density()),
                density(race),
                density(inWaves),
                Optional.of("walk_runners.csv"));
        return (ObjectNode) new ObjectMapper().readTree(RunflowJson.pretty(document.tree()));
    }

    private static DensityResults density(Race any) {
        return Density.analyse(any.day("sun"), any.settings().density());
    }
}
