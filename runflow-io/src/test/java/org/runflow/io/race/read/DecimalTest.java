package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    @Test
    void anyTextOfDigitsAndSignsIsTheNumberThatParsingItGives() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random, i % 10 == 0 ? "0123456789+-.eE" : "-.0123456789");
            assertThat(Decimal.parse(text)).as(text).isEqualTo(parsed(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-.0",
                ".5",
                "5.",
                ".",
                "-",
                "",
                "-.",
                "1.1.1",
                "0.1",
                "9999999999999999",
                "9007199254740993",
                "-66.644418000000",
                "123456789012345.6",
                "0.000000000000001",
                "1e400",
                "--1"
            })
    void soAreThoseAtTheBorders(String text) {
        assertThat(Decimal.parse(text)).isEqualTo(parsed(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "0x1p3", "1d", "1f", " 1", "1 ", "1,5", "٣"})
    void otherTextsAreNoNumbers(String text) {
        assertThat(Decimal.parse(text)).isEmpty();
    }

    private static String text(Random random, String signs) {
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
        int length = random.nextInt(20);
        for (int i = 0; i < length; i++) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }

    private static OptionalDouble parsed(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? OptionalDouble.of(number + 0.0) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
