package org.runflow.report.race.flow;

import org.runflow.report.race.day.DayWords;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.sheet.MarkdownTable;
import org.runflow.report.text.Numbers;

/** All rows at a glance, in input order. */
final class FlowOverview {
    private FlowOverview() {}

    static void write(FlowDay day, Markdown out) {
        out.heading(2, "3 All rows");
        if (day.interactions().isEmpty()) {
            out.paragraph("None.");
            return;
        }
        out.paragraph(
                "Passes by runners of A and of B; the metres are those of the slice with the most passes, the time"
                        + " that of the convergence.");
        MarkdownTable table = new MarkdownTable()
                .right("Row")
                .left("Stretch")
                .left("A")
                .left("B")
                .left("Way")
                .right("Passes A")
                .right("Passes B")
                .right("Meetings")
                .right("Metres")
                .right("At");
        for (Interaction row : day.interactions()) {
            table.row(
                    Integer.toString(row.number()),
                    Markdown.text(row.pair().segId()),
                    Markdown.text(row.pair().eventA()),
                    row.cellB(),
                    row.streams().way(),
                    row.isHeadOn()
                            ? DayWords.NONE
                            : Numbers.count(row.row().passes().passesA()),
                    row.isHeadOn() || row.isOneStream()
                            ? DayWords.NONE
                            : Numbers.count(row.row().passes().passesB()),
                    row.isHeadOn() ? Numbers.count(row.row().meetings().meetings()) : DayWords.NONE,
                    row.row()
                            .busiestSlice()
                            .map(slice -> Measures.span(slice.fromM(), slice.toM()))
                            .orElse(DayWords.NONE),
                    day.clock.time(row.row().convergence().convergenceTimestamp()));
        }
        out.table(table);
    }
}
