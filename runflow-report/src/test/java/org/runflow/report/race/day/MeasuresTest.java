package org.runflow.report.race.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {
    @ParameterizedTest
    @CsvSource({"0, 0.000", "0.5, 0.500", "0.0005, 0.001", "0.00049, below 0.001", "0.0000001, below 0.001"})
    void aDensityIsNeverNothingWhereSomebodyIs(double perM2, String text) {
        assertThat(Measures.density(perM2)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"4.5, 4:30", "3.999, 4:00", "12, 12:00", "0, 0:00"})
    void writesAPaceAsRunnersReadIt(double minPerKm, String text) {
        assertThat(Measures.pace(minPerKm)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "62.4, 1:02", "983, 16:23", "-2, -0:02", "-0.2, 0:00"})
    void writesDelaysEarlyOnesToo(double seconds, String text) {
        assertThat(Measures.delay(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-11T07:42:39.999-03:00, 07:42:39",
        "2025-05-11T23:59:59-03:00, 23:59:59",
        "2025-05-12T00:00:00-03:00, 00:00:00+1",
        "2025-05-13T06:30:00-03:00, 06:30:00+2",
        "2025-05-10T23:59:00-03:00, 23:59:00-1",
    })
    void marksTimesOfOtherDays(String instant, String text) {
        DayClock clock = new DayClock(LocalDate.of(2025, 5, 11));

        assertThat(clock.time(OffsetDateTime.parse(instant))).isEqualTo(text);
        assertThat(clock.time(Optional.empty())).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({"07:00:00, 07:00:30, 30 s", "07:00:00, 07:01:59, 1 min", "07:00:00, 23:00:00, 960 min"})
    void writesSpansInMinutes(String from, String to, String text) {
        assertThat(DayClock.length(at(from), at(to))).isEqualTo(text);
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse("2025-05-11T" + time + "-03:00");
    }
}
