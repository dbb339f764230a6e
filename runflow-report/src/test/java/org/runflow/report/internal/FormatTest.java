package org.runflow.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
    @ParameterizedTest
    @CsvSource({"100, 100", "12.5, 12.5", "0.308, 0.308", "0, 0", "2.0, 2", "10.0004, 10", "0.0005, 0.001"})
    void dropsTrailingZerosOfWhatPeopleTyped(double number, String text) {
        assertThat(Format.plain(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"4.5, 4:30", "3.999, 4:00", "12, 12:00", "0, 0:00"})
    void writesAPaceAsRunnersReadIt(double minPerKm, String text) {
        assertThat(Format.pace(minPerKm)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "62.4, 1:02", "983, 16:23", "-2, -0:02", "-0.2, 0:00"})
    void writesDelaysEarlyOnesToo(double seconds, String text) {
        assertThat(Format.delay(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, segment, 0 segments", "1, segment, 1 segment", "1200, runner, '1,200 runners'"})
    void countsNouns(int count, String noun, String text) {
        assertThat(Format.counted(count, noun)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 passes", "1, 1 pass", "1200, '1,200 passes'"})
    void countsNounsWithAPluralOfTheirOwn(int count, String text) {
        assertThat(Format.counted(count, "pass", "passes")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1000, '1,000'", "-999, -999", "-1234567, '-1,234,567'"})
    void separatesThousandsOfCounts(long count, String text) {
        assertThat(Format.count(count)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0, 0.0",
        "59976, 999.6, 16.7",
        "4490640, '74,844.0', '1,247.4'",
        "3600000000, '60,000,000.0', '1,000,000.0'"
    })
    void separatesThousandsOfMinutesAndHours(double seconds, String minutes, String hours) {
        assertThat(Format.minutes(seconds)).isEqualTo(minutes);
        assertThat(Format.hours(seconds)).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0.0 %", "0, 5, 0.0 %", "1, 3, 33.3 %", "912, 912, 100.0 %"})
    void writesSharesOfRunners(int part, int whole, String text) {
        assertThat(Format.share(part, whole)).isEqualTo(text);
    }

    @Test
    void writesSharesOfNothing() {
        assertThat(Format.percent(0, 0)).isEqualTo("0.00 %");
        assertThat(Format.percent(1, 8)).isEqualTo("12.50 %");
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
