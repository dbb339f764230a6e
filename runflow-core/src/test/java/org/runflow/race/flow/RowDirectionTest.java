package org.runflow.race.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.race.flow.FlowPair.DirectionSource;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Track;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.Note;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;

/** An event out and back along one street, one on a parallel street 111 m away, one without a track. */
class RowDirectionTest {
    private static final Track OUT_AND_BACK =
            Track.of(List.of(new GeoPoint(0, 0), new GeoPoint(0, 0.02), new GeoPoint(0, 0)));
    private static final Track PARALLEL = Track.of(List.of(new GeoPoint(0.001, 0), new GeoPoint(0.001, 0.02)));
    private static final RaceDay DAY = Race.builder("streets")
            .day("sun", LocalDate.of(2026, 5, 10))
            .event("loop", event -> event.start("07:00").distanceKm(4).track(OUT_AND_BACK))
            .event("line", event -> event.start("07:00").distanceKm(2).track(PARALLEL))
            .event("dark", event -> event.start("07:00").distanceKm(2))
            .segment(
                    "S",
                    segment -> segment.widthM(3)
                            .pass("loop", 0, 4)
                            .pass("line", 0, 2)
                            .pass("dark", 0, 2))
            .build()
            .day("sun");

    private static FlowRowResult analyse(FlowRow row) {
        return RowKernel.of(DAY, new FlowSettings(5, 100)).analyse(RandomDays.named(row));
    }

    private static void assertDirection(FlowRow row, FlowDirection direction, DirectionSource source) {
        FlowPair pair = analyse(row).pair();
        assertThat(List.of(pair.direction(), pair.directionSource())).containsExactly(direction, source);
    }

    @Test
    void readsTheDirectionOffTheTracks() {
        assertDirection(FlowRow.of("S", "loop", 0, 1, "loop", 3, 4), FlowDirection.OPPOSITE, DirectionSource.GPX);
        assertDirection(FlowRow.of("S", "loop", 0, 1, "loop", 0, 1), FlowDirection.SAME, DirectionSource.GPX);
        assertDirection(FlowRow.of("S", "loop", 2, 4, "line", 0, 2), FlowDirection.OPPOSITE, DirectionSource.GPX);
    }

    @Test
    void believesTheInputMoreThanTheTracks() {
        FlowRow row = FlowRow.of("S", "loop", 0, 1, "loop", 3, 4);
        assertDirection(RandomDays.directed(row, FlowDirection.SAME), FlowDirection.SAME, DirectionSource.EXPLICIT);
    }

    @Test
    void takesTheSameDirectionWithoutATrack() {
        assertDirection(FlowRow.of("S", "loop", 0, 2, "dark", 0, 2), FlowDirection.SAME, DirectionSource.DEFAULT);
        assertThat(analyse(FlowRow.of("S", "loop", 0, 2, "dark", 0, 2)).notes()).isEmpty();
    }

    @Test
    void notesWhenTheTracksDoNotTell() {
        FlowRow overTheTurn = FlowRow.of("S", "loop", 1, 3, "loop", 1.02, 3.02);
        assertDirection(overTheTurn, FlowDirection.SAME, DirectionSource.DEFAULT);
        assertThat(analyse(overTheTurn).notes())
                .containsExactly(Note.warning(
                        "The tracks do not tell how the two streams run to each other; they are taken to run"
                                + " the same way."));
    }

    @Test
    void notesLengthsThatDifferByMoreThanATwentieth() {
        assertThat(analyse(FlowRow.of("S", "dark", 0, 1, "dark", 0, 0.95)).notes())
                .isEmpty();
        assertThat(analyse(FlowRow.of("S", "dark", 0, 1, "dark", 0, 0.949)).notes())
                .containsExactly(Note.warning("The two windows are 1000 m and 949 m long; they may not be one road."));
    }

    @Test
    void notesCentreLinesFarApart() {
        assertThat(analyse(FlowRow.of("S", "loop", 0, 2, "line", 0, 2)).notes())
                .containsExactly(Note.info("The two centre lines lie up to 111 m apart; they may not be one road."));
    }

    @Test
    void measuresTheDistanceInTheDirectionOfTheRow() {
        FlowRow headOn = FlowRow.of("S", "loop", 0, 1, "loop", 3, 4);
        assertThat(analyse(headOn).notes()).isEmpty();
        assertThat(analyse(RandomDays.directed(headOn, FlowDirection.SAME)).notes())
                .extracting(Note::level)
                .containsExactly(Note.Level.INFO);
    }

    @Test
    void notesAWindowBeyondTheCourse() {
        assertThat(analyse(FlowRow.of("S", "dark", 1, 2.5, "dark", 1, 2.5)).notes())
                .containsExactly(Note.warning(
                        "The window of 'dark' ends at km 2.5, but its course at km 2.0; runners are taken to"
                                + " go on beyond it."));
        assertThat(analyse(FlowRow.of("S", "dark", 1, 2, "dark", 1, 2)).notes()).isEmpty();
    }
}
