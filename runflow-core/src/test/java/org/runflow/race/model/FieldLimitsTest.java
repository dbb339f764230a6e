package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What functions and sums may give to a field: no field comes to be that its builder would refuse. */
class FieldLimitsTest {
    private static final Field FIELD = Field.of(new String[] {"ada", "ben"}, new double[] {4, 5}, new double[] {0, 2});

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, Double.NEGATIVE_INFINITY})
    void nobodyLeavesBeforeTheStart(double km) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIELD.stoppedAt(runner -> runner == 0 ? 3 : km))
                .withMessage("runner 'ben' has the end of his run at km " + km + "; it must be 0 or more");
    }

    @Test
    void whoLeavesAtTheStartHasOneZero() {
        Field stopped = FIELD.stoppedAt(runner -> runner == 0 ? -0.0 : Double.POSITIVE_INFINITY);

        assertThat(stopped).isEqualTo(FIELD.toBuilder().until("ada", 0).build());
        assertThat(stopped.findUntilKm(1)).isEmpty();
    }

    @Test
    void nobodyIsPutBeforeTheGunOrIntoAWaveWithoutAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIELD.startedAt(runner -> -5000, runner -> "w1"))
                .withMessage("runner 'ada' needs a start offset of 0 s or more, was -5.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIELD.startedAt(runner -> 0, runner -> "a/b"))
                .withMessageStartingWith("runner 'ada' has the wave 'a/b'; a name is ");
        assertThatIllegalArgumentException().isThrownBy(() -> FIELD.startedAt(runner -> 0, runner -> ""));
    }

    @Test
    void whoStayedAwayCanBeCounted() {
        FieldBuilder builder = FIELD.toBuilder().notStarted(FieldBuilder.MOST_NOT_STARTED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.notStarted(Integer.MAX_VALUE))
                .withMessage("at most 10000000 can have stayed away, was 2147483647 beside 10000000");
        assertThat(builder.build().findParticipants(10).orElseThrow().entered()).isEqualTo(10_000_002);
    }

    @Test
    void splitsOfOthersAreNotOnesOwn() {
        Field field = Field.builder()
                .split("ada", 0, 0)
                .split("ada", 5, 900_000)
                .split("ben", -0.0, 0)
                .split("ben", 5, 990_000)
                .build();

        assertThat(field.splitKm(0, 1)).isEqualTo(5);
        assertThat(field.splitKm(1, 0)).isEqualTo(0.0);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> field.splitKm(0, 2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> field.splitMillis(1, -1));
    }

    @Test
    @SuppressWarnings("NullAway")
    void aRunnerWithoutAnIdIsRefusedAtOnce() {
        assertThatNullPointerException().isThrownBy(() -> Field.builder().runner(null, 5, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE})
    void wavesMoveByWhatIsPossible(long seconds) {
        StartPlan plan = StartPlan.unchanged().shift("10k/w1", StartPlan.MAX_SHIFT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.shift("10k/w2", Duration.ofSeconds(seconds)))
                .withMessageStartingWith("'10k/w2' cannot move by PT")
                .withMessageEndingWith("; the most is 1000000 days, either way");
        TreeMap<String, Long> shifts = new TreeMap<>(plan.waveShiftMillis());
        shifts.put("10k/w2", seconds);
        assertThatIllegalArgumentException().isThrownBy(() -> new StartPlan(plan.gunMillis(), shifts));
    }
}
