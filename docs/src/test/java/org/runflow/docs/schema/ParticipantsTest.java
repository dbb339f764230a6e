package org.runflow.docs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day on which some stay away and some stop, and an event in which nobody gets to the end, through everything that is written. */
class ParticipantsTest {
    private static AnalysedRace race;
    private static Path runs;

    @BeforeAll
    static void analyse(@TempDir Path directory) throws IOException {
        Path folder = Files.createDirectory(directory.resolve("race"));
        Files.writeString(folder.resolve("analysis.json"), """
                { "name": "Stops", "time_zone": "Europe/Lisbon", "days": {"sun": "2026-04-12"},
                  "events": [
                    {"name": "run", "day": "sun", "start_time": "09:00", "distance_km": 3},
                    {"name": "walk", "day": "sun", "start_time": "09:10", "distance_km": 3, "event_duration_minutes": 60} ],
                  "event_groups": {"all": ["run", "walk"]} }
                """);
        Files.writeString(folder.resolve("segments.csv"), """
                seg_id,seg_label,width_m,run,run_from_km,run_to_km,walk,walk_from_km,walk_to_km
                A,Out,3,y,0,1.5,y,0,1.5
                B,Back,3,y,1.5,3,y,1.5,3
                """);
        Files.writeString(folder.resolve("run_runners.csv"), """
                runner_id,pace,start_offset,status,until_km
                1,4,0,finished,
                2,5,2,DNS,
                3,6,3,DNF,1.234
                4,7,4,dsq,
                """);
        Files.writeString(folder.resolve("walk_runners.csv"), """
                runner_id,pace,until_km
                11,10,1
                12,11,0
                """);
        race = AnalysedRace.of(folder, directory.resolve("workspace"));
        runs = directory.resolve("workspace/runs");
    }

    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> all = Files.walk(runs)) {
            return all.filter(file -> file.endsWith("sun/" + name)).toList();
        }
    }

    @Test
    void isWrittenByTheSchemas() {
        assertThat(race.problems()).isEmpty();
    }

    @Test
    void isCountedInOverviewAndMetadata() throws IOException {
        for (String document : List.of("ui/metadata/meta.json", "metadata.json")) {
            for (Path file : files(document)) {
                JsonNode participants = JsonFiles.read(file).get(0).path("participants");
                assertThat(participants.path("run")).as("%s", file).hasToString(counts(4, 1, 3, 1, 2));
                assertThat(participants.path("walk")).hasToString(counts(2, 0, 2, 2, 0));
            }
            assertThat(files(document)).isNotEmpty();
        }
    }

    @Test
    void isToldInTheReportOnDensityAndOnThePage() throws IOException {
        String report = Files.readString(files("reports/Density.md").get(0));
        String page = Files.readString(files("reports/index.html").get(0));

        assertThat(report.lines().map(line -> line.replaceAll(" +", " ")))
                .contains("| run | 4 | 1 | 3 | 1 | 2 |", "| walk | 2 | 0 | 2 | 2 | 0 |");
        assertThat(page).contains("Not started").contains("Stopped");
    }

    @Test
    void countsOnSegmentsWhoGetsThere() throws IOException {
        JsonNode segments = JsonFiles.read(
                        files("computation/density_results.json").get(0))
                .get(0)
                .path("segments");

        assertThat(segments.at("/A/per_event/run/runners").asInt()).isEqualTo(3);
        assertThat(segments.at("/A/per_event/walk/runners").asInt()).isEqualTo(1);
        assertThat(segments.at("/B/per_event/run/runners").asInt()).isEqualTo(2);
        assertThat(segments.at("/B/per_event/walk/runners").asInt()).isZero();
    }

    private static String counts(int entered, int notStarted, int started, int stopped, int finished) {
        return "{\"entered\":" + entered + ",\"not_started\":" + notStarted + ",\"started\":" + started
                + ",\"stopped\":" + stopped + ",\"finished\":" + finished + "}";
    }
}
