package org.runflow.race.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankCounterTest {
    private static final int MOST_LOOKED_AT = 300;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 255, 256, 257, 1024, 1025, 4097, 16_383, 16_384, 16_385, 70_000})
    void countsInAnyOrder(int size) {
        int[] upwards = IntStream.range(0, size).toArray();
        int[] downwards = IntStream.range(0, size).map(i -> size - 1 - i).toArray();
        assertCounts(upwards);
        assertCounts(downwards);
        assertCounts(shuffled(upwards, 100));
        assertCounts(shuffled(upwards, size));
        assertCounts(shuffled(downwards, 100));
    }

    /** Swaps ranks that stand less than so far apart. */
    private static int[] shuffled(int[] ranks, int within) {
        SplittableRandom random = new SplittableRandom(within);
        int[] shuffled = ranks.clone();
        for (int i = 0; i < shuffled.length; i++) {
            int other = Math.min(i + random.nextInt(within), shuffled.length - 1);
            int rank = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = rank;
        }
        return shuffled;
    }

    private static void assertCounts(int[] ranks) {
        RankCounter counter = new RankCounter(ranks.length);
        int step = Math.max(1, ranks.length / MOST_LOOKED_AT);
        for (int i = 0; i < ranks.length; i++) {
            int rank = ranks[i];
            if (i % step == 0 || i == ranks.length - 1) {
                assertThat(counter.above(rank))
                        .as("above %s, the %s-th of %s", rank, i, ranks.length)
                        .isEqualTo((int) IntStream.range(0, i)
                                .filter(j -> ranks[j] > rank)
                                .count());
            }
            counter.mark(rank);
        }
    }
}
