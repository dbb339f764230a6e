package org.runflow.race.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quantile is the first value that at least so many of a hundred are not above. */
class QuantileTest {
    @Test
    void itStandsWhereCountingFindsIt() {
        for (int count = 1; count <= 60; count++) {
            for (int percent = 1; percent <= 100; percent++) {
                int index = 0;
                while (100 * (index + 1) < percent * count) {
                    index++;
                }
                assertThat(Quantile.index(percent, count)).isEqualTo(index);
            }
        }
        assertThat(Quantile.index(100, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE - 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "101, 1", "50, 0"})
    void percentagesAndCountsOutsideTheirRangeAreRefused(int percent, int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantile.index(percent, count))
                .withMessageEndingWith("was " + percent + " % of " + count);
    }
}
