package org.runflow.report.race.compare;

import java.util.List;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;
import org.runflow.run.Outcome;
import org.runflow.run.RunReport;

/** Which two runs are compared, and how they are related. */
final class RunRelation {
    private RunRelation() {}

    static void write(RunReport before, RunReport after, Sheet sheet) {
        sheet.heading(2, "The runs");
        SheetTable runs = new SheetTable("Which they are")
                .text("Run")
                .text("Id")
                .text("Series")
                .text("Outcome")
                .text("Parent");
        runs.row(row("before", before));
        runs.row(row("after", after));
        sheet.table(runs);
        sheet.paragraph(relation(before, after));
    }

    static String names(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static String[] row(String which, RunReport run) {
        return new String[] {
            which,
            run.runId().text(),
            run.coordinate().toString(),
            run.outcome().map(Outcome::name).orElse(run.state().name()),
            run.parent().map(Object::toString).orElse("–")
        };
    }

    private static String relation(RunReport before, RunReport after) {
        if (before.runId().equals(after.runId())) {
            return "Both are the same run.";
        }
        if (after.parent().filter(before.runId()::equals).isPresent()) {
            return "The run before is the parent of the run after: that one was made from it.";
        }
        if (before.parent().filter(after.runId()::equals).isPresent()) {
            return "The run after is the parent of the run before: the order is turned round.";
        }
        if (before.parent().isPresent() && before.parent().equals(after.parent())) {
            return "Both runs were made from the same parent.";
        }
        return before.coordinate().equals(after.coordinate())
                ? "Both runs belong to the same series; neither names the other as its parent."
                : "The runs belong to different series, so they may be of different races.";
    }
}
