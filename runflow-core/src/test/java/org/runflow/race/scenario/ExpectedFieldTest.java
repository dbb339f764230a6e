package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.model.Field;

class ExpectedFieldTest {
    private static final double DISTANCE_KM = 21.0975;

    private static double[] netMinutes(Field field) {
        return IntStream.range(0, field.size())
                .mapToDouble(runner -> field.paceMinPerKm(runner) * DISTANCE_KM)
                .sorted()
                .toArray();
    }

    @Test
    void quartilesAreThoseThatWereTold() {
        Field field = ExpectedField.of(4000, DISTANCE_KM)
                .finishS(98 * 60, 113 * 60, 132 * 60)
                .design("half-")
                .field();

        double[] net = netMinutes(field);
        assertThat(net[1999]).isCloseTo(113, within(0.05));
        assertThat(net[2999] / net[999]).isCloseTo(132.0 / 98, within(0.001));
        assertThat(field.size()).isEqualTo(4000);
    }

    @Test
    void withoutTimesTheMedianRunsSixMinutesPerKilometre() {
        Field field = ExpectedField.of(301, 10).design("r").field();

        double[] paces = IntStream.range(0, 301)
                .mapToDouble(field::paceMinPerKm)
                .sorted()
                .toArray();
        assertThat(paces[150]).isCloseTo(6.0, within(1e-9));
        assertThat(paces[225] / paces[75]).isCloseTo(6.9 / 5.2, within(0.002));
        assertThat(field.paceMinPerKm(field.findRunner("r1").orElseThrow())).isEqualTo(paces[0]);
    }

    @Test
    void theyComeOverTheLineOneAfterTheOther() {
        Field field = ExpectedField.of(50, 10).ratePerS(4).design("r").field();

        assertThat(IntStream.range(0, 50).mapToDouble(field::startOffsetS).sorted())
                .containsExactly(
                        IntStream.range(0, 50).mapToDouble(i -> i / 4.0).boxed().toArray(Double[]::new));
    }

    @Test
    void fasterOnesStandMostlyInFront() {
        Field field = ExpectedField.of(2000, 10).ratePerS(1).design("r").field();

        double front = meanOffset(field, 1, 500);
        double back = meanOffset(field, 1501, 2000);
        assertThat(front).isBetween(250.0, 600.0);
        assertThat(back).isBetween(1400.0, 1750.0);
    }

    private static double meanOffset(Field field, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToDouble(number ->
                        field.startOffsetS(field.findRunner("r" + number).orElseThrow()))
                .average()
                .orElseThrow();
    }

    @Test
    void itIsTheSameWheneverItIsMade() {
        ExpectedField expected = ExpectedField.of(200, 10).waves(3, 120);

        assertThat(expected.design("r").field()).isEqualTo(expected.design("r").field());
        assertThat(expected.design("s").field())
                .isNotEqualTo(expected.design("r").field());
    }

    @Test
    void wavesStartWhenTheOneBeforeHasCleared() {
        DesignedWaves designed =
                ExpectedField.of(300, 10).waves(3, 60).ratePerS(1).design("r");

        assertThat(designed.waves()).extracting(DesignedWave::size).containsOnly(100);
        assertThat(designed.waves()).extracting(DesignedWave::startMillis).containsExactly(0L, 100_000L, 200_000L);
    }

    @Test
    void oneRunnerIsTheMedianAndAMillionCanBeExpected() {
        assertThat(ExpectedField.of(1, 10)
                        .finishS(1, 3600, 7200)
                        .design("r")
                        .field()
                        .paceMinPerKm(0))
                .isEqualTo(6);
        assertThat(ExpectedField.of(ExpectedField.MOST, 10).participants()).isEqualTo(1_000_000);
        assertThat(ExpectedField.of(2, 10).waves(2, 60).design("r").waves()).hasSize(2);
    }

    @Test
    void quantileInvertsTheNormalDistribution() {
        double[] p = {1e-300, 1e-10, 0.01, 0.075, 0.25, 0.5, 0.9, 0.975};
        double[] z = {
            -37.0471,
            -6.361340902404056,
            -2.3263478740408408,
            -1.4395314709384563,
            -0.6744897501960817,
            0,
            1.2815515655446004,
            1.959963984540054
        };

        double[] found = Arrays.stream(p).map(SeededNormal::quantile).toArray();
        for (int i = 0; i < p.length; i++) {
            assertThat(found[i]).isCloseTo(z[i], within(i == 0 ? 1e-4 : 1e-14 * Math.max(1, Math.abs(z[i]))));
        }
    }

    @Test
    void randomNumbersAreThoseOfTheModel() {
        assertThat(SeededNormal.mix(1)).isEqualTo(6238072747940578789L);
        assertThat(SeededNormal.uniform("1000", 1, 1, 0)).isEqualTo(0.8649633645942981);
        assertThat(SeededNormal.uniform("day/sun", 1, 1, 0)).isEqualTo(0.22326217340552656);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0  | 10 | 1,2,3        | 1 | 1 to 1000000 participants
        1000001 | 10 | 1,2,3   | 1 | 1 to 1000000 participants
        5  | 0  | 1,2,3        | 1 | longer than 0 km
        5  | 10 | 3,2,1        | 1 | rise from a quarter
        5  | 10 | 0,2,3        | 1 | rise from a quarter
        5  | 10 | 2,2,3        | 1 | rise from a quarter
        5  | 10 | 2,3,3        | 1 | rise from a quarter
        5  | 1  | 60,120,4000  | 1 | slower than 60.0 min/km
        5  | 10 | 2000,2500,3000 | 6 | 1 to 5 waves
        """)
    void whatCannotBeExpectedIsRefused(int participants, double km, String finish, int waves, String expected) {
        double[] s = Arrays.stream(finish.split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();

        assertThatThrownBy(() -> ExpectedField.of(participants, km)
                        .finishS(s[0], s[1], s[2])
                        .waves(waves, 60))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expected);
    }
}
