package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.oracle.Races;
import org.runflow.race.model.Field;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;

class RaceClockAcrossClockChangesTest {
    @ParameterizedTest
    @CsvSource({
        // clocks go forward at 01:00 UTC on 29 March and back at 01:00 UTC on 25 October
        "2026-03-29, 00:30, 09:00, +00:00, 2026-03-29T00:30Z, 2026-03-29T09:50Z",
        "2026-03-29, 08:00, 09:00, +01:00, 2026-03-29T08:00+01:00, 2026-03-29T09:50+01:00",
        "2026-10-25, 00:30, 09:00, +01:00, 2026-10-25T00:30+01:00, 2026-10-25T09:50+01:00",
        "2026-10-25, 08:00, 09:00, +00:00, 2026-10-25T08:00Z, 2026-10-25T09:50Z",
    })
    void theWholeDayKeepsTheOffsetOfTheEarliestGun(
            LocalDate date, String early, String late, String offset, String firstIn, String lastOut) {
        RaceDay day = Race.builder("Harbour Run")
                .zone("Europe/Lisbon")
                .day("d", date)
                .event("late", e -> e.start(late).distanceKm(10).field(Races.together(1)))
                .event("early", e -> e.start(early).distanceKm(10))
                .event(
                        "night",
                        e -> e.start(early)
                                .distanceKm(1)
                                .field(Field.of(new String[] {"n"}, new double[] {5}, new double[] {0})))
                .segment(
                        "S",
                        s -> s.widthM(3)
                                .pass("late", 0, 10)
                                .pass("night", 0, 10)
                                .pass("early", 0, 10))
                .build()
                .day("d");

        SegmentDensity segment =
                Density.analyse(day, Settings.defaults().density()).segments().get("S");

        assertThat(day.clock().utcOffset()).hasToString(offset.replace("+00:00", "Z"));
        assertThat(segment.activeStart().orElseThrow()).hasToString(firstIn);
        assertThat(segment.activeEnd().orElseThrow()).hasToString(lastOut);
    }
}
