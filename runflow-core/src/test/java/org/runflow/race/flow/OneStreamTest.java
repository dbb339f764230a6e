package org.runflow.race.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.RaceDay;

/** One event with itself on consecutive stretches, in fields that fill more than one word of ranks. */
class OneStreamTest {
    private static final List<FlowRow> ROWS = List.of(
            FlowRow.of("first", "x", 0, 1, "x", 0, 1),
            FlowRow.of("second", "x", 1, 2, "x", 1, 2),
            FlowRow.of("third", "x", 2, 3, "x", 2, 3),
            FlowRow.of("all", "x", 0, 3, "x", 0, 3));

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFieldAgreesWithALookAtEveryPair(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int spreadMillis = List.of(3, 20, 200, 5000).get(seed % 4);
        RaceDay day = RandomDays.day(field(random, 1 + random.nextInt(150), spreadMillis), Field.empty());
        FlowSettings settings = new FlowSettings((1 + random.nextInt(spreadMillis)) / 1000.0, 400);
        RowKernel kernel = RowKernel.of(day, settings);
        for (FlowRow row : ROWS) {
            for (FlowDirection direction : FlowDirection.values()) {
                FlowRow directed = RandomDays.directed(row, direction);
                FlowRowResult actual = kernel.analyse(directed);
                assertThat(actual)
                        .as("seed %s, row %s", seed, directed)
                        .isEqualTo(BruteFlow.analyse(day, directed, settings, actual));
            }
        }
    }

    /** Many of one pace, many who take no time, many twins; starts so far apart that some are alone on the stretch. */
    private static Field field(SplittableRandom random, int size, int spreadMillis) {
        int startsMillis = spreadMillis * (1 + random.nextInt(size));
        FieldBuilder field = Field.builder();
        long[] atKm = new long[4];
        for (int i = 0; i < size; i++) {
            if (random.nextInt(6) > 0) {
                atKm[0] = random.nextInt(startsMillis + 1);
                for (int km = 1; km < atKm.length; km++) {
                    atKm[km] = atKm[km - 1] + (random.nextInt(5) == 0 ? 0 : random.nextInt(spreadMillis + 1));
                }
            }
            RandomDays.runner(field, "x" + i, atKm);
        }
        return field.build();
    }

    /** All come level at one share with the first of their group, at one share for all groups: the earliest group counts. */
    @ParameterizedTest
    @MethodSource("seeds")
    void ofEqualSharesTheEarliestCounts(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int groups = 2 + random.nextInt(5);
        FieldBuilder field = Field.builder();
        for (int group = 0; group < groups; group++) {
            long start = random.nextInt(100_000);
            int stay = 3000 + random.nextInt(3000);
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                long later = 10L * random.nextInt(50);
                RandomDays.runner(field, "x" + group + "-" + i, start + later, start + stay - 2 * later);
            }
        }
        RaceDay day = RandomDays.day(field.build(), Field.empty());
        FlowRow row = RandomDays.named(ROWS.get(0));
        FlowSettings settings = new FlowSettings(1, 400);
        FlowRowResult actual = RowKernel.of(day, settings).analyse(row);
        assertThat(actual).isEqualTo(BruteFlow.analyse(day, row, settings, actual));
    }
}
