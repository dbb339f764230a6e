package org.runflow.report.race.scenario;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.scenario.AdviceResults;
import org.runflow.race.scenario.AdviceResults.Neighbour;
import org.runflow.race.scenario.AdviceWords;
import org.runflow.race.scenario.JudgedPlan;
import org.runflow.race.scenario.Objective;
import org.runflow.race.scenario.Variable;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;

/** The plans beside the answer, and the trade-offs between two objectives. */
final class AlternativeTables {
    private final AdviceResults results;

    private AlternativeTables(AdviceResults results) {
        this.results = results;
    }

    static void write(AdviceResults results, Sheet sheet) {
        AlternativeTables tables = new AlternativeTables(results);
        if (!results.sensitivity().isEmpty()) {
            sheet.heading(2, "Beside the answer");
            sheet.table(tables.sensitivity());
        }
        results.front().ifPresent(front -> {
            sheet.heading(2, "Trade-offs");
            sheet.paragraph(tables.trade(front.objectives())
                    + (front.complete() ? "" : " The budget ended before all plans were looked at."));
            sheet.table(tables.front(front.plans()));
        });
    }

    private SheetTable sensitivity() {
        SheetTable table = new SheetTable("One start moved by one or two steps").text("Start");
        results.problem().objectives().forEach(objective -> table.number(AdviceWords.of(objective), ""));
        table.text("Breaks").room(Integer.MAX_VALUE);
        for (Neighbour neighbour : results.sensitivity()) {
            int variable = neighbour.step().variable();
            List<String> cells = new ArrayList<>();
            cells.add(results.problem().variables().get(variable).group() + " "
                    + signed(neighbour.plan().shiftsMillis().get(variable)));
            cells.addAll(values(neighbour.plan()));
            cells.add(
                    neighbour.plan().isFeasible()
                            ? "–"
                            : String.join(
                                    "; ",
                                    neighbour.plan().broken().stream()
                                            .map(index -> AdviceWords.of(results.problem()
                                                    .constraints()
                                                    .get(index)))
                                            .toList()));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private static String signed(long shiftMillis) {
        return (shiftMillis > 0 ? "+" : "") + AdviceWords.span(shiftMillis);
    }

    private String trade(List<Integer> objectives) {
        List<String> names = objectives.stream()
                .map(index -> AdviceWords.of(results.problem().objectives().get(index)))
                .toList();
        return "Plans that no other one beats in both: " + String.join(" and ", names) + ".";
    }

    private SheetTable front(List<JudgedPlan> plans) {
        SheetTable table = new SheetTable("Trade-offs");
        for (Variable variable : results.problem().variables()) {
            table.number(variable.group(), "");
        }
        results.problem().objectives().forEach(objective -> table.number(AdviceWords.of(objective), ""));
        for (JudgedPlan plan : plans) {
            List<String> cells = new ArrayList<>(
                    plan.shiftsMillis().stream().map(AlternativeTables::signed).toList());
            cells.addAll(values(plan));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private List<String> values(JudgedPlan plan) {
        List<Objective> objectives = results.problem().objectives();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < objectives.size(); i++) {
            values.add(AdviceWords.value(objectives.get(i), plan.values().get(i)));
        }
        return values;
    }
}
