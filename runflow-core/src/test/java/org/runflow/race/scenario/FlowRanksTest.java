package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranks of specific flows among the cells of a window, and the flows that wait for theirs. */
class FlowRanksTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 200})
    void theFirstFromAPercentileIsTheLeastThatRanksThere(int count) {
        double[] values =
                new Random(count).ints(count, 1, 2 + count / 3).asDoubleStream().toArray();
        WindowFlows flows = new WindowFlows();
        for (double value : values) {
            flows.add(value);
        }
        double least = Arrays.stream(values).min().orElseThrow();
        assertThat(flows.countFrom(least)).isEqualTo(count);
        assertThat(flows.countFrom(Math.nextUp(least))).isEqualTo((int)
                Arrays.stream(values).filter(each -> each > least).count());
        flows.sort();
        for (double percentile = 0; percentile <= 100; percentile += 2.5) {
            double asked = percentile;
            double expected = Arrays.stream(values)
                    .filter(each -> rank(values, each) >= asked)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            assertThat(flows.firstFrom(percentile)).as("from %s", percentile).isEqualTo(expected);
        }
    }

    /** 100 times the mean rank of equal values over their number, by counting. */
    private static double rank(double[] values, double value) {
        long below = Arrays.stream(values).filter(each -> each < value).count();
        long equal = Arrays.stream(values).filter(each -> each == value).count();
        return 100 * (below + (equal + 1) / 2.0) / values.length;
    }

    @Test
    void windowsMayComeInAnyOrder() {
        OpenFlows open = new OpenFlows();
        assertThat(open.windows()).isEmpty();
        for (int window : List.of(7, 9, 7, 3, 4, 12, 2)) {
            open.add(window, window);
        }
        assertThat(open.windows()).containsExactly(2, 3, 4, 7, 9, 12);
        assertThat(open.countFrom(7, 7)).isEqualTo(2);
        assertThat(open.countFrom(7, 7.5)).isZero();
        assertThat(open.countFrom(2, 1)).isEqualTo(1);
        assertThat(open.countFrom(12, 12)).isEqualTo(1);
        assertThat(open.countFrom(8, 0)).as("nobody is there").isZero();
    }
}
