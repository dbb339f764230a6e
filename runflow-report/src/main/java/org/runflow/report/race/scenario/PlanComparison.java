package org.runflow.report.race.scenario;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.runflow.race.model.RaceClock;
import org.runflow.race.scenario.AdviceResults;
import org.runflow.race.scenario.AdviceWords;
import org.runflow.race.scenario.AdvisedPlan;
import org.runflow.race.scenario.FlaggedCells;
import org.runflow.race.scenario.Objective;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.scenario.SegmentOutcome;
import org.runflow.race.scenario.Variable;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;
import org.runflow.report.text.Numbers;

/** Today's plan beside the proposal: starts, objectives, the day as a whole, and every segment that changes. */
final class PlanComparison {
    private final AdviceResults results;
    private final SheetTable table;

    private PlanComparison(AdviceResults results) {
        this.results = results;
        this.table = new SheetTable(
                        "Today's plan beside " + (results.answer().isPresent() ? "the proposal" : "the nearest one"))
                .text("Figure")
                .number("Today", "")
                .number(results.answer().isPresent() ? "Proposal" : "Nearest plan", "")
                .room(Integer.MAX_VALUE);
    }

    static void write(AdviceResults results, Sheet sheet) {
        boolean proposed = results.answer().isPresent();
        sheet.heading(2, proposed ? "Today's plan and the proposal" : "Today's plan and the nearest one");
        sheet.table(new PlanComparison(results).whole());
        sheet.table(segments(results.today().outcome(), results.proposal().outcome()));
    }

    private SheetTable whole() {
        List<Variable> variables = results.problem().variables();
        for (int i = 0; i < variables.size(); i++) {
            int variable = i;
            add("start of " + variables.get(i).group(), plan -> start(plan.outcome(), variable));
        }
        List<Objective> objectives = results.problem().objectives();
        for (int i = 0; i < objectives.size(); i++) {
            int objective = i;
            add(
                    AdviceWords.of(objectives.get(i)),
                    plan -> AdviceWords.value(
                            objectives.get(objective), plan.judged().values().get(objective)));
        }
        add("largest density, p/m²", plan -> Measures.density(plan.outcome().peakDensityPerM2()));
        add("where", plan -> plan.outcome().peakDensitySegment().orElse("–"));
        add("worst level", plan -> plan.outcome().worstLos().name());
        add("status", plan -> plan.outcome().flags().map(FlaggedCells::status).orElse("–"));
        add(
                "flagged cells",
                plan -> plan.outcome()
                        .flags()
                        .map(flags -> Numbers.count(flags.watch() + flags.caution() + flags.critical()))
                        .orElse("–"));
        for (String event : results.today().outcome().latestFinishMillis().keySet()) {
            add(
                    "last finish of " + event,
                    plan -> RaceClock.text(Objects.requireNonNull(
                            plan.outcome().latestFinishMillis().get(event))));
        }
        return table;
    }

    private void add(String name, Function<AdvisedPlan, String> figure) {
        table.row(name, figure.apply(results.today()), figure.apply(results.proposal()));
    }

    private String start(PlanOutcome plan, int variable) {
        Variable moving = results.problem().variables().get(variable);
        return moving.isEvent()
                ? RaceClock.text(Objects.requireNonNull(plan.gunMillis().get(moving.group())))
                : AdviceWords.span(plan.shiftsMillis().get(variable));
    }

    /** What two plans do to the segments that they treat differently. */
    static SheetTable segments(PlanOutcome before, PlanOutcome after) {
        SheetTable rows = new SheetTable("Segments that change")
                .text("Segment")
                .number("Today", "p/m²")
                .text("Level today")
                .number("Then", "p/m²")
                .text("Level then");
        for (SegmentOutcome old : before.segments()) {
            SegmentOutcome now = after.segments().get(old.segId());
            if (old.peakDensityPerM2() != now.peakDensityPerM2()) {
                rows.row(
                        old.segId(),
                        Measures.density(old.peakDensityPerM2()),
                        old.los().name(),
                        Measures.density(now.peakDensityPerM2()),
                        now.los().name());
            }
        }
        return rows;
    }
}
