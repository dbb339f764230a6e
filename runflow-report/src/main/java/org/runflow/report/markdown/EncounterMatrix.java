package org.runflow.report.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.runflow.flow.FlowPair;
import org.runflow.flow.PassCounts;
import org.runflow.report.internal.Format;

/** Which event passes or meets which, summed over the rows. */
final class EncounterMatrix {
    private final List<String> events;
    private final Map<List<String>, Long> counts = new HashMap<>();

    private EncounterMatrix(List<String> events) {
        this.events = events;
    }

    static void write(FlowDay day, Markdown out) {
        out.heading(2, "2 Event against event");
        EncounterMatrix passes = passes(day);
        EncounterMatrix meetings = meetings(day);
        if (passes.isEmpty() && meetings.isEmpty()) {
            out.paragraph("No two streams are compared.");
            return;
        }
        out.paragraph(
                "Sums over all rows; where rows overlay one another, the same encounter counts in each of them. A dash:"
                        + " no row compares the two.");
        if (!passes.isEmpty()) {
            out.paragraph("Passes in the same direction, passing event by line, passed event by column:");
            out.table(passes.table());
        }
        if (!meetings.isEmpty()) {
            out.paragraph("Meetings head-on:");
            out.table(meetings.table());
        }
    }

    private static EncounterMatrix passes(FlowDay day) {
        EncounterMatrix matrix = new EncounterMatrix(day.flow.events());
        for (Interaction row : day.interactions()) {
            if (!row.isHeadOn()) {
                FlowPair pair = row.pair();
                PassCounts passes = row.row().passes();
                matrix.add(pair.eventA(), pair.eventB(), passes.passesA());
                matrix.add(pair.eventB(), pair.eventA(), passes.passesB());
            }
        }
        return matrix;
    }

    private static EncounterMatrix meetings(FlowDay day) {
        EncounterMatrix matrix = new EncounterMatrix(day.flow.events());
        for (Interaction row : day.interactions()) {
            if (row.isHeadOn()) {
                FlowPair pair = row.pair();
                long meetings = row.row().meetings().meetings();
                matrix.add(pair.eventA(), pair.eventB(), meetings);
                matrix.add(pair.eventB(), pair.eventA(), pair.eventA().equals(pair.eventB()) ? 0 : meetings);
            }
        }
        return matrix;
    }

    private void add(String lineEvent, String columnEvent, long count) {
        counts.merge(List.of(lineEvent, columnEvent), count, Long::sum);
    }

    private boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Events head their columns by name where that is narrow enough, else by number. */
    private Table table() {
        Table named = table(false);
        return named.width() <= Markdown.WIDTH ? named : table(true);
    }

    private Table table(boolean numbered) {
        Table table = new Table().left("Event");
        for (int i = 0; i < events.size(); i++) {
            table.right(numbered ? Integer.toString(i + 1) : Markdown.text(events.get(i)));
        }
        for (int i = 0; i < events.size(); i++) {
            List<String> cells = new ArrayList<>();
            String event = events.get(i);
            cells.add((numbered ? i + 1 + " " : "") + Markdown.text(event));
            for (String other : events) {
                Long count = counts.get(List.of(event, other));
                cells.add(count == null ? Words.NONE : Format.count(count));
            }
            table.row(cells);
        }
        return table;
    }
}
