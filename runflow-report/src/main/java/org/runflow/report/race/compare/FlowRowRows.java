package org.runflow.report.race.compare;

import org.runflow.race.compare.Changed;
import org.runflow.race.compare.DayDiff;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;
import org.runflow.report.text.Numbers;

/** Flow rows before and after, in their order. */
final class FlowRowRows {
    private FlowRowRows() {}

    static void write(DayDiff day, Sheet sheet) {
        SheetTable rows = new SheetTable("Flow rows that differ")
                .text("Row")
                .text("Events")
                .number("Passes", "")
                .number("Pairs together", "")
                .number("Meetings", "");
        for (Changed<FlowRowResult> change : day.flowRows()) {
            rows.row(
                    change.id(),
                    ChangeWords.arrow(change, FlowRowRows::events),
                    ChangeWords.arrow(change, row -> Numbers.count(row.passes().passes())),
                    ChangeWords.arrow(
                            change, row -> Numbers.count(row.coPresence().coPresencePairs())),
                    ChangeWords.arrow(
                            change, row -> Numbers.count(row.meetings().meetings())));
        }
        sheet.table(rows);
    }

    private static String events(FlowRowResult row) {
        return row.pair().eventA() + " and " + row.pair().eventB();
    }
}
