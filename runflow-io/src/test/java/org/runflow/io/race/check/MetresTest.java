package org.runflow.io.race.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MetresTest {
    @Test
    void showsTheNumberAsItIsPrintedAndRoundedHalfUp() {
        assertThat(Metres.fixed(1.005, 2)).isEqualTo("1.01");
        assertThat(Metres.fixed(0, 2)).isEqualTo("0.00");
        assertThat(Metres.fixed(0.5, 0)).isEqualTo("1");
        assertThat(Metres.fixed(1e20, 1)).isEqualTo("100000000000000000000.0");
        assertThat(Metres.fixed(Double.POSITIVE_INFINITY, 1)).isEqualTo("Infinity");
    }

    @Test
    void writesWhatTheFormatterDoes() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double number = i % 2 == 0 ? random.nextInt(100_000) / 1000.0 : random.nextDouble() * 1000;
            int decimals = random.nextInt(4);
            assertThat(Metres.fixed(number, decimals))
                    .isEqualTo(String.format(Locale.ROOT, "%." + decimals + "f", number));
        }
    }
}
