package org.runflow.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketches;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {
    private static final List<Double> SHARES = List.of(0.0, 0.01, 0.25, 0.5, 0.75, 0.9, 0.999, 1.0);
    /** What the logarithm itself may be wrong by. */
    private static final double ROUNDING = 1e-9;

    private static double[] numbers(Random random) {
        int kind = random.nextInt(4);
        return random.doubles(1 + random.nextInt(300))
                .map(x -> switch (kind) {
                    case 0 -> Math.exp(40 * x - 20);
                    case 1 -> 100 * (x - 0.5);
                    case 2 -> Math.rint(4 * x) - 2;
                    default -> (x < 0.5 ? -1 : 1) * Math.exp(1_200 * x - 600);
                })
                .toArray();
    }

    private static Quantiles of(double relativeError, double... values) {
        Quantiles quantiles = Quantiles.within(relativeError);
        Arrays.stream(values).forEach(quantiles::add);
        return quantiles;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.01, 0.1, 0.5})
    void liesWithinTheStatedErrorOfTheTrueQuantile(double relativeError) {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            double[] values = numbers(random);
            Quantiles quantiles = of(relativeError, values);
            Arrays.sort(values);

            for (double share : SHARES) {
                double truth = values[(int) (share * (values.length - 1))];
                assertThat(quantiles.quantile(share).orElseThrow())
                        .as("share %s of %s numbers", share, values.length)
                        .isCloseTo(truth, Offset.offset(Math.abs(truth) * (relativeError + ROUNDING)));
            }
        }
    }

    @Test
    void agreesWithAnotherHand() {
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            double[] values = Arrays.stream(numbers(random)).map(Math::abs).toArray();
            Quantiles ours = of(0.01, values);
            DDSketch theirs = DDSketches.logarithmicUnboundedDense(0.01);
            Arrays.stream(values).forEach(theirs);

            assertThat((double) ours.count()).isEqualTo(theirs.getCount());
            for (double share : List.of(0.1, 0.5, 0.9)) {
                double expected = theirs.getValueAtQuantile(share);
                assertThat(ours.quantile(share).orElseThrow()).isCloseTo(expected, Offset.offset(0.021 * expected));
            }
        }
    }

    @Test
    void mergesIntoThatOfAllNumbers() {
        Random random = new Random(9);
        for (int i = 0; i < 200; i++) {
            double[] values = numbers(random);
            int split = random.nextInt(values.length);
            Quantiles merged = of(0.01, Arrays.copyOfRange(values, split, values.length));
            merged.merge(of(0.01, Arrays.copyOf(values, split)));
            Quantiles whole = of(0.01, values);

            assertThat(merged.count()).isEqualTo(values.length);
            SHARES.forEach(share -> assertThat(merged.quantile(share)).isEqualTo(whole.quantile(share)));
        }
    }

    /** Bounds of buckets, their neighbours, and any other numbers: the quick logarithm never decides what only the strict one can. */
    @Test
    void everyNumberFallsIntoTheBucketOfTheStrictLogarithm() {
        Random random = new Random(3);
        double logGrowth = StrictMath.log(1.01 / 0.99);
        for (int i = 0; i < 200_000; i++) {
            double bound = StrictMath.exp((random.nextInt(70_000) - 35_000) * logGrowth);
            double value = i % 2 == 0
                    ? Math.abs(Double.longBitsToDouble(random.nextLong()))
                    : bound + Math.ulp(bound) * (random.nextInt(9) - 4);
            if (value >= Double.MIN_NORMAL && value <= Double.MAX_VALUE) {
                Quantiles one = of(0.01, value);
                assertThat(one.positive().indexOf(0))
                        .isEqualTo((int) StrictMath.ceil(StrictMath.log(value) / logGrowth));
            }
        }
    }

    @Test
    void extremesAreCountedAndNoNumbersLeftOut() {
        Quantiles quantiles = of(0.01, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        assertThat(quantiles.count()).isZero();
        assertThat(quantiles.quantile(0.5)).isEmpty();

        quantiles.add(Double.MIN_VALUE);
        assertThat(quantiles.quantile(0.5)).hasValue(0);
        quantiles.add(-Double.MAX_VALUE);
        quantiles.add(Double.MAX_VALUE);
        quantiles.add(-Double.MIN_NORMAL);
        assertThat(quantiles.count()).isEqualTo(4);
        assertThat(quantiles.quantile(0).orElseThrow())
                .isCloseTo(-Double.MAX_VALUE, Offset.offset(Double.MAX_VALUE / 99));
        assertThat(quantiles.quantile(1).orElseThrow())
                .isCloseTo(Double.MAX_VALUE, Offset.offset(Double.MAX_VALUE / 99));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Quantiles.within(0.0001)).hasMessageContaining("between 0.001 and 0.5");
        assertThatThrownBy(() -> of(0.01, 1).quantile(1.1)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> of(0.01).merge(of(0.02))).hasMessageContaining("within 0.01 cannot take up");
    }
}
