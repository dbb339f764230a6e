package org.runflow.race.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.race.display.SegmentWaves.Wave;

class BusyTimesTest {
    private static final BusyTimes BUSY = BusyTimes.of(TwoWaves.DAY.clock(), TwoWaves.CELLS);

    @Test
    void aSegmentHasItsWavesInOrderOfTime() {
        assertThat(BUSY.segments().get("S").waves())
                .extracting(Wave::start, Wave::end)
                .containsExactly(tuple(at("07:00"), at("07:01")), tuple(at("07:30"), at("07:31")));
    }

    @Test
    void everySegmentIsListedInCourseOrderAlsoWhereNobodyRuns() {
        assertThat(BUSY.segments().ids()).containsExactly("S", "E");
        assertThat(BUSY.segments().get("E").waves()).isEmpty();
        assertThat(BUSY.day()).isEqualTo("sun");
    }

    @Test
    void wavesFollowEachOther() {
        Wave early = new Wave(at("07:00"), at("07:02"), 0.3, at("07:01"));
        Wave late = new Wave(at("07:01"), at("07:09"), 0.3, at("07:05"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SegmentWaves("S", List.of(early, late)))
                .withMessageContaining("'S'");
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse("2026-05-10T" + time + ":00Z");
    }
}
