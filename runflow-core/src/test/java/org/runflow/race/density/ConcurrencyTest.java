package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcurrencyTest {
    @ParameterizedTest
    @CsvSource(
            value = {
                // ins | outs | peak | first reached at
                "1 2 3     | 10 11 12   | 3 | 3", // all present together
                "1 5       | 5 9        | 1 | 1", // outs before ins at equal times
                "1 5 6     | 5 9 9      | 2 | 6",
                "4 4       | 9 9        | 2 | 4", // two at once count as two
                "1 2 8 9   | 5 6 20 21  | 2 | 2", // the first of two equal peaks
                "3         | 3          | 0 | 0", // a stay of no length is never present
                "3 3       | 3 7        | 1 | 3",
                "-5 -4     | -3 -3      | 2 | -4",
                "''        | ''         | 0 | 0",
            },
            delimiter = '|')
    void isTheLargestNumberPresentAndTheFirstInstantOfIt(String ins, String outs, int peak, long peakMillis) {
        assertThat(Concurrency.of(times(ins), times(outs))).isEqualTo(new Concurrency(peak, peakMillis));
    }

    private static long[] times(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
