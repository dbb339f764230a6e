package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest set of constraints that no plan keeps, told by what each plan breaks. */
class ConflictTest {
    private static Conflict.Trial trial(List<List<Integer>> brokenByPlan, List<Integer> keep) {
        return new Conflict.Trial(
                true,
                brokenByPlan.stream()
                        .filter(broken -> Collections.disjoint(broken, keep))
                        .findFirst());
    }

    private static List<Integer> find(int constraints, List<List<Integer>> brokenByPlan) {
        return Conflict.find(constraints, keep -> trial(brokenByPlan, keep));
    }

    @Test
    void whatEveryPlanBreaksIsTheConflict() {
        assertThat(find(4, List.of(List.of(0, 2), List.of(2, 3), List.of(2)))).containsExactly(2);
        assertThat(find(1, List.of(List.of(0)))).containsExactly(0);
    }

    @Test
    void ofEquallySmallSetsTheFirstIsTold() {
        assertThat(find(4, List.of(List.of(1, 3), List.of(0, 2)))).containsExactly(0, 1);
        assertThat(find(4, List.of(List.of(2), List.of(1, 3)))).containsExactly(1, 2);
    }

    @Test
    void whenEachIsBrokenAloneAllOfThemAreTheConflict() {
        assertThat(find(3, List.of(List.of(0), List.of(1), List.of(2)))).containsExactly(0, 1, 2);
    }

    @Test
    void thereMayBeAsManyConstraintsAsAProblemHas() {
        assertThat(find(63, List.of(List.of(62)))).containsExactly(62);
        assertThat(find(63, List.of(List.of(31, 32), List.of(0, 62)))).containsExactly(0, 31);
    }

    /** There are 10^11 sets of a dozen among all constraints. */
    @Test
    void constraintsThatNoPlanBreaksAreNotTried() {
        List<List<Integer>> eachOfADozen =
                IntStream.range(51, 63).mapToObj(List::of).toList();

        assertThat(find(63, eachOfADozen))
                .containsExactlyElementsOf(IntStream.range(51, 63).boxed().toList());
    }

    @Test
    void aTrialThatWasNotCompleteTellsNothing() {
        assertThat(Conflict.find(3, keep -> new Conflict.Trial(false, Optional.empty())))
                .isEmpty();
        assertThat(Conflict.find(
                        3,
                        keep -> keep.equals(List.of(0))
                                ? new Conflict.Trial(false, Optional.of(List.of(2)))
                                : new Conflict.Trial(true, Optional.empty())))
                .as("one that found a plan tells what that breaks, complete or not")
                .containsExactly(2);
    }

    /** Against all sets, the smaller ones first, and of equal size in their order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithAllSets(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            int constraints = 1 + random.nextInt(6);
            List<List<Integer>> plans = new ArrayList<>();
            for (int plan = random.nextInt(8); plan >= 0; plan--) {
                int one = random.nextInt(constraints);
                plans.add(IntStream.range(0, constraints)
                        .filter(index -> index == one || random.nextInt(4) == 0)
                        .boxed()
                        .toList());
            }
            assertThat(find(constraints, plans)).as("%s", plans).isEqualTo(bySearch(constraints, plans));
        }
    }

    private static List<Integer> bySearch(int constraints, List<List<Integer>> plans) {
        List<Integer> best = List.of();
        for (int set = 1; set < 1 << constraints; set++) {
            int chosen = set;
            List<Integer> some = IntStream.range(0, constraints)
                    .filter(index -> (chosen & 1 << index) != 0)
                    .boxed()
                    .toList();
            if (trial(plans, some).broken().isEmpty() && (best.isEmpty() || isBefore(some, best))) {
                best = some;
            }
        }
        return best;
    }

    private static boolean isBefore(List<Integer> some, List<Integer> others) {
        if (some.size() != others.size()) {
            return some.size() < others.size();
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).equals(others.get(i))) {
                return some.get(i) < others.get(i);
            }
        }
        return false;
    }
}
