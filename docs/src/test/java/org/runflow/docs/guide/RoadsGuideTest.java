package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.docs.Checkout;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.Note;
import org.runflow.race.model.Race;
import org.runflow.race.road.RoadFinding;
import org.runflow.race.road.RoadResults;

class RoadsGuideTest {
    private static final RaceFolder FOLDER = RaceFolder.open(Checkout.root().resolve("docs/sample-race"));

    @Test
    void findingsSayWhichFileToChange() {
        Race race = FOLDER.race();
        List<String> lines = new ArrayList<>();
        // region findings
        RoadResults roads = RoadResults.of(race.day("sun"), CorridorSettings.defaults());
        for (RoadFinding finding : roads.findings()) {
            lines.add(finding.file() + ": " + finding.text());
        }
        // endregion

        assertThat(lines)
                .first()
                .asString()
                .startsWith("flow.csv: Km 2.63 to 13.82 and km 13.82 to 25.0 of 'marathon'");
    }

    @Test
    void validateWarnsOfRoadsUsedTwice() {
        assertThat(FOLDER.roadNotes()).extracting(Note::level).isNotEmpty().containsOnly(Note.Level.WARNING);
        assertThat(FOLDER.roadNotes().get(0).text())
                .endsWith("For flow.csv: road-3,marathon,marathon,2.63,13.82,13.82,25.0");
    }
}
