package org.runflow.race.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    private static final int MANY = 50_000;

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                0.5,
                1.5,
                2.5,
                0.05,
                0.005,
                0.0005,
                0.00049999999,
                1.005,
                2.675,
                4.275,
                9.9995,
                9.99949999999999,
                99.95,
                999.5,
                999.4999999,
                -0.001,
                -2.5,
                -1.005,
                999_999.9995,
                999_999_999.5,
                1e9,
                123_456_789_012.345,
                1e22,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY
            })
    void writesEdgesAsTheFormatterDoes(double number) {
        assertAsFormatted(number);
    }

    @Test
    void writesAnyNumberAsTheFormatterDoes() {
        Random random = new Random(7);
        for (int i = 0; i < MANY; i++) {
            assertAsFormatted(random.nextDouble() * Math.pow(10, random.nextInt(12) - 3));
        }
    }

    @Test
    void writesHalvesAsTheFormatterDoes() {
        for (int decimals = 0; decimals <= 3; decimals++) {
            double parts = Math.pow(10, decimals + 1);
            for (int half = 5; half < 1_001_000; half += 10) {
                assertAsFormatted(half / parts, decimals);
            }
        }
    }

    @Test
    void writesWhatPeopleTypeAsTheFormatterDoes() {
        for (int thousandths = 0; thousandths < 20_000; thousandths++) {
            assertAsFormatted(thousandths / 1000.0);
            assertAsFormatted(Math.nextUp(thousandths / 1000.0));
            assertAsFormatted(Math.nextDown(thousandths / 1000.0));
        }
    }

    private static void assertAsFormatted(double number) {
        for (int decimals = 0; decimals <= 3; decimals++) {
            assertAsFormatted(number, decimals);
        }
    }

    private static void assertAsFormatted(double number, int decimals) {
        String text = Decimals.of(number, decimals);
        String formatted = String.format(Locale.ROOT, "%." + decimals + "f", number);
        if (!text.equals(formatted)) {
            assertThat(text).as("%s with %d decimals", number, decimals).isEqualTo(formatted);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 999, 1000, 12_345, 1_234_567, -999, -1000, -1_234_567, Long.MAX_VALUE, Long.MIN_VALUE})
    void separatesThousandsAsTheFormatterDoes(long count) {
        assertThat(Decimals.grouped(count)).isEqualTo(String.format(Locale.ROOT, "%,d", count));
    }
}
