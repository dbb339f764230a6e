package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.docs.Checkout;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.Note;
import org.runflow.race.model.Race;
import org.runflow.race.road.RoadFinding;
import org.runflow.race.road.RoadResults;

class RoadsGuideTest {
    @TempDir
    private static Path directory;

    private static RaceFolder folder;

    /** The sample race without its rows of Marsh Road. */
    @BeforeAll
    static void open() throws IOException {
        try (Stream<Path> files = Files.list(Checkout.root().resolve("docs/sample-race"))) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
        Path rows = directory.resolve("flow.csv");
        Files.write(
                rows,
                Files.readAllLines(rows).stream()
                        .filter(row -> !row.contains("both ways"))
                        .toList());
        folder = RaceFolder.open(directory);
    }

    @Test
    void findingsSayWhichFileToChange() {
        Race race = folder.race();
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
        assertThat(folder.roadNotes()).extracting(Note::level).isNotEmpty().containsOnly(Note.Level.WARNING);
        assertThat(folder.roadNotes().get(0).text())
                .endsWith("For flow.csv: road-3,marathon,marathon,2.63,13.82,13.82,25.0");
    }
}
