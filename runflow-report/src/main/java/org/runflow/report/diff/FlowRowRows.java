package org.runflow.report.diff;

import org.runflow.race.compare.Changed;
import org.runflow.race.compare.DayDiff;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.report.internal.Format;
import org.runflow.report.internal.Rows;
import org.runflow.report.internal.Sheet;

/** Flow rows before and after, in their order. */
final class FlowRowRows {
    private FlowRowRows() {}

    static void write(DayDiff day, Sheet sheet) {
        Rows rows = new Rows("Flow rows that differ")
                .text("Row")
                .text("Events")
                .number("Passes", "")
                .number("Pairs together", "")
                .number("Meetings", "");
        for (Changed<FlowRowResult> change : day.flowRows()) {
            rows.row(
                    change.id(),
                    Words.arrow(change, FlowRowRows::events),
                    Words.arrow(change, row -> Format.count(row.passes().passes())),
                    Words.arrow(change, row -> Format.count(row.coPresence().coPresencePairs())),
                    Words.arrow(change, row -> Format.count(row.meetings().meetings())));
        }
        sheet.table(rows);
    }

    private static String events(FlowRowResult row) {
        return row.pair().eventA() + " and " + row.pair().eventB();
    }
}
