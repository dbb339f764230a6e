package org.runflow.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @ParameterizedTest
    @CsvSource({
        "420, 480, 9, 07:00 07:10 07:20 07:30 07:40 07:50 08:00",
        "461, 463, 9, 07:41:00 07:41:15 07:41:30 07:41:45 07:42:00 07:42:15 07:42:30 07:42:45 07:43:00",
        "1430, 1450, 3, 23:50 00:00+1 00:10+1",
        "420, 810, 9, 07:00 08:00 09:00 10:00 11:00 12:00 13:00",
        "0, 5760, 9, 00:00 12:00 00:00+1 12:00+1 00:00+2 12:00+2 00:00+3 12:00+3 00:00+4",
        "-30, 30, 3, 23:30-1 00:00 00:30"
    })
    void timesAreRound(long fromMinute, long toMinute, int atMost, String labels) {
        assertThat(Ticks.clock(60_000 * fromMinute, 60_000 * toMinute, atMost).stream()
                        .map(Tick::label)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(labels);
    }

    @ParameterizedTest
    @CsvSource({
        "42.195, 10, 0 5 10 15 20 25 30 35 40",
        "2.3, 7, 0 0.5 1.0 1.5 2.0",
        "0.15, 7, 0 0.05 0.10 0.15",
        "0.0004, 5, 0 0.0001 0.0002 0.0003 0.0004",
        "1700, 6, 0 500 1000 1500",
        "1, 1, 0"
    })
    void numbersAreRound(double to, int atMost, String labels) {
        assertThat(Ticks.numbers(to, atMost).stream().map(Tick::label).collect(Collectors.joining(" ")))
                .isEqualTo(labels);
    }

    @Test
    void numbersAreWhatTheirLabelsSay() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            double to = random.nextDouble() * Math.pow(10, random.nextInt(14) - 5);
            List<Tick> ticks = Ticks.numbers(to, 3 + random.nextInt(20));
            for (int n = 0; n < ticks.size(); n++) {
                BigDecimal step = ticks.size() < 2
                        ? BigDecimal.ZERO
                        : new BigDecimal(ticks.get(1).label());
                BigDecimal shown = new BigDecimal(ticks.get(n).label());
                assertThat(shown).isEqualByComparingTo(step.multiply(BigDecimal.valueOf(n)));
                assertThat(shown.doubleValue()).isEqualTo(ticks.get(n).value());
                assertThat(n == 0 ? step.scale() : shown.scale()).isEqualTo(step.scale());
            }
        }
    }
}
