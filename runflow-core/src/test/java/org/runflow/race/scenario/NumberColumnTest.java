package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers on both sides of what half the room holds. */
class NumberColumnTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, Integer.MAX_VALUE, Integer.MAX_VALUE + 1L, 1L << 52})
    void aRunIsAddedWhateverItsSize(long largest) {
        NumberColumn column = NumberColumn.of(new long[] {7, largest, 0, 3});
        long[] row = {100, 200, 300, 400, 500};

        column.addTo(1, 3, 2, row);

        assertThat(row).containsExactly(100, 200, 300 + largest, 400, 503);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, Integer.MAX_VALUE + 1L})
    void aRunOfSmallNumbersIsAddedToARowOfSmallOnesWhateverElseThereIs(long other) {
        int[] row = {100, 200, 300, 400};

        NumberColumn.of(new long[] {other, 7, 8, 9}).addTo(1, 2, 1, row);

        assertThat(row).containsExactly(100, 207, 308, 400);
    }

    @ParameterizedTest
    @ValueSource(longs = {Integer.MAX_VALUE, Integer.MAX_VALUE + 1L})
    void sumsGoBeyondTheNumbers(long number) {
        NumberColumn column = NumberColumn.of(new long[] {number});
        long[] row = {Long.MAX_VALUE - 2 * number};

        column.addTo(0, 1, 0, row);
        column.addTo(0, 1, 0, row);

        assertThat(row).containsExactly(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, Integer.MAX_VALUE + 1L})
    void smallNumbersTakeHalfTheRoom(long number) {
        long bytes = NumberColumn.of(new long[] {number, 1, 2}).bytes();

        assertThat(bytes).isEqualTo(number == 5 ? 12 : 24);
    }
}
