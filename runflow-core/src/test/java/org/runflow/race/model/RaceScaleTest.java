package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RaceScaleTest {
    private static Race race(Field field) {
        return Race.builder("Harbour Run")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event("10k", e -> e.start("09:00").distanceKm(10).field(field))
                .event(
                        "5k",
                        e -> e.start("10:00")
                                .distanceKm(5)
                                .field(Field.builder().runner("a~2", 5, 0).build()))
                .event("none", e -> e.start("11:00").distanceKm(5))
                .segment(
                        "S",
                        s -> s.widthM(4).pass("10k", 0, 10).pass("5k", 0, 5).pass("none", 0, 5))
                .build();
    }

    /** Ids in another order than paces: a runs 7, b 4, c 6, d 5 min/km. */
    private static Race four() {
        return race(Field.of(new String[] {"a", "b", "c", "d"}, new double[] {7, 4, 6, 5}, new double[] {1, 2, 3, 4}));
    }

    private static Field scaled(Race race, int participants) {
        return race.scale("10k", participants).day("sun").events().get("10k").field();
    }

    private static List<String> ids(Field field) {
        return IntStream.range(0, field.size()).mapToObj(field::id).toList();
    }

    @ParameterizedTest
    @CsvSource({"1, c", "2, a d", "3, a c b", "4, a b c d", "5, a b c c~2 d", "8, a a~3 b b~2 c c~2 d d~2"})
    void takesRunnersEvenlySpacedByPace(int participants, String expected) {
        assertThat(ids(scaled(four(), participants)))
                .containsExactlyInAnyOrder(expected.split(" "))
                .isSorted();
    }

    @Test
    void givesAddedRunnersThePaceAndStartOfTheirTwins() {
        Field field = scaled(four(), 8);
        int twin = field.findRunner("c~2").orElseThrow();
        assertThat(field.paceMinPerKm(twin)).isEqualTo(6);
        assertThat(field.startOffsetS(twin)).isEqualTo(3);
    }

    @Test
    void givesAddedRunnersTheSplitsOfTheirTwins() {
        Race race = race(Field.builder()
                .runner("p", 6, 5)
                .split("p", 5, 1_700_000)
                .split("s", 0, 3_000)
                .split("s", 10, 4_000_000)
                .build());
        Field before = race.day("sun").events().get("10k").field();
        Field after = scaled(race, 4);
        assertThat(ids(after)).containsExactly("p", "p~2", "s", "s~2");
        for (double km : new double[] {0, 2.5, 7}) {
            assertThat(after.trajectories(0).crossingMillis(1, km))
                    .isEqualTo(before.trajectories(0).crossingMillis(0, km));
            assertThat(after.trajectories(0).crossingMillis(3, km))
                    .isEqualTo(before.trajectories(0).crossingMillis(1, km));
        }
    }

    @Test
    void leavesTheRaceAsItIsForTheSameNumber() {
        assertThat(four().scale("10k", 4)).isEqualTo(four());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 150, 999, 3_000})
    void keepsTheSpreadOfPaces(int participants) {
        double[] paces = IntStream.range(0, 1_000)
                .mapToDouble(i -> 3.5 + i * 613 % 1_000 / 200.0)
                .toArray();
        Field field = scaled(
                race(Field.of(
                        IntStream.range(0, 1_000).mapToObj(i -> "r" + i).toArray(String[]::new),
                        paces,
                        new double[1_000])),
                participants);
        Map<Double, Long> copies = IntStream.range(0, participants)
                .mapToObj(field::paceMinPerKm)
                .collect(Collectors.groupingBy(pace -> pace, Collectors.counting()));
        assertThat(field.size()).isEqualTo(participants);
        assertThat(copies.values()).allMatch(times -> Math.abs(times - participants / 1_000.0) < 1);
        double mean = IntStream.range(0, participants)
                .mapToDouble(field::paceMinPerKm)
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(Arrays.stream(paces).average().orElseThrow(), within(2.5 / participants));
    }

    /** To look for a name from the start for each of them would take hours. */
    @Test
    void oneRunnerBecomesManyAtOnce() {
        Field many = scaled(race(Field.of(new String[] {"a"}, new double[] {5}, new double[] {0})), 200_000);

        assertThat(many.size()).isEqualTo(200_000);
        assertThat(many.findRunner("a~200001")).isPresent();
    }

    @Test
    void refusesWhatCannotBeScaled() {
        assertThatThrownBy(() -> four().scale("none", 5)).hasMessageContaining("'none' has 0 runners");
        assertThatThrownBy(() -> four().scale("10k", -1)).hasMessageContaining("cannot be scaled to -1");
        assertThatThrownBy(() -> four().scale("21k", 5)).hasMessageContaining("no event '21k'");
        assertThat(scaled(four(), 0).size()).isZero();
    }
}
