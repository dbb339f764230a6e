package org.runflow.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
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

    @Test
    void roundsTheExactBinaryValueOfAnyNumber() {
        Random random = new Random(5);
        for (int i = 0; i < 300_000; i++) {
            double number = (random.nextDouble() - 0.5) * Math.pow(2, random.nextInt(80) - 38);
            assertRounded(number);
            assertRounded((float) number);
        }
    }

    @Test
    void roundsHalvesAndTheirNeighboursAsTheyAre() {
        for (int eighths = -20_000; eighths < 20_000; eighths++) {
            double number = eighths / 8.0;
            assertRounded(number);
            assertRounded(Math.nextUp(number));
            assertRounded(Math.nextDown(number));
            assertRounded(eighths / 2000.0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-0.0",
        "4.9E-324",
        "2.3283064365386963E-10",
        "1.099511627776E12",
        "1.0995116277759999E12",
        "1E22",
        "-1E300"
    })
    void roundsEdges(double number) {
        assertRounded(number);
        assertRounded(Math.nextUp(number));
        assertRounded(Math.nextDown(number));
    }

    private static void assertRounded(double number) {
        for (int decimals = 0; decimals <= 7; decimals++) {
            BigDecimal rounded = new BigDecimal(number).setScale(decimals, RoundingMode.HALF_UP);
            String text = Numbers.fixed(number, decimals);
            if (!text.equals(rounded.toPlainString())) {
                assertThat(text).as("%s with %d decimals", number, decimals).isEqualTo(rounded.toPlainString());
            }
        }
        String plain = new BigDecimal(number)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        if (!Numbers.plain(number).equals(plain)) {
            assertThat(Numbers.plain(number)).as("%s as typed", number).isEqualTo(plain);
        }
    }
}
