package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.model.Race;
import org.runflow.race.service.LevelOfService;

/** In which order a search looks at plans, and what it says of those it has not looked at. */
class PlanSearchTest {
    private static final Race RACE = PierRace.race();
    private static final long[] MINUTES = {-20, -9, -4, 0, 3, 7, 15};

    private final List<double[]> keys = new ArrayList<>();
    private final List<List<Long>> plans = new ArrayList<>();
    /** Wants every plan. */
    private final Goal all = new Goal() {
        @Override
        public boolean cuts(double[] key) {
            return false;
        }

        @Override
        public void take(double[] key, Branch plan) {
            keys.add(key);
            plans.add(plan.shiftsMillis());
        }
    };

    private static Variable moves(String event) {
        return new Variable(
                event, LongStream.of(MINUTES).map(each -> each * 60_000).boxed().toList());
    }

    private static Scoring scoring(Variable... variables) {
        PlanSpace space = new PlanSpace(new DayModel(RACE.day("sun"), RACE.settings()), List.of(variables));
        return Scoring.keeping(
                new CrowdTable(space),
                List.of(),
                List.of(new Measures(space).of(Objective.exposureFrom(LevelOfService.B))));
    }

    @Test
    void theMostPromisingPlansComeFirst() {
        PlanSearch search = PlanSearch.run(scoring(moves("run")), all, 100);
        assertThat(keys).hasSize(MINUTES.length).isSortedAccordingTo(Arrays::compare);
        assertThat(keys.get(0)[0]).isLessThan(keys.get(MINUTES.length - 1)[0]);
        assertThat(search.evaluated()).isEqualTo(MINUTES.length);
        assertThat(search.cut()).isZero();
        assertThat(search.isComplete()).isTrue();
        assertThat(search.leastLeft()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20, 48})
    void whatIsLeftPromisesNoLessThanIsSaid(int budget) {
        PlanSearch.run(scoring(moves("run"), moves("walk")), all, 1_000);
        List<double[]> allKeys = List.copyOf(keys);
        List<List<Long>> allPlans = List.copyOf(plans);
        assertThat(allPlans).hasSize(MINUTES.length * MINUTES.length).doesNotHaveDuplicates();
        keys.clear();
        plans.clear();

        PlanSearch search = PlanSearch.run(scoring(moves("run"), moves("walk")), all, budget);
        assertThat(search.evaluated()).isEqualTo(budget);
        assertThat(plans).isEqualTo(allPlans.subList(0, budget));
        assertThat(search.isComplete()).isFalse();
        double[] said = search.leastLeft().orElseThrow();
        assertThat(allKeys.subList(budget, allKeys.size())).allMatch(key -> Arrays.compare(said, key) <= 0);
    }

    @Test
    void ofOneVariableTheLeastThatIsLeftIsToldExactly() {
        PlanSearch search = PlanSearch.run(scoring(moves("run")), all, 3);
        double[] said = search.leastLeft().orElseThrow();
        keys.clear();
        PlanSearch.run(scoring(moves("run")), all, 100);
        assertThat(said).containsExactly(keys.get(3)[0]).isNotEqualTo(new double[] {keys.get(0)[0]});
    }

    @Test
    void whereNothingMovesTheOnlyPlanIsEvaluated() {
        PlanSearch search = PlanSearch.run(scoring(), all, 1);
        assertThat(plans).containsExactly(List.of());
        assertThat(search.evaluated()).isEqualTo(1);
        assertThat(search.isComplete()).isTrue();
    }

    @Test
    void whoeverWantsOnePlanGetsTheMostPromisingAlone() {
        FirstGoal goal = FirstGoal.any();
        PlanSearch search = PlanSearch.run(scoring(moves("run")), goal, 100);
        assertThat(search.evaluated()).isEqualTo(1);
        PlanSearch.run(scoring(moves("run")), all, 1);
        assertThat(goal.found().orElseThrow().shiftsMillis()).isEqualTo(plans.get(0));
    }
}
