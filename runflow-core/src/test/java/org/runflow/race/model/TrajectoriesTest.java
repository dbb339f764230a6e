package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.oracle.ModelRace;
import org.runflow.oracle.ModelRunner;
import org.runflow.oracle.RandomRaces;

class TrajectoriesTest {
    private static final long GUN = 28_800_000;

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @CsvSource({
        // pace, offset s, km, ms after the gun
        "5, 0, 0, 0",
        "5, 12.3456, 0, 12346", // rounded half up
        "5, 0.0005, 0, 1",
        "5, 12, 1, 312000",
        "5.5555, 0, 0.1, 33333",
        "4.215, 0, 42.2, 10672380",
        "60, 0, 42.2, 151920000", // past midnight
        "1e-7, 0, 1, 0", // faster than a millisecond
    })
    void aConstantPaceIsAStraightLineFromTheStart(double pace, double offsetS, double km, long afterGunMillis) {
        Field field = Field.builder().runner("r", pace, offsetS).build();

        assertThat(crossing(field, km)).isEqualTo(GUN + afterGunMillis);
    }

    @ParameterizedTest
    @CsvSource({
        // km, ms after the gun; knots: 0 at 10 s, 5 at 1510 s, 7 at 1510 s, 10 at 2410 s
        "0, 10000",
        "2.5, 760000",
        "5, 1510000",
        "6, 1510000", // no time passes between equal times
        "7, 1510000",
        "8, 1810000",
        "10, 2410000",
        "12, 3010000", // goes on at the last speed
    })
    void splitsAreJoinedByStraightLinesFromTheStartLineOn(double km, long afterGunMillis) {
        Field field = Field.builder()
                .split("r", 10, 2_410_000)
                .split("r", 7, 1_510_000)
                .split("r", 5, 1_510_000)
                .runner("r", 4, 10)
                .build();

        assertThat(crossing(field, km)).isEqualTo(GUN + afterGunMillis);
    }

    @ParameterizedTest
    @CsvSource({"0, 300000", "1, 600000", "5, 1800000", "6, 2100000"})
    void aRunnerKnownBySplitsOnlyComesFromWhereTheFirstSpeedLeads(double km, long afterGunMillis) {
        Field field =
                Field.builder().split("r", 1, 600_000).split("r", 5, 1_800_000).build();

        assertThat(crossing(field, km)).isEqualTo(GUN + afterGunMillis);
    }

    @ParameterizedTest
    @CsvSource({"0, 25000", "1, 325000"})
    void aSplitAtKilometre0CountsInsteadOfTheOffset(double km, long afterGunMillis) {
        Field field = Field.builder()
                .runner("r", 4, 10)
                .split("r", 0, 25_000)
                .split("r", 2, 625_000)
                .build();

        assertThat(crossing(field, km)).isEqualTo(GUN + afterGunMillis);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreeWithTheDefinitionAndNeverGoBack(long seed) {
        Random random = new Random(seed);
        List<List<ModelRunner>> fields =
                new ArrayList<>(RandomRaces.race(seed).runners().values());
        fields.addAll(RandomRaces.withStops(seed).runners().values());
        for (List<ModelRunner> runners : fields) {
            List<ModelRunner> sorted = runners.stream()
                    .sorted(Comparator.comparing(ModelRunner::id))
                    .toList();
            Field field = ModelRace.field(runners);
            Trajectories crossings = field.trajectories(GUN);
            assertThat(crossings.anyStops())
                    .isEqualTo(IntStream.range(0, field.size())
                            .anyMatch(i -> field.findUntilKm(i).isPresent()));
            long[] before = new long[sorted.size()];
            Arrays.fill(before, Long.MIN_VALUE);
            for (double km : random.doubles(50, 0, 4).sorted().toArray()) {
                long[] column = new long[sorted.size()];
                crossings.crossingMillis(km, column);
                double[] counted = new double[sorted.size()];
                crossings.crossingMillis(km, GUN - 7, counted);
                for (int i = 0; i < column.length; i++) {
                    assertThat(counted[i]).isEqualTo((double) (column[i] - (GUN - 7)));
                    assertThat(column[i])
                            .isEqualTo(crossings.crossingMillis(i, km))
                            .isEqualTo(sorted.get(i).goneMillis(GUN, km))
                            .isGreaterThanOrEqualTo(before[i]);
                }
                assertThat(crossings.arrivalMillis(km))
                        .containsExactly(sorted.stream()
                                .filter(runner -> km <= runner.untilKm())
                                .mapToLong(runner -> runner.crossingMillis(GUN, km))
                                .toArray());
                before = column;
            }
        }
    }

    private static long crossing(Field field, double km) {
        return field.trajectories(GUN).crossingMillis(0, km);
    }
}
