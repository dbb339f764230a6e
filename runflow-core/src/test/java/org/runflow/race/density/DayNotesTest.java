package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.oracle.Races;
import org.runflow.race.model.Field;
import org.runflow.race.model.Note;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.Settings;

class DayNotesTest {
    @Test
    void aCourseCoveredOnceIsNotWorthANote() {
        assertThat(notes(Races.withEvent(Races.together(1))
                        .segment("B", s -> s.widthM(3).pass("e", 1, 2))
                        .segment("A", s -> s.widthM(3).pass("e", 0, 1))
                        .segment("A2", s -> s.widthM(2).pass("e", 0, 1))))
                .isEmpty();
    }

    @Test
    void gapsAndOverlapsOfAnEventsWindowsAreNamed() {
        assertThat(notes(Races.withEvent(Races.together(1))
                        .segment("A", s -> s.widthM(3).pass("e", 0.5, 2))
                        .segment("B", s -> s.widthM(3).pass("e", 1, 1.5))
                        .segment("C", s -> s.widthM(3).pass("e", 3, 4))))
                .containsExactly(
                        Note.warning("No segment covers km 0.00 to 0.50 of 'e'."),
                        Note.warning(
                                "Segments overlap on km 1.00 to 1.50 of 'e'; totals count each stretch as its rows give it."),
                        Note.warning("No segment covers km 2.00 to 3.00 of 'e'."));
    }

    @Test
    void anEventWithoutRunnersIsAWarning() {
        assertThat(notes(Races.withEvent(Field.empty())
                        .segment("A", s -> s.widthM(3).pass("e", 0, 1))))
                .containsExactly(Note.warning("Event 'e' has no runners."));
    }

    @Test
    void onlyRunnersWhoFinishAfterTheTimeLimitAreCounted() {
        Field field = Field.builder()
                .runner("on time", 6, 0)
                .runner("a millisecond late", 6, 0.001)
                .runner("late", 7, 0)
                .build();
        RaceBuilder race = Race.builder("race")
                .day("sun", Races.SUNDAY)
                .event(
                        "e",
                        e -> e.start("08:00").distanceKm(10).limitMinutes(60).field(field))
                .segment("A", s -> s.widthM(3).pass("e", 0, 10));

        assertThat(notes(race))
                .containsExactly(Note.info("2 of 3 runners of 'e' finish after the time limit of 60 minutes."));
    }

    private static List<Note> notes(RaceBuilder race) {
        return Density.analyse(race.build().day("sun"), Settings.defaults().density())
                .notes();
    }
}
