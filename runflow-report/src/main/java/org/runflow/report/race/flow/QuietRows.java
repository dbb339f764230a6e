package org.runflow.report.race.flow;

import java.util.List;
import org.runflow.race.model.Note;
import org.runflow.report.race.day.DataNotes;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.sheet.MarkdownTable;
import org.runflow.report.text.Numbers;

/** The rows in which nobody passes or meets anybody, and why: the streams are apart, or side by side. */
final class QuietRows {
    private QuietRows() {}

    static void write(FlowDay day, Markdown out) {
        out.heading(2, "5 Rows without convergence");
        List<Interaction> quiet = day.quiet();
        if (quiet.isEmpty()) {
            out.paragraph("None.");
            return;
        }
        out.paragraph(
                "Nobody passes or meets anybody here. Where there is a time, both streams are on the stretch then, and"
                        + " keep their order.");
        MarkdownTable table = new MarkdownTable()
                .right("Row")
                .left("Stretch")
                .left("A")
                .left("B")
                .left("Way")
                .right("Both from")
                .right("to")
                .right("Co-present pairs");
        for (Interaction row : quiet) {
            table.row(
                    Integer.toString(row.number()),
                    Markdown.text(row.pair().segId()),
                    Markdown.text(row.pair().eventA()),
                    row.cellB(),
                    row.streams().way(),
                    day.clock.time(row.row().times().overlapStart()),
                    day.clock.time(row.row().times().overlapEnd()),
                    Numbers.count(row.row().coPresence().coPresencePairs()));
        }
        out.table(table);
        out.bullets(quiet.stream()
                .flatMap(row -> row.row().notes().stream().map(note -> note(row, note)))
                .toList());
    }

    private static String note(Interaction row, Note note) {
        return "Row " + row.number() + ": " + DataNotes.text(note);
    }
}
