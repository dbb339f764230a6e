package org.runflow.report.race.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.runflow.race.model.RaceClock;
import org.runflow.race.scenario.AdviceResults;
import org.runflow.race.scenario.AdviceWords;
import org.runflow.race.scenario.ConstraintFinding;
import org.runflow.race.scenario.ConstraintFinding.Touch;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;

/** What each constraint does to the proposal, and where the proposal comes nearest to it. */
final class ConstraintTable {
    private ConstraintTable() {}

    static void write(AdviceResults results, Sheet sheet) {
        if (results.constraints().isEmpty()) {
            return;
        }
        sheet.heading(2, "What holds it back");
        SheetTable table = new SheetTable("Constraints")
                .text("Constraint")
                .text("It is")
                .text("Kept")
                .text("A better plan without it")
                .text("Breaks with")
                .text("Nearest to it")
                .room(Integer.MAX_VALUE);
        for (ConstraintFinding finding : results.constraints()) {
            table.row(
                    AdviceWords.of(finding.constraint()),
                    AdviceWords.value(finding),
                    finding.kept() ? "yes" : "no",
                    results.answer().isEmpty() ? "–" : finding.binding().name().toLowerCase(Locale.ROOT),
                    tight(results, finding),
                    finding.touch().map(ConstraintTable::place).orElse("–"));
        }
        sheet.table(table);
    }

    private static String tight(AdviceResults results, ConstraintFinding finding) {
        return finding.tight().isEmpty()
                ? "–"
                : finding.tight().stream()
                        .map(step -> results.problem()
                                        .variables()
                                        .get(step.variable())
                                        .group()
                                + (step.steps() < 0 ? " earlier" : " later"))
                        .collect(Collectors.joining(", "));
    }

    private static String place(Touch touch) {
        List<String> words = new ArrayList<>();
        touch.segment().ifPresent(words::add);
        touch.bin().ifPresent(bin -> words.add("bin " + bin));
        touch.runner().ifPresent(runner -> words.add("runner " + runner));
        touch.millis().ifPresent(millis -> words.add(RaceClock.text(millis)));
        return String.join(", ", words);
    }
}
