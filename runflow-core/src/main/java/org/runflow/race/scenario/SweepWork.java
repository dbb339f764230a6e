package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.runflow.race.scenario.SweepJob.PlanRange;
import org.runflow.race.scenario.SweepJob.SweptDay;
import org.runflow.race.scenario.SweepJob.SweptPlans;

/** A day made ready for plans: its groups, tables and pairs. Safe for use by several threads. */
final class SweepWork implements Function<PlanRange, SweptPlans> {
    private final DayModel model;
    private final PlanGrid grid;
    private final Set<Figure> figures = EnumSet.noneOf(Figure.class);
    private final Optional<PairTable> pairs;
    private final SegmentMemo memo;

    SweepWork(SweptDay swept) {
        this.model = new DayModel(swept.day(), swept.settings());
        this.grid = new PlanGrid(model, swept.variables());
        this.figures.addAll(swept.figures());
        this.pairs = figures.contains(Figure.PAIRS) ? Optional.of(new PairTable(model)) : Optional.empty();
        this.memo = new SegmentMemo(model, grid.variables());
    }

    PlanGrid grid() {
        return grid;
    }

    PlanEvaluator evaluator() {
        return new PlanEvaluator(model, figures, pairs, Optional.of(memo));
    }

    @Override
    public SweptPlans apply(PlanRange range) {
        PlanEvaluator evaluator = evaluator();
        List<PlanOutcome> outcomes = new ArrayList<>();
        List<RefusedPlan> refused = new ArrayList<>();
        for (int number = range.from(); number < range.end(); number++) {
            ShiftedPlan plan = grid.plan(number);
            Optional<String> refusal = grid.findRefusal(plan);
            if (refusal.isPresent()) {
                refused.add(new RefusedPlan(number, plan.shiftsMillis(), refusal.get()));
            } else {
                outcomes.add(evaluator.evaluate(plan));
            }
        }
        return new SweptPlans(outcomes, refused);
    }
}
