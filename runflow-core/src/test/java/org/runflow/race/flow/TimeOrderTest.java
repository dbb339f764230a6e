package org.runflow.race.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeOrderTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 1",
        "300, 7",
        "300, 2147483647",
        "4095, 1000",
        "5000, 3",
        "20000, 40000000",
        "20000, 2147483647"
    })
    void sortsByTimeAndThenByTheFinerKeyAndThenAsGiven(int items, int times) {
        SplittableRandom random = new SplittableRandom(items);
        long[] time = new long[items];
        long[] key = new long[items];
        long[] packed = new long[items];
        for (int item = 0; item < items; item++) {
            time[item] = random.nextInt(times);
            key[item] = random.nextInt(3);
            packed[item] = TimeOrder.pack(time[item], item);
        }
        Integer[] expected = IntStream.range(0, items).boxed().toArray(Integer[]::new);
        Arrays.sort(expected, Comparator.<Integer>comparingLong(i -> time[i]).thenComparingLong(i -> key[i]));

        long[] sorted = TimeOrder.sort(packed);
        TimeOrder.refine(sorted, item -> key[item]);

        assertThat(Arrays.stream(sorted).mapToInt(TimeOrder::item).boxed()).containsExactly(expected);
        assertThat(Arrays.stream(sorted).map(TimeOrder::time)).isSorted();
    }
}
