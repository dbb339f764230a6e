package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.flow.PairCounts;
import org.runflow.race.model.Race;

/** Pairs of flow rows before all starts are known, and pairs of anything. */
class PairBoundTest {
    private static final long MINUTE = 60_000;
    private static final Race RACE = PierRace.race();

    /** With each of them some of the run pass some of the walk. */
    private static final List<List<Long>> SHIFTS =
            List.of(List.of(-2 * MINUTE, 0L, MINUTE, 2 * MINUTE), List.of(-3 * MINUTE, -MINUTE, 0L, 2 * MINUTE));

    private static PlanSpace space(String first, String second) {
        return new PlanSpace(
                new DayModel(RACE.day("sun"), RACE.settings()),
                List.of(new Variable(first, SHIFTS.get(0)), new Variable(second, SHIFTS.get(1))));
    }

    /** Of two events there is one difference, so that the bound is the least itself, whichever of them is known. */
    @ParameterizedTest
    @CsvSource({"walk,run", "run,walk", "run,relay", "relay,walk", "relay,run", "walk,relay"})
    void ofTwoEventsTheLeastIsTold(String first, String second) {
        PlanSpace space = space(first, second);
        CrowdTable crowds = new CrowdTable(space);
        Measures measures = new Measures(space);
        double promised = 0;
        for (int row = 0; row < measures.pairs().rows().size(); row++) {
            int index = row;
            String name = measures.pairs().rows().get(row).flowId().orElseThrow();
            Measure passes = measures.of(Objective.passes(name));
            Measure meetings = measures.of(Objective.meetings(name));
            promised += passes.least(new Outlook(crowds, space.root(), true));
            for (Branch branch : branches(space.root())) {
                Outlook outlook = new Outlook(crowds, branch, true);
                assertThat(passes.least(outlook))
                        .as(name)
                        .isEqualTo(least(branch, plan -> passes(space, measures, plan, index)));
                assertThat(meetings.least(outlook))
                        .as(name)
                        .isEqualTo(least(
                                branch,
                                plan -> counts(space, measures, plan, index).meetings()));
            }
        }
        assertThat(promised).as("passes before anything is known").isPositive();
    }

    /** All that is known of a plan, or of its first event alone, or nothing. */
    private static List<Branch> branches(Branch root) {
        List<Branch> branches = new ArrayList<>(List.of(root));
        for (long shift : SHIFTS.get(0)) {
            Branch known = root.with(shift);
            branches.add(known);
            SHIFTS.get(1).forEach(other -> branches.add(known.with(other)));
        }
        return branches;
    }

    private static double least(Branch branch, ToDoubleFunction<Branch> done) {
        if (branch.isLeaf()) {
            return done.applyAsDouble(branch);
        }
        double least = Double.POSITIVE_INFINITY;
        for (long shift : SHIFTS.get(branch.assigned())) {
            least = Math.min(least, least(branch.with(shift), done));
        }
        return least;
    }

    private static PairCounts counts(PlanSpace space, Measures measures, Branch plan, int row) {
        ShiftedPlan shifted =
                ShiftedPlan.of(space.model().day(), PlanOutcome.TODAY, space.variables(), plan.shiftsMillis());
        return measures.pairs()
                .of(shifted.shiftMillis(space.model().groups()))
                .get(row)
                .counts();
    }

    private static double passes(PlanSpace space, Measures measures, Branch plan, int row) {
        PairCounts counts = counts(space, measures, plan, row);
        return counts.passesA() + counts.passesB();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void thingsAreLaidTogetherInTheBestWay(int count) {
        Random random = new Random(count);
        long[] alone = random.longs(count, 0, 50).toArray();
        long[][] pair = new long[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                pair[i][j] = Math.max(alone[i], alone[j]) + random.nextInt(100);
            }
        }
        assertThat(Pairs.most(count, i -> alone[i], (i, j) -> pair[i][j])).isEqualTo(best(0, count, alone, pair));
    }

    private static long best(int taken, int count, long[] alone, long[][] pair) {
        if (taken == (1 << count) - 1) {
            return 0;
        }
        int first = 0;
        while ((taken >> first) % 2 == 1) {
            first++;
        }
        long best = alone[first] + best(taken + (1 << first), count, alone, pair);
        for (int other = first + 1; other < count; other++) {
            if ((taken >> other) % 2 == 0) {
                best = Math.max(
                        best, pair[first][other] + best(taken + (1 << first) + (1 << other), count, alone, pair));
            }
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 12})
    void whatIsBeyondEightThingsStaysAlone(int count) {
        assertThat(Pairs.most(count, i -> 10, (i, j) -> j < 8 ? 25 : 1_000)).isEqualTo(10L * count + 4 * 5);
    }
}
