package org.runflow.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.report.internal.EncounterCounts;
import org.runflow.report.internal.Format;

/** Which events pass and meet each other, where, and how often. */
final class FlowSection {
    private FlowSection() {}

    static void write(Day day, Html out) {
        day.section(out, "flow", "Who passes and meets whom");
        List<FlowRowResult> rows = day.results.flow().rows();
        if (rows.isEmpty()) {
            out.element("p", "This day has no flow rows: there is nothing to compare.");
        } else {
            matrices(day, out);
            table(day, busiestFirst(rows), out);
            cards(day, busiestFirst(rows), out);
        }
        out.close();
    }

    private static void matrices(Day day, Html out) {
        EncounterCounts passes = EncounterCounts.passes(day.results.flow());
        EncounterCounts meetings = EncounterCounts.meetings(day.results.flow());
        out.element(
                "p",
                "Sums over all rows; where rows overlay one another, the same encounter counts in each of them. A dash: no row"
                        + " compares the two.",
                "class",
                "quiet");
        out.open("div", "class", "side");
        if (!passes.isEmpty()) {
            out.markup(matrix(
                    day, "Passes in the same direction: the event of the line passes that of the column", passes));
        }
        if (!meetings.isEmpty()) {
            out.markup(matrix(day, "Meetings head-on", meetings));
        }
        out.close();
    }

    private static String matrix(Day day, String caption, EncounterCounts counts) {
        List<String> events = day.results.flow().events();
        HtmlTable table = new HtmlTable(caption).text("Event");
        events.forEach(event -> table.number(event, ""));
        for (String event : events) {
            List<HtmlCell> cells = new ArrayList<>(List.of(HtmlCell.text(event)));
            events.forEach(other -> cells.add(counts.find(event, other)
                    .map(Format::count)
                    .map(HtmlCell::text)
                    .orElse(HtmlCell.NONE)));
            table.row(cells);
        }
        return table.toString();
    }

    private static void table(Day day, List<FlowRowResult> busiestFirst, Html out) {
        day.heading(out, "Row by row");
        if (busiestFirst.size() > Day.MAX_ROWS) {
            out.element(
                    "p",
                    "The busiest " + Day.MAX_ROWS + " of " + Format.counted(busiestFirst.size(), "row")
                            + "; reports/Flow.csv has all of them.");
        }
        out.markup(FlowTable.of(day, busiestFirst.stream().limit(Day.MAX_ROWS).toList()));
    }

    private static void cards(Day day, List<FlowRowResult> busiestFirst, Html out) {
        List<FlowRowResult> converging = busiestFirst.stream()
                .filter(row -> row.convergence().hasConvergence())
                .toList();
        if (converging.size() > Day.MAX_CARDS) {
            out.element(
                    "p",
                    "Below are the busiest " + Day.MAX_CARDS + " of the " + Format.count(converging.size())
                            + " rows in which somebody passes or meets somebody.");
        }
        converging.stream().limit(Day.MAX_CARDS).forEach(row -> new FlowCard(day, row).write(out));
    }

    private static List<FlowRowResult> busiestFirst(List<FlowRowResult> rows) {
        return rows.stream()
                .sorted(Comparator.comparingLong((FlowRowResult row) ->
                                row.passes().passes() + row.meetings().meetings())
                        .reversed())
                .toList();
    }
}
