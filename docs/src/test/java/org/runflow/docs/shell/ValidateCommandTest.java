package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person can check of a race before it is analysed. */
class ValidateCommandTest {
    @TempDir
    private Path race;

    @BeforeEach
    void write() throws IOException {
        write("analysis.json", """
                { "name": "Weir Run", "time_zone": "Europe/Lisbon", "days": {"d1": "2026-04-12"}, "day_labels": {"d1": "Race day"},
                  "events": [ {"name": "run", "day": "d1", "start_time": "09:00", "distance_km": 3} ] }
                """);
        write("segments.csv", "seg_id;seg_label;Width;run;Run from km;run_to_km;remarks\nA;Weir;3,5;y;0;3;wet\n");
        write("run_runners.csv", """
                Bib,pace,status,age
                1,5:00,,30
                2,6:00,dns,31
                3,7:00,dnf,32
                4,8:00,,33
                """);
        write("run_splits.csv", "runner_id,kilometre,elapsed\n3,1,7:00\n3,2,15:00\n");
        write("run.gpx", """
                <gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Weir</name><trkseg>
                <trkpt lat="40" lon="-8"/><trkpt lat="40" lon="-7.99"/></trkseg><trkseg><trkpt lat="40" lon="-7.9648"/></trkseg></trk></gpx>
                """);
        write("old.csv", "x\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(race.resolve(name), text);
    }

    @Test
    void showsWhoRunsWhenAndHowFar() {
        assertThat(Typed.command("validate", race.toString()).out())
                .contains(
                        "  Race day (d1, 2026-04-12): run; 3 runners, 1 segment\n",
                        "    run: 4 entered, 1 not started, 3 started, 1 stopped, 2 finished, start 09:00:00 to 09:00:00, from line"
                                + " to finish 00:15:00 (5.00 min/km) fastest, 00:15:00 (5.00 min/km) median, 00:24:00 (8.00 min/km)"
                                + " slowest; course 3.00 km, track 3.01 km\n");
    }

    @Test
    void showsWhatWasRecognisedAndWhatIgnored() {
        assertThat(Typed.command("validate", race.toString()).out())
                .contains(
                        "    segments.csv: 1 row; seg_id, seg_label, width_m ('Width'), run, run_from_km ('Run from km'), run_to_km\n",
                        "    run_runners.csv: 4 rows; runner_id ('Bib'), pace, status\n",
                        "    run_splits.csv: 2 rows; runner_id, km ('kilometre'), elapsed_s ('elapsed')\n",
                        "    run.gpx: 1 track 'Weir', 2 segments, 3 points\n",
                        "info: Columns of segments.csv that are ignored: remarks.",
                        "info: Columns of run_runners.csv that are ignored: age.",
                        "info: Files of the folder that nobody reads: old.csv.");
    }

    @Test
    void saysTheSameAsJson() throws IOException {
        JsonNode facts = new ObjectMapper()
                .readTree(Typed.command("validate", race.toString(), "--json").out());

        assertThat(facts.at("/days/0/day").asText()).isEqualTo("d1");
        assertThat(facts.at("/days/0/label").asText()).isEqualTo("Race day");
        assertThat(facts.at("/days/0/event_facts/0/participants/not_started").asInt())
                .isEqualTo(1);
        assertThat(facts.at("/understood/1").asText()).startsWith("run_runners.csv: 4 rows;");
    }

    @Test
    void putsWarningsBeforeNotes() throws IOException {
        write("run_runners.csv", "runner_id,pace,age\n1,1.5,30\n2,6,31\n3,6,32\n");

        assertThat(Typed.command("validate", race.toString())
                        .out()
                        .lines()
                        .map(line -> line.strip().replaceAll(":.*", ""))
                        .filter(level -> level.equals("warning") || level.equals("info"))
                        .distinct())
                .containsExactly("warning", "info");
    }
}
