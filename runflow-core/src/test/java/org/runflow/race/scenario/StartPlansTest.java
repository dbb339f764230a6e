package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may move, and which plans no race can carry out. */
class StartPlansTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static SweepResults sweep(StartPlans plans) {
        return Sweep.of(HarbourRace.race(), "sun").over(plans).run();
    }

    @Test
    void clocksBecomeShiftsAndTheLastGroupMovesFastest() {
        SweepResults results = sweep(StartPlans.grid()
                .event("10k", "08:58", "09:02:30", MINUTE.multipliedBy(2))
                .wave("walk/w2", Duration.ZERO, MINUTE, MINUTE));

        assertThat(results.variables())
                .containsExactly(
                        new Variable("10k", List.of(-120_000L, 0L, 120_000L)),
                        new Variable("walk/w2", List.of(0L, 60_000L)));
        assertThat(results.plans())
                .extracting(PlanOutcome::shiftsMillis)
                .startsWith(List.of(-120_000L, 0L), List.of(-120_000L, 60_000L), List.of(0L, 0L))
                .hasSize(6);
        assertThat(results.plans().get(5).gunMillis()).containsEntry("10k", 32_520_000L);
    }

    @Test
    void dayEndsWithItsLastGun() {
        StartPlans grid = StartPlans.grid();

        assertThat(sweep(grid.event("10k", "23:59", "24:00", MINUTE)).plans())
                .extracting(plan -> plan.gunMillis().get("10k"))
                .containsExactly(86_340_000L, 86_400_000L);
        assertThatThrownBy(() -> grid.event("10k", "23:59", "24:00:01", MINUTE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a gun lies within 00:00 to 24:00, was '24:00:01'");
        assertThatThrownBy(() -> grid.event("10k", "noon", "24:00", MINUTE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a clock is HH:MM or HH:MM:SS, was 'noon'");
    }

    @Test
    void nothingThatMovesIsOnePlanAndTodays() {
        SweepResults results = sweep(StartPlans.grid());

        assertThat(results.count()).isEqualTo(1);
        assertThat(results.plans().get(0).segments()).isEqualTo(results.today().segments());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "rises by a step above 0",
                        plans(() -> StartPlans.grid().event("10k", "09:00", "08:00", MINUTE))),
                Arguments.of(
                        "rises by a step above 0",
                        plans(() -> StartPlans.grid().event("10k", "08:00", "09:00", Duration.ZERO))),
                Arguments.of(
                        "at most 100000 steps",
                        plans(() -> StartPlans.grid().event("10k", "00:00", "23:00", Duration.ofMillis(1)))),
                Arguments.of(
                        "named event/wave, was 'walk'",
                        plans(() -> StartPlans.grid().wave("walk", MINUTE, MINUTE, MINUTE))),
                Arguments.of("must rise", plans(() -> StartPlans.grid().shifts("10k", List.of(MINUTE, MINUTE)))),
                Arguments.of("at least one shift", plans(() -> StartPlans.grid().shifts("10k", List.of()))),
                Arguments.of(
                        "'10k' is named twice",
                        plans(() ->
                                StartPlans.grid().shifts("10k", List.of(MINUTE)).shifts("10k", List.of(MINUTE)))),
                Arguments.of(
                        "has no event or wave '5k'; it has [10k, walk, walk/w1, walk/w2]",
                        plans(() -> StartPlans.grid().shifts("5k", List.of(MINUTE)))),
                Arguments.of("has no event '5k'", plans(() -> StartPlans.grid().event("5k", "09:00", "09:00", MINUTE))),
                Arguments.of(
                        "are too many for one sweep",
                        plans(() -> StartPlans.grid()
                                .event("10k", "08:00", "09:00", Duration.ofMillis(50))
                                .event("walk", "08:00", "09:00", Duration.ofMillis(50)))),
                Arguments.of(
                        "more than 9223372036854775807 plans are too many for one sweep",
                        plans(() -> StartPlans.grid()
                                .event("10k", "00:00", "23:59", Duration.ofSeconds(1))
                                .event("walk", "00:00", "23:59", Duration.ofSeconds(1))
                                .wave("walk/w1", Duration.ZERO, Duration.ofDays(1), Duration.ofSeconds(1))
                                .wave("walk/w2", Duration.ZERO, Duration.ofDays(1), Duration.ofSeconds(1)))));
    }

    private static Supplier<StartPlans> plans(Supplier<StartPlans> plans) {
        return plans;
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesAreToldBeforeAnythingIsComputed(String expected, Supplier<StartPlans> plans) {
        assertThatThrownBy(() -> sweep(plans.get()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void gunsOutsideTheDayAreRefusedAndTheOthersEvaluated() {
        SweepResults results = sweep(StartPlans.grid()
                .shifts(
                        "10k",
                        List.of(
                                Duration.ofHours(-10),
                                Duration.ofHours(-9),
                                Duration.ofHours(15),
                                Duration.ofHours(15).plusMillis(1))));

        assertThat(results.refused()).extracting(RefusedPlan::plan).containsExactly(0, 3);
        assertThat(results.refused().get(0).reason())
                .isEqualTo("the gun of '10k' would lie outside 00:00 to 24:00, at -3600000 ms after midnight");
        assertThat(results.plans()).extracting(PlanOutcome::plan).containsExactly(1, 2);
    }

    @Test
    void waveBringsNobodyBeforeTheGun() {
        SweepResults results = sweep(
                StartPlans.grid().shifts("walk/w2", List.of(Duration.ofMillis(-300_501), Duration.ofMillis(-300_500))));

        assertThat(results.refused())
                .extracting(RefusedPlan::reason)
                .containsExactly(
                        "wave 'walk/w2' would bring a runner 1 ms before the gun; he starts 300500 ms after it");
        assertThat(results.plans()).hasSize(1);
    }

    @Test
    void rangesThatDoNotRiseAreNamedAsTheyWereWritten() {
        StartPlans plans = StartPlans.grid();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plans.event("10k", "07:00", "06:00", Duration.ofMinutes(5)))
                .withMessageEndingWith("was 07:00:00 to 06:00:00 by 5 min");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plans.wave("walk/w2", Duration.ZERO, Duration.ofMinutes(-5), Duration.ofSeconds(30)))
                .withMessageEndingWith("was 0 s to -5 min by 30 s");
    }
}
