package org.runflow.race.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.RaceDay;

class BruteForceTest {
    private static final int DAYS_PER_SEED = 25;

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFieldAgreesWithALookAtEveryPair(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < DAYS_PER_SEED; i++) {
            RaceDay day = RandomDays.next(random);
            FlowSettings settings = new FlowSettings((1 + random.nextInt(8)) / 1000.0, 50 * (1 + random.nextInt(9)));
            RowKernel kernel = RowKernel.of(day, settings);
            for (FlowRow row : RandomDays.ROWS) {
                for (FlowDirection direction : FlowDirection.values()) {
                    FlowRow directed = RandomDays.directed(row, direction);
                    FlowRowResult actual = kernel.analyse(directed);
                    assertThat(actual)
                            .as("day %s of seed %s, row %s", i, seed, directed)
                            .isEqualTo(BruteFlow.analyse(day, directed, settings, actual));
                    assertThat(kernel.profile(directed).slices(settings.passSliceM()))
                            .as("profile of day %s of seed %s, row %s", i, seed, directed)
                            .isEqualTo(BruteFlow.profile(day, directed, settings, actual));
                }
            }
        }
    }
}
