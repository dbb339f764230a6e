package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.model.InvalidRaceException;
import org.runflow.race.model.Race;
import org.runflow.race.model.StartGroup;
import org.runflow.race.model.StartPlan;
import org.runflow.spread.Spread;

class SweepTest {
    /** More plans than one handful of chunks holds. */
    private static final StartPlans MANY = StartPlans.grid()
            .event("10k", "07:00", "11:00", Duration.ofMinutes(1))
            .wave("walk/w2", Duration.ZERO, Duration.ofMinutes(9), Duration.ofMinutes(1));

    private static Sweep sweep(StartPlans plans) {
        return Sweep.of(HarbourRace.race(), "sun").over(plans).with(Figure.CONCURRENCY);
    }

    @Test
    void resultsDoNotDependOnWhereTheyAreComputed() {
        SweepResults alone = sweep(MANY).run();

        assertThat(alone.plans()).hasSize(2_410);
        assertThat(sweep(MANY).run(Spread.PARALLEL)).isEqualTo(alone);
    }

    @Test
    void thereMayBeAsManyPlansAsOnePieceOfWorkHas() {
        StartPlans plans = StartPlans.grid().event("10k", "07:00", "11:15", Duration.ofMinutes(1));
        assertThat(sweep(plans).run().plans()).hasSize(256);
    }

    @Test
    void plansAreHandedOnInTheirOrderAndNotKept() {
        List<PlanOutcome> handed = new ArrayList<>();

        SweepResults results = sweep(MANY).run(Spread.PARALLEL, handed::add);

        assertThat(results.plans()).isEmpty();
        assertThat(handed).isEqualTo(sweep(MANY).run().plans());
    }

    /** Of 40,000 plans only those of the pieces that are worked on are there at a time. */
    @Test
    void plansThatWereHandedOnAreLetGo() {
        List<WeakReference<PlanOutcome>> handed = new ArrayList<>();
        List<Long> alive = new ArrayList<>();

        Sweep.of(HarbourRace.race(), "sun")
                .over(StartPlans.grid().event("10k", "05:00", "16:06", Duration.ofSeconds(1)))
                .run(Spread.SEQUENTIAL, plan -> {
                    handed.add(new WeakReference<>(plan));
                    if (handed.size() % 13_000 == 0) {
                        System.gc();
                        alive.add(handed.stream()
                                .filter(each -> !each.refersTo(null))
                                .count());
                    }
                });

        assertThat(handed).hasSizeGreaterThan(39_000);
        assertThat(alive).hasSize(3).allMatch(count -> count <= 4_096);
    }

    @Test
    void planIsTheSameWhateverWasEvaluatedBefore() {
        SweepResults results = sweep(MANY).run();

        assertThat(sweep(MANY).evaluate(List.of(2_000, 7, 1_999)))
                .containsExactly(
                        results.plans().get(2_000),
                        results.plans().get(7),
                        results.plans().get(1_999));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2_410})
    void numbersThatAreNoPlanAreRefused(int number) {
        assertThatThrownBy(() -> sweep(MANY).evaluate(List.of(number)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no plan " + number + " of 2410");
    }

    @Test
    void whatWasNotAskedForIsAbsent() {
        PlanOutcome today = Sweep.of(HarbourRace.race(), "sun").today();

        assertThat(today.flags()).isEmpty();
        assertThat(today.rows()).isEmpty();
        assertThat(today.segments())
                .allMatch(segment -> segment.peakConcurrency().isEmpty());
    }

    @Test
    void shiftsBesideTheWindowsAreMarked() {
        List<PlanOutcome> plans = sweep(
                        StartPlans.grid().shifts("walk", List.of(Duration.ofSeconds(-60), Duration.ofSeconds(17))))
                .run()
                .plans();

        assertThat(plans).extracting(PlanOutcome::onGrid).containsExactly(true, false);
    }

    /** A race takes nobody who is farther behind the gun than that, so no plan of one does. */
    @Test
    void wavesStayWithinAWeekOfTheGun() {
        Race race = HarbourRace.race();
        StartGroup second = race.day("sun").events().get("walk").startGroups().stream()
                .filter(group -> group.name().equals("walk/w2"))
                .findFirst()
                .orElseThrow();
        long latest = WaveRoom.of(second, race.day("sun")).laterMillis();
        List<Duration> shifts =
                List.of(Duration.ofMillis(latest), Duration.ofMillis(latest + 1), Duration.ofHours(900_001));

        SweepResults results =
                sweep(StartPlans.grid().shifts("walk/w2", shifts)).run();

        assertThat(race.with(StartPlan.unchanged().shift("walk/w2", shifts.get(0)))
                        .name())
                .isEqualTo(race.name());
        assertThatThrownBy(() -> race.with(StartPlan.unchanged().shift("walk/w2", shifts.get(1))))
                .isInstanceOf(InvalidRaceException.class);
        assertThat(results.plans()).extracting(PlanOutcome::plan).containsExactly(0);
        assertThat(results.refused())
                .extracting(RefusedPlan::reason)
                .first(InstanceOfAssertFactories.STRING)
                .isEqualTo(
                        "wave 'walk/w2' would bring a runner 1 ms beyond a week after the gun, which is the most a race may have");
        assertThatThrownBy(() -> Advice.of(race, "sun")
                        .move("walk/w2", shifts)
                        .minimise(Objective.moved())
                        .solve())
                .hasMessageContaining(
                        "variable 1: a shift of 900001 h would bring a runner more than a week behind the gun");
    }

    @Test
    void whatNoRaceTakesIsCalledByName() {
        Sweep nightly = sweep(StartPlans.grid().shifts("10k", List.of(Duration.ofHours(-10), Duration.ZERO)));

        assertThatThrownBy(() -> nightly.evaluate(List.of(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("plan 0 is refused: the gun of '10k' would lie outside 00:00 to 24:00");
        assertThatThrownBy(() -> nightly.run().ranking(PlanMetric.parse("moved"), -1))
                .hasMessage("a ranking has 0 plans or more, not -1");
        assertThatThrownBy(() -> HarbourRace.race().with(StartPlan.unchanged().shift("walk", Duration.ofMinutes(1))))
                .hasMessageContaining("has no such event or wave: [walk]");
    }

    /** The largest gap there is must not come round to one that every plan keeps. */
    @Test
    void gapsBeyondAllCountingAreBroken() {
        Advice asked = Advice.of(HarbourRace.race(), "sun")
                .move("10k", Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(1))
                .minimise(Objective.moved());

        for (long gap : new long[] {Long.MAX_VALUE, 86_400_001}) {
            AdviceResults advice = asked.subjectTo(Constraint.after("10k", "walk", Duration.ofMillis(gap)))
                    .solve();
            assertThat(advice.certificate().verdict()).isEqualTo(Certificate.Verdict.INFEASIBLE);
        }
    }
}
