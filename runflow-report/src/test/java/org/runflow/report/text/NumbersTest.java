package org.runflow.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"100, 100", "12.5, 12.5", "0.308, 0.308", "0, 0", "2.0, 2", "10.0004, 10", "0.0005, 0.001"})
    void dropsTrailingZerosOfWhatPeopleTyped(double number, String text) {
        assertThat(Numbers.plain(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, segment, 0 segments", "1, segment, 1 segment", "1200, runner, '1,200 runners'"})
    void countsNouns(int count, String noun, String text) {
        assertThat(Numbers.counted(count, noun)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 passes", "1, 1 pass", "1200, '1,200 passes'"})
    void countsNounsWithAPluralOfTheirOwn(int count, String text) {
        assertThat(Numbers.counted(count, "pass", "passes")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1000, '1,000'", "-999, -999", "-1234567, '-1,234,567'"})
    void separatesThousandsOfCounts(long count, String text) {
        assertThat(Numbers.count(count)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0, 0.0",
        "59976, 999.6, 16.7",
        "4490640, '74,844.0', '1,247.4'",
        "3600000000, '60,000,000.0', '1,000,000.0'"
    })
    void separatesThousandsOfMinutesAndHours(double seconds, String minutes, String hours) {
        assertThat(Numbers.minutes(seconds)).isEqualTo(minutes);
        assertThat(Numbers.hours(seconds)).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0.0 %", "0, 5, 0.0 %", "1, 3, 33.3 %", "912, 912, 100.0 %"})
    void writesSharesOfRunners(int part, int whole, String text) {
        assertThat(Numbers.share(part, whole)).isEqualTo(text);
    }

    @Test
    void writesSharesOfNothing() {
        assertThat(Numbers.percent(0, 0)).isEqualTo("0.00 %");
        assertThat(Numbers.percent(1, 8)).isEqualTo("12.50 %");
    }
}
