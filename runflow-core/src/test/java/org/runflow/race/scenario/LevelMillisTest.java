package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.service.LevelOfService;

/** Times by level: one for each, in their order, equal when all of them are. */
class LevelMillisTest {
    private static final List<Long> TIMES = List.of(1L, 20L, 300L, 4_000L, 50_000L, 600_000L);

    @Test
    void timesComeBackAsTheyWereGiven() {
        LevelMillis times = LevelMillis.of(TIMES);
        assertThat(times.millis()).isEqualTo(TIMES);
        assertThat(times.at(LevelOfService.C)).isEqualTo(300);
        assertThat(times.from(LevelOfService.A)).isEqualTo(654_321);
        assertThat(times.from(LevelOfService.E)).isEqualTo(650_000);
        assertThat(times).hasToString(TIMES.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 7})
    void eachLevelNeedsATime(int count) {
        assertThatThrownBy(
                        () -> LevelMillis.of(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L).subList(0, count)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("each of 6 levels needs a time, were [");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void anyLevelTellsTimesApart(int level) {
        long[] other = TIMES.stream().mapToLong(each -> each).toArray();
        assertThat(new LevelMillis(other)).isEqualTo(LevelMillis.of(TIMES)).hasSameHashCodeAs(LevelMillis.of(TIMES));
        other[level]++;
        assertThat(new LevelMillis(other)).isNotEqualTo(LevelMillis.of(TIMES));
    }
}
