package org.runflow.race.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.runflow.race.model.Race;
import org.runflow.spread.Spread;

/** Pier Run: a walk at 09:00, a run at 09:20 and a relay at 09:40, which go through each other. */
class AdviceTest {
    private static final Race RACE = PierRace.race();

    private static Advice runMoves() {
        return Advice.of(RACE, "sun").move("run", ofMinutes(-20), ofMinutes(20), ofMinutes(10));
    }

    private static Advice twoMove() {
        return runMoves().move("relay", ofMinutes(-20), ofMinutes(20), ofMinutes(10));
    }

    @Test
    void anAnswerSaysWhyItIsTheAnswer() {
        AdviceResults advice = runMoves()
                .subjectTo(
                        Constraint.finishBy("run", "10:05").named("bus"), Constraint.after("run", "walk", ofMinutes(5)))
                .minimise(Objective.passes("bridge_walk_run"), Objective.moved())
                .solve();

        assertThat(advice.certificate().verdict()).isEqualTo(Certificate.Verdict.PROVED);
        assertThat(advice.proposal().judged().shiftsMillis()).containsExactly(-600_000L);
        assertThat(advice.today().judged().values()).containsExactly(2841.0, 0.0);
        assertThat(advice.constraints())
                .extracting(ConstraintFinding::binding)
                .containsOnly(ConstraintFinding.Binding.YES);
        assertThat(advice.constraints().get(0).touch()).hasValueSatisfying(touch -> {
            assertThat(touch.runner()).hasValue("r55");
            assertThat(touch.millis()).hasValue(35_210_000);
        });
        assertThat(advice.constraints().get(1).value()).hasValue(600_000.0);
        assertThat(advice.constraints().get(1).tight()).containsExactly(new ConstraintFinding.Step(0, -1));
        assertThat(advice.sensitivity())
                .extracting(
                        neighbour -> neighbour.step().steps(),
                        neighbour -> neighbour.plan().isFeasible())
                .containsExactly(tuple(-1, false), tuple(1, true), tuple(2, false));
        assertThat(advice.explanation())
                .containsExactly(
                        "Best of 5 start plans: run at 09:10:00 (10 min earlier). That is proved by evaluating 1 of them: none of the other 4 can be better.",
                        "A better plan would be possible without any one of these: bus: run finishes by 10:05:00; run starts at least 5 min after walk.",
                        "Just kept: run starts at least 5 min after walk. It breaks with run one step earlier.");
        assertThat(RACE.with(advice.startPlan(advice.proposal()))
                        .day("sun")
                        .events()
                        .get("run")
                        .gunMillis())
                .isEqualTo(33_000_000);
    }

    @Test
    void whatCannotHoldTogetherIsSaidInSentences() {
        AdviceResults advice = runMoves()
                .subjectTo(
                        Constraint.maxDensity("bridge", 5),
                        Constraint.after("run", "walk", ofMinutes(5)),
                        Constraint.finishBy("run", "10:05"),
                        Constraint.maxPasses("bridge_walk_run", 10))
                .minimise(Objective.moved())
                .solve();

        assertThat(advice.certificate().verdict()).isEqualTo(Certificate.Verdict.INFEASIBLE);
        assertThat(advice.answer()).isEmpty();
        assertThat(advice.conflict()).containsExactly(1, 2, 3);
        assertThat(advice.explanation())
                .containsExactly(
                        "No start plan keeps these together: run starts at least 5 min after walk; run finishes by 10:05:00; "
                                + "at most 10 passes on bridge_walk_run.",
                        "The nearest plan is run at 09:00:00 (20 min earlier). It breaks: run starts at least 5 min after walk, but it is 0 s.");
        assertThat(advice.nearest().orElseThrow().judged().broken()).containsExactly(1);
    }

    @Test
    void aBudgetThatEndsFirstLeavesABound() {
        Advice advice = twoMove().minimise(Objective.peakDensity(), Objective.latestFinish());
        AdviceResults all = advice.solve();
        AdviceResults some = advice.budget(1).solve();

        assertThat(all.certificate().verdict()).isEqualTo(Certificate.Verdict.PROVED);
        assertThat(some.certificate().evaluated()).isEqualTo(1);
        assertThat(some.certificate().verdict()).isEqualTo(Certificate.Verdict.BEST_FOUND);
        assertThat(some.certificate().bound()).hasSize(2);
        assertThat(some.certificate().bound().get(0))
                .isLessThanOrEqualTo(all.proposal().judged().values().get(0));
        assertThat(some.explanation().get(0)).startsWith("Best start plan found among 25: ");
    }

    @Test
    void aBudgetMayEndBeforeAnythingIsFound() {
        List<Duration> shifts = List.of(ofMinutes(-40), Duration.ofSeconds(-2399));
        double least = Sweep.of(RACE, "sun")
                .over(StartPlans.grid().shifts("run", List.of(ofMinutes(-20))).shifts("relay", shifts))
                .run()
                .plans()
                .stream()
                .mapToDouble(plan -> plan.peakDensityPerM2())
                .min()
                .orElseThrow();

        AdviceResults advice = Advice.of(RACE, "sun")
                .move("run", List.of(ofMinutes(-20)))
                .move("relay", shifts)
                .minimise(Objective.moved())
                .subjectTo(Constraint.maxDensity("pier", Math.nextDown(least)))
                .budget(1)
                .solve();

        assertThat(advice.answer()).isEmpty();
        assertThat(advice.certificate().verdict()).isEqualTo(Certificate.Verdict.BEST_FOUND);
        assertThat(advice.explanation().get(0))
                .startsWith("No start plan that keeps everything was found among the 1 ");
        assertThat(advice.nearest()).isPresent();
        assertThat(advice.constraints()).extracting(ConstraintFinding::kept).containsExactly(false);
        assertThat(advice.conflict()).isEmpty();
    }

    @Test
    void threadsChangeNothing() {
        LongStream.rangeClosed(1, 10).forEach(seed -> {
            RandomProblems.Asked asked = RandomProblems.problem(seed);
            Advice advice = Advice.of(asked.race(), "d", asked.problem());

            assertThat(advice.solve(Spread.PARALLEL)).isEqualTo(advice.solve(Spread.SEQUENTIAL));
        });
    }

    @Test
    void aPlanBesideTheWindowsIsMarked() {
        AdviceResults advice = Advice.of(RACE, "sun")
                .move("relay", List.of(Duration.ofSeconds(17)))
                .minimise(Objective.span())
                .solve();

        assertThat(advice.explanation()).contains(SweepResults.OFF_GRID);
        assertThat(advice.today().judged().values()).containsExactly(2_400_000.0);
        assertThat(advice.proposal().judged().values()).containsExactly(2_417_000.0);
    }

    @Test
    void aMillionPlansAreProvedByPruning() {
        AdviceResults advice = Advice.of(RACE, "sun")
                .move("walk", ofMinutes(-50), ofMinutes(49), ofMinutes(1))
                .move("run", ofMinutes(-50), ofMinutes(49), ofMinutes(1))
                .move("relay", ofMinutes(-50), ofMinutes(49), ofMinutes(1))
                .subjectTo(Constraint.after("relay", "walk", ofMinutes(10)))
                .minimise(
                        Objective.passes("bridge_walk_run", "bridge_walk_relay"),
                        Objective.peakDensity(),
                        Objective.moved())
                .solve();

        assertThat(advice.certificate().plans()).isEqualTo(1_000_000);
        assertThat(advice.certificate().verdict()).isEqualTo(Certificate.Verdict.PROVED);
        assertThat(advice.certificate().evaluated()).isLessThan(1000);
    }

    /** A table for each of a thousand steps within a window would be more than memory has. */
    @Test
    void tablesAreKeptByTheModelAlone() {
        List<Object> held = new ArrayList<>();
        Spread spread = new Spread() {
            @Override
            public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function) {
                List<R> results = Spread.SEQUENTIAL.map(items, function);
                held.addAll(results);
                return results;
            }
        };

        runMoves().minimise(Objective.moved()).solve(spread);

        assertThat(held).isNotEmpty().doesNotHaveAnyElementsOfTypes(GroupTable.class);
    }
}
