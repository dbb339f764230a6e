package org.runflow.race.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.runflow.race.model.Field;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.RaceClock;

class FirstMeetingTest {
    private static Convergence convergence(FlowRow row, Field x, Field y) {
        return RowKernel.of(RandomDays.day(x, y), new FlowSettings(5, 100))
                .analyse(RandomDays.directed(row, FlowDirection.OPPOSITE))
                .convergence();
    }

    private static Field runner(String id, long... millisAtKm) {
        return RandomDays.runner(Field.builder(), id, millisAtKm).build();
    }

    @Test
    void twoRunnersMeetWhereTheirWaysCross() {
        Convergence meeting = convergence(
                FlowRow.of("S", "x", 0, 3, "y", 0, 3),
                runner("a", 0, 200_000, 400_000, 600_000),
                runner("b", 0, 100_000, 200_000, 300_000));
        assertThat(meeting.convergenceKm()).contains(1.0);
        assertThat(RaceClock.timeOfDay(meeting.convergenceTimestamp().orElseThrow()))
                .isEqualTo("07:03:20");
    }

    @Test
    void whoeverLeavesWhenTheOtherEntersIsNotMet() {
        Convergence none = convergence(
                FlowRow.of("S", "x", 0, 1, "y", 0, 1),
                runner("a", 0, 5000, 6000, 7000),
                runner("b", 5000, 9000, 9000, 9000));
        assertThat(none.hasConvergence()).isFalse();
    }

    @Test
    void whoeverTakesNoTimeIsMetButNeverPresent() {
        Convergence meeting = convergence(
                FlowRow.of("S", "x", 0, 1, "y", 0, 1),
                runner("a", 0, 5000, 6000, 7000),
                runner("b", 3000, 3000, 9000, 9000));
        assertThat(meeting.hasConvergence()).isTrue();
        assertThat(meeting.convergenceKm()).isEmpty();
    }

    @Test
    void nobodyMeetsHimselfOnOverlappingWindows() {
        FlowRow overlapping = FlowRow.of("S", "x", 0, 2, "x", 1, 3);
        assertThat(convergence(overlapping, runner("a", 0, 1000, 2000, 3000), Field.empty())
                        .hasConvergence())
                .isFalse();
    }
}
