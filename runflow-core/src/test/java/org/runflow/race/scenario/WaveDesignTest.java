package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.race.model.Field;

class WaveDesignTest {
    /** Ids in text order: 10, 11, 2, 3, 4. */
    private static final Field FIVE = Field.of(
            new String[] {"2", "3", "10", "4", "11"}, new double[] {6, 5, 5, 4, 7}, new double[] {0, 10, 4, 2.5, 0});

    @ParameterizedTest
    @CsvSource({"PACE, 4 10 3 2 11", "GIVEN, 11 2 4 10 3", "ID, 10 11 2 3 4"})
    void wavesTakeRunnersInTheirOrder(WaveOrder order, String ids) {
        Field field = WaveDesign.equal(5).by(order).gapS(60).of(FIVE).field();

        assertThat(Stream.of(ids.split(" ")).map(id -> field.startOffsetS(index(field, id))))
                .containsExactly(0.0, 60.0, 120.0, 180.0, 240.0);
    }

    private static int index(Field field, String id) {
        OptionalInt found = field.findRunner(id);
        return found.orElseThrow();
    }

    @Test
    void firstWavesHoldOneMore() {
        DesignedWaves designed = WaveDesign.equal(3).gapS(0.0005).of(FIVE);

        assertThat(designed.waves())
                .extracting(
                        DesignedWave::name, DesignedWave::size, DesignedWave::firstRunner, DesignedWave::plannedMillis)
                .containsExactly(tuple("w1", 2, "4", 0L), tuple("w2", 2, "3", 1L), tuple("w3", 1, "11", 2L));
        assertThat(designed.field().findWave(index(designed.field(), "3"))).isEqualTo(Optional.of("w2"));
    }

    @Test
    void withARateRunnersFollowOneAnotherAndWavesWait() {
        DesignedWaves designed =
                WaveDesign.sizes(List.of(3, 2)).gapS(1).ratePerS(1.5).of(FIVE);
        Field field = designed.field();

        assertThat(Stream.of("4", "10", "3", "2", "11").map(id -> field.startOffsetS(index(field, id))))
                .containsExactly(0.0, 0.667, 1.333, 2.0, 2.667);
        assertThat(designed.waves())
                .containsExactly(
                        new DesignedWave("w1", 3, "4", 0, 0, 2_000),
                        new DesignedWave("w2", 2, "2", 1_000, 2_000, 3_333));
        assertThat(designed.notes())
                .containsExactly(
                        "Wave w2 starts 1000 ms later than planned: the wave before has not cleared the line earlier.",
                        WaveDesign.OTHER_EVENTS);
        assertThat(designed.lineRatePerS()).isEqualTo(1.5);
        assertThat(designed.lineSpecificFlow(4)).isEqualTo(22.5);
    }

    @Test
    void withoutARateTodaysDifferencesStayAndNobodyWaits() {
        DesignedWaves designed = WaveDesign.sizes(List.of(3, 2))
                .startMillis(List.of(5_000L, 7_000L))
                .of(FIVE);
        Field field = designed.field();

        assertThat(Stream.of("4", "10", "3", "2", "11").map(id -> field.startOffsetS(index(field, id))))
                .containsExactly(5.0, 6.5, 12.5, 7.0, 7.0);
        assertThat(designed.waves())
                .extracting(DesignedWave::startMillis, DesignedWave::clearMillis)
                .containsExactly(tuple(5_000L, 12_500L), tuple(7_000L, 7_000L));
        assertThat(designed.notes()).containsExactly(WaveDesign.OTHER_EVENTS);
    }

    @ParameterizedTest
    @CsvSource({"0 59.999 60 100, 3", "100 0 60 59.999, 3", "0 60 120 180, 1", "180 120 60 0.001, 2", "7 7 7 7, 4"})
    void lineRateWithoutAReleaseIsThatOfTheBusiestMinute(String offsets, int most) {
        Field field = Field.of(
                new String[] {"a", "b", "c", "d"},
                new double[] {4, 4, 4, 4},
                Stream.of(offsets.split(" ")).mapToDouble(Double::parseDouble).toArray());

        assertThat(WaveDesign.equal(1).of(field).lineRatePerS()).isCloseTo(most / 60.0, within(1e-15));
    }

    @Test
    void theSlowestReleaseAndAStartAWeekAfterTheGunAreStillDesigned() {
        Field two = Field.of(new String[] {"a", "b"}, new double[] {4, 4}, new double[] {0, 0});

        assertThat(WaveDesign.equal(1).ratePerS(0.001).of(two).field().startOffsetS(1))
                .isEqualTo(1000);
        assertThat(WaveDesign.equal(1)
                        .startMillis(List.of(604_800_000L))
                        .of(two)
                        .field()
                        .startOffsetS(1))
                .isEqualTo(604_800);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("at least one wave, was 0", () -> WaveDesign.equal(0)),
                mistake("each at least one runner, was [1, 0]", () -> WaveDesign.sizes(List.of(1, 0))),
                mistake("at least one wave", () -> WaveDesign.sizes(List.of())),
                mistake(
                        "6 waves are too many for 5 runners",
                        () -> WaveDesign.equal(6).of(FIVE)),
                mistake(
                        "hold 3 runners, but the event has 5",
                        () -> WaveDesign.sizes(List.of(1, 2)).of(FIVE)),
                mistake(
                        "0 to 86400 seconds, was -1.0",
                        () -> WaveDesign.equal(1).gapS(-1)),
                mistake("0 to 86400 seconds, was NaN", () -> WaveDesign.equal(1).gapS(Double.NaN)),
                mistake("rise from 0 ms or more", () -> WaveDesign.equal(2).startMillis(List.of(5L, 5L))),
                mistake("rise from 0 ms or more", () -> WaveDesign.equal(1).startMillis(List.of(-1L))),
                mistake("at least one time", () -> WaveDesign.equal(1).startMillis(List.of())),
                mistake(
                        "1 starts were given for 2 waves",
                        () -> WaveDesign.equal(2).startMillis(List.of(0L)).of(FIVE)),
                mistake("at least 0.001", () -> WaveDesign.equal(1).ratePerS(0)),
                mistake("at least 0.001", () -> WaveDesign.equal(1).ratePerS(Double.POSITIVE_INFINITY)),
                mistake("at least 0.001", () -> WaveDesign.equal(1).ratePerS(Double.NaN)),
                mistake(
                        "more than a week",
                        () -> WaveDesign.equal(1)
                                .startMillis(List.of(604_799_999L))
                                .of(FIVE)),
                mistake("wider than 0 m", () -> WaveDesign.equal(1).of(FIVE).lineSpecificFlow(0)),
                mistake(
                        "runner 'b' has splits",
                        () -> WaveDesign.equal(1)
                                .of(Field.builder()
                                        .runner("a", 4, 0)
                                        .runner("b", 4, 0)
                                        .split("b", 0, 1_000)
                                        .split("b", 5, 1_500_000)
                                        .build())));
    }

    private static Arguments mistake(String expected, ThrowingCallable code) {
        return Arguments.of(expected, code);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesAreTold(String expected, ThrowingCallable code) {
        assertThatThrownBy(code).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(expected);
    }
}
