package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.race.model.Note;

class RaceNotesTest {
    @TempDir
    Path folder;

    private RaceFiles files;

    @BeforeEach
    void writeFiles() {
        files = RaceFiles.goodIn(folder);
    }

    @Test
    void areEmptyForACleanFolder() {
        assertThat(files.open().notes()).isEmpty();
    }

    @Test
    void listIgnoredColumnsOncePerFile() {
        files.with("mile_runners.csv", "runner_id,Club,pace,,12k\n301,A,3.5,,\n302,B,3.5,,\n");
        assertThat(files.open().notes())
                .containsExactly(Note.info("Columns of mile_runners.csv that are ignored: Club, 12k."));
    }

    @Test
    void warnOfAnEventWithoutRunners() {
        files.with("mile_runners.csv", "runner_id,pace\n");
        assertThat(files.open().notes()).containsExactly(Note.warning("Event 'mile' has no runners."));
    }

    @Test
    void nameLocationsWithoutCoordinates() {
        files.edit("locations.csv", "38.72,-9.13", ",");
        assertThat(files.open().notes())
                .containsExactly(
                        Note.info("Location '2' (locations.csv line 3) has no coordinates and gets no times."));
    }

    @Test
    void tellHowFarATrackIsOff() {
        files.edit("10k.gpx", "38.79", "38.791");
        assertThat(files.open().notes())
                .containsExactly(Note.info("The track of '10k' is 10.102 km long, its course 10.000 km (1.0 % off)."));
    }

    @Test
    void warnOfATrackMoreThanFivePercentOff() {
        files.edit("10k.gpx", "38.79", "38.80");
        assertThat(files.open().notes())
                .containsExactly(
                        Note.warning("The track of '10k' is 11.101 km long, its distance_km 10.000 km (11.0 % off)."));
    }

    @Test
    void warnOfGapsAndOverlapsOfAnEventsSegments() {
        files.edit("segments.csv", "y,y,n,4,5,4,5,0,0", "y,y,n,4.25,5,3.5,5,0,0");
        assertThat(files.open().notes())
                .containsExactly(
                        Note.warning("No segment covers km 4.00 to 4.25 of '10k'."),
                        Note.warning(
                                "Segments overlap on km 3.50 to 4.00 of '5k'; totals count each stretch as its rows give it."));
    }

    @Test
    void takeTheSameStretchDrawnTwiceAsOne() {
        files.edit("segments.csv", "A3,Park,3,y,n,n,5,10", "A4,Park,3,y,n,n,5,10,0,0,0,0\nA3,Park back,3,y,n,n,5,10");
        assertThat(files.open().notes()).isEmpty();
    }
}
