package org.runflow.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningStatsTest {
    private static final MathContext EXACT_ENOUGH = new MathContext(1_500);
    private static final Percentage NINE_DIGITS = Percentage.withPercentage(1e-7);

    private static RunningStats of(double... values) {
        RunningStats stats = new RunningStats();
        Arrays.stream(values).forEach(stats::add);
        return stats;
    }

    /** From numbers that add up well to such as lose everything in a plain sum. */
    private static double[] numbers(Random random) {
        double scale = Math.scalb(1.0, random.nextInt(1_000) - 500);
        double offset = random.nextBoolean() ? 0 : scale * Math.pow(10, random.nextInt(14));
        return random.doubles(1 + random.nextInt(50))
                .map(x -> offset + scale * (x - 0.5))
                .toArray();
    }

    @Test
    void agreesWithUnlimitedPrecision() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            double[] values = numbers(random);
            RunningStats stats = of(values);

            BigDecimal count = BigDecimal.valueOf(values.length);
            BigDecimal mean = Arrays.stream(values)
                    .mapToObj(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(count, EXACT_ENOUGH);
            BigDecimal m2 = Arrays.stream(values)
                    .mapToObj(value -> new BigDecimal(value).subtract(mean).pow(2))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(stats.mean().orElseThrow()).isCloseTo(mean.doubleValue(), NINE_DIGITS);
            assertThat(stats.m2().orElseThrow()).isNotNegative().isCloseTo(m2.doubleValue(), NINE_DIGITS);
            assertThat(stats.variance().orElseThrow())
                    .isCloseTo(m2.divide(count, EXACT_ENOUGH).doubleValue(), NINE_DIGITS);
            assertThat(stats.min()).hasValue(Arrays.stream(values).min().orElseThrow());
            assertThat(stats.max()).hasValue(Arrays.stream(values).max().orElseThrow());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1000000000.25 1000000000.75 1000000000 1000000001 | 0.15625
            1e17 1e17 1e17                                    | 0
            7                                                 | 0
            4.9e-324 -4.9e-324                                | 0
            1e154 -1e154                                      | 1e308
            0 0 0 1                                           | 0.1875
            """)
    void varianceIsThatOfThePopulation(String values, double variance) {
        RunningStats stats = of(Arrays.stream(values.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray());

        assertThat(stats.variance()).hasValue(variance);
    }

    @Test
    void sumsOfTheGreatestNumbersDoNotOverflow() {
        RunningStats stats = of(Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, 1, -Double.MAX_VALUE);

        assertThat(stats.mean().orElseThrow()).isCloseTo(Double.MAX_VALUE / 5 * 2, NINE_DIGITS);
        assertThat(stats.m2()).as("beyond every number").isEmpty();
    }

    @Test
    void whatIsNoFiniteNumberCountsAsNullOnly() {
        RunningStats stats = of(Double.NaN, 2, Double.POSITIVE_INFINITY, 4, Double.NEGATIVE_INFINITY);

        assertThat(stats.count()).isEqualTo(2);
        assertThat(stats.nulls()).isEqualTo(3);
        assertThat(stats.mean()).hasValue(3);
        assertThat(stats.max()).hasValue(4);
        assertThat(of().mean()).isEmpty();
        assertThat(of().min()).isEmpty();
        assertThat(of(Double.NaN).max()).isEmpty();
    }

    @Test
    void mergingGivesTheSameBitsInAnyOrder() {
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            double[] values = numbers(random);
            List<RunningStats> parts = new ArrayList<>();
            IntStream.range(0, values.length).forEach(at -> parts.add(of(values[at])));
            while (parts.size() > 1) {
                Collections.shuffle(parts, random);
                RunningStats last = parts.remove(parts.size() - 1);
                parts.get(0).merge(last);
            }

            RunningStats whole = of(values);
            assertThat(parts.get(0).sum().units()).isEqualTo(whole.sum().units());
            assertThat(parts.get(0).squares().units()).isEqualTo(whole.squares().units());
            assertThat(parts.get(0).mean()).isEqualTo(whole.mean());
            assertThat(parts.get(0).m2()).isEqualTo(whole.m2());
        }
    }

    @Test
    void manyAdditionsOfOneSignCarry() {
        RunningStats ones = of(-1.5);
        for (int doubling = 0; doubling < 40; doubling++) {
            RunningStats same = new RunningStats();
            same.merge(ones);
            ones.merge(same);
        }

        assertThat(ones.count()).isEqualTo(1L << 40);
        assertThat(ones.mean()).hasValue(-1.5);
        assertThat(ones.m2()).hasValue(0);
    }
}
