package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instants of a race as people and programs read them. */
class RaceClockTest {
    private static final RaceClock CLOCK = new RaceClock(LocalDate.of(2026, 5, 10), ZoneOffset.ofHours(-3));

    @ParameterizedTest
    @CsvSource({
        "0, 2026-05-10T00:00:00-03:00, 00:00:00",
        "27720000, 2026-05-10T07:42:00-03:00, 07:42:00",
        "27720250, 2026-05-10T07:42:00.250-03:00, 07:42:00.250",
        "86400001, 2026-05-11T00:00:00.001-03:00, 00:00:00.001",
        "-1000, 2026-05-09T23:59:59-03:00, 23:59:59"
    })
    void instantsShowMillisecondsOnlyWhereThereAreSome(long millis, String iso, String timeOfDay) {
        OffsetDateTime instant = CLOCK.at(millis);

        assertThat(RaceClock.isoText(instant)).isEqualTo(iso);
        assertThat(RaceClock.timeOfDay(instant)).isEqualTo(timeOfDay);
        assertThat(OffsetDateTime.parse(iso)).isEqualTo(instant);
        assertThat(CLOCK.millisOf(instant)).isEqualTo(millis);
    }
}
