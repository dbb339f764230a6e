package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.runflow.race.model.Race;

/** Which plans do the same to a segment: those that move all its groups together, by whole windows. */
class SegmentMemoTest {
    private static final int QUAY = 0;
    private static final int BRIDGE = 1;
    private static final long WINDOW = 60_000;

    private final Race race = HarbourRace.race();
    private final DayModel model = new DayModel(race.day("sun"), race.settings());
    private final int groups = model.groups().size();

    private static Variable moves(String group) {
        return new Variable(group, List.of(-WINDOW, 0L, WINDOW));
    }

    private SegmentMemo memo(String... variables) {
        return new SegmentMemo(
                model, List.of(variables).stream().map(SegmentMemoTest::moves).toList());
    }

    /** Shifts of the 10k and of the two waves of the walk. */
    private long[] shifts(long run, long first, long second) {
        assertThat(groups).isEqualTo(3);
        return new long[] {run, first, second};
    }

    @Test
    void groupsThatMoveTogetherByWholeWindowsMakeAlikePlans() {
        SegmentMemo memo = memo("10k", "walk");
        SegmentMemo.Alike plan = memo.of(QUAY, shifts(0, 17_000, 0)).orElseThrow();
        assertThat(plan.originMillis()).isZero();
        assertThat(memo.of(QUAY, shifts(2 * WINDOW, 2 * WINDOW + 17_000, 2 * WINDOW)))
                .contains(new SegmentMemo.Alike(plan.key(), 2 * WINDOW));
        assertThat(memo.of(QUAY, shifts(-WINDOW, 17_000 - WINDOW, -WINDOW)))
                .contains(new SegmentMemo.Alike(plan.key(), -WINDOW));
        assertThat(key(memo, 1, 17_001, 1)).as("not by whole windows").isNotEqualTo(plan);
        assertThat(key(memo, 0, 0, 17_000)).as("another wave").isNotEqualTo(plan);
        assertThat(key(memo, 0, 17_000, WINDOW)).as("one group alone").isNotEqualTo(plan);
    }

    private SegmentMemo.Alike key(SegmentMemo memo, long run, long first, long second) {
        return memo.of(QUAY, shifts(run, first, second)).orElseThrow();
    }

    @Test
    void whereSomethingStandsStillNoTwoPlansAreAlike() {
        assertThat(memo("10k").of(QUAY, shifts(0, 0, 0)))
                .as("the walk stands still")
                .isEmpty();
        assertThat(memo("10k", "walk/w1").of(QUAY, shifts(0, 0, 0)))
                .as("its second wave does")
                .isEmpty();
        assertThat(memo("10k").of(BRIDGE, shifts(0, 0, 0)))
                .as("all that goes there moves")
                .isPresent();
        assertThat(memo("10k", "walk/w1", "walk/w2").of(QUAY, shifts(0, 0, 0))).isPresent();
        assertThat(memo("walk").of(BRIDGE, shifts(0, 0, 0)))
                .as("only what does not go there moves")
                .isPresent();
    }

    @Test
    void anEvaluatedPlanIsKeptForThoseThatAreAlike() {
        SegmentMemo memo = memo("10k", "walk");
        PlanGrid grid = new PlanGrid(model, List.of(moves("10k"), moves("walk")));
        ShiftedPlan plan = grid.plan(0);
        SegmentMemo.Alike quay = memo.of(QUAY, plan.shiftMillis(model.groups())).orElseThrow();
        assertThat(memo.find(quay)).isEmpty();
        PlanOutcome outcome = new PlanEvaluator(
                        model, EnumSet.noneOf(Figure.class), Optional.empty(), Optional.of(memo))
                .evaluate(plan);

        KeptSegment kept =
                memo.find(key(memo, 5 * WINDOW, 5 * WINDOW, 5 * WINDOW)).orElseThrow();
        assertThat(kept.outcome(quay.originMillis()))
                .isEqualTo(outcome.segments().get("quay"));
        assertThat(kept.outcome(quay.originMillis() + WINDOW)
                        .activeStartMillis()
                        .orElseThrow())
                .isEqualTo(outcome.segments().get("quay").activeStartMillis().orElseThrow() + WINDOW);
        assertThat(memo.find(memo.of(BRIDGE, shifts(WINDOW, 0, 0)).orElseThrow()))
                .as("another segment")
                .isPresent();
    }
}
