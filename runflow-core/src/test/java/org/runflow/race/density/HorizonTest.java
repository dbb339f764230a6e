package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.runflow.oracle.Races;
import org.runflow.race.model.Field;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;

class HorizonTest {
    private static final int EIGHT = 8 * 60;

    @Test
    void isTheWindowOfTheFirstGunWhenNobodyRuns() {
        assertThat(horizon(Field.empty())).isEqualTo(new Horizon(EIGHT, EIGHT));
    }

    @Test
    void endsWithTheWindowThatHoldsTheLastFinishEvenOnItsFirstInstant() {
        assertThat(horizon(Races.together(1))).isEqualTo(new Horizon(EIGHT, EIGHT + 5));
    }

    @Test
    void beginsWithTheGunWhenRunnersStartLater() {
        Field late = Field.builder().runner("r", 5, 600).build();
        assertThat(horizon(late)).isEqualTo(new Horizon(EIGHT, EIGHT + 15));
    }

    @Test
    void beginsWithTheFirstCrossingWhenRunnersStartBeforeTheGun() {
        Field early =
                Field.builder().split("r", 0, -90_000).split("r", 1, 210_000).build();
        assertThat(horizon(early)).isEqualTo(new Horizon(EIGHT - 2, EIGHT + 3));
    }

    @Test
    void reachesBackToTheDayBeforeWhenSomebodyStartsBeforeMidnight() {
        RaceDay day = Race.builder("race")
                .day("sun", Races.SUNDAY)
                .event(
                        "e",
                        e -> e.start("00:00")
                                .distanceKm(1)
                                .field(Field.builder()
                                        .split("r", 0, -1)
                                        .split("r", 1, 60_000)
                                        .build()))
                .segment("S", s -> s.widthM(3).pass("e", 0, 1))
                .build()
                .day("sun");
        assertThat(Horizon.of(day, 60_000)).isEqualTo(new Horizon(-1, 1));
        assertThat(Density.cells(day, Settings.defaults().density())
                        .segments()
                        .get("S")
                        .window(0))
                .isEqualTo(-1);
    }

    @Test
    void isTheFirstWindowOfADayWithoutEvents() {
        RaceDay day = Race.builder("race")
                .day("sun", Races.SUNDAY)
                .day("rest", Races.SUNDAY.plusDays(1))
                .event("e", e -> e.day("sun").start("09:00").distanceKm(1))
                .segment("S", s -> s.widthM(3).pass("e", 0, 1))
                .build()
                .day("rest");
        assertThat(Horizon.of(day, 60_000)).isEqualTo(new Horizon(0, 0));
        assertThat(Density.analyse(day, Settings.defaults().density()).segments())
                .isEmpty();
    }

    private static Horizon horizon(Field field) {
        RaceDay day = Races.withEvent(field)
                .segment("S", s -> s.widthM(3).pass("e", 0, 1))
                .build()
                .day("sun");
        return Horizon.of(day, 60_000);
    }
}
