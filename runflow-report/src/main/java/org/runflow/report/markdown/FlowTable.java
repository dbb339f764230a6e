package org.runflow.report.markdown;

import org.runflow.report.internal.Format;

/** All rows at a glance, in input order. */
final class FlowTable {
    private FlowTable() {}

    static void write(FlowDay day, Markdown out) {
        out.heading(2, "3 All rows");
        if (day.interactions().isEmpty()) {
            out.paragraph("None.");
            return;
        }
        out.paragraph(
                "Passes by runners of A and of B; the metres are those of the slice with the most passes, the time that of the"
                        + " convergence.");
        Table table = new Table()
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
                    row.direction(),
                    row.isHeadOn()
                            ? Words.NONE
                            : Format.count(row.row().passes().passesA()),
                    row.isHeadOn() || row.isOneStream()
                            ? Words.NONE
                            : Format.count(row.row().passes().passesB()),
                    row.isHeadOn() ? Format.count(row.row().meetings().meetings()) : Words.NONE,
                    row.row()
                            .busiestSlice()
                            .map(slice -> Format.plain(slice.fromM()) + "–" + Format.plain(slice.toM()))
                            .orElse(Words.NONE),
                    day.clock.time(row.row().convergence().convergenceTimestamp()));
        }
        out.table(table);
    }
}
