package org.runflow.report.race.flow;

import java.util.ArrayList;
import java.util.List;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.sheet.MarkdownTable;
import org.runflow.report.text.Numbers;

/** Which event passes or meets which, summed over the rows. */
final class EncounterMatrix {
    private final List<String> events;
    private final EncounterCounts counts;

    private EncounterMatrix(List<String> events, EncounterCounts counts) {
        this.events = events;
        this.counts = counts;
    }

    static void write(FlowDay day, Markdown out) {
        out.heading(2, "2 Event against event");
        EncounterCounts passes = EncounterCounts.passes(day.flow);
        EncounterCounts meetings = EncounterCounts.meetings(day.flow);
        if (passes.isEmpty() && meetings.isEmpty()) {
            out.paragraph("No two streams are compared.");
            return;
        }
        out.paragraph(
                "Sums over all rows; where rows overlay one another, the same encounter counts in each of them. A dash:"
                        + " no row compares the two.");
        if (!passes.isEmpty()) {
            out.paragraph("Passes in the same direction, passing event by line, passed event by column:");
            out.table(new EncounterMatrix(day.flow.events(), passes).table());
        }
        if (!meetings.isEmpty()) {
            out.paragraph("Meetings head-on:");
            out.table(new EncounterMatrix(day.flow.events(), meetings).table());
        }
    }

    /** Events head their columns by name where that is narrow enough, else by number. */
    private MarkdownTable table() {
        MarkdownTable named = table(false);
        return named.width() <= Markdown.WIDTH ? named : table(true);
    }

    private MarkdownTable table(boolean numbered) {
        MarkdownTable table = new MarkdownTable().left("Event");
        for (int i = 0; i < events.size(); i++) {
            table.right(numbered ? Integer.toString(i + 1) : Markdown.text(events.get(i)));
        }
        for (int i = 0; i < events.size(); i++) {
            List<String> cells = new ArrayList<>();
            String event = events.get(i);
            cells.add((numbered ? i + 1 + " " : "") + Markdown.text(event));
            for (String other : events) {
                cells.add(counts.find(event, other).map(Numbers::count).orElse(DayWords.NONE));
            }
            table.row(cells);
        }
        return table;
    }
}
