package org.runflow.report.race.flow;

import static org.runflow.race.RaceDayPipeline.FLOW;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.sheet.HtmlCell;
import org.runflow.report.sheet.HtmlTable;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

/** Which events pass and meet each other, where, and how often. */
public final class FlowSection {
    private FlowSection() {}

    /** Adds the section. */
    public static void write(PageDay day, Html out) {
        day.section(out, "flow", "Who passes and meets whom");
        List<FlowRowResult> rows = day.get(FLOW).rows();
        if (rows.isEmpty()) {
            out.element("p", "This day has no flow rows: there is nothing to compare.");
        } else {
            matrices(day, out);
            table(day, BusiestFirst.order(rows), out);
            cards(day, BusiestFirst.order(rows), out);
        }
        out.close();
    }

    private static void matrices(PageDay day, Html out) {
        EncounterCounts passes = EncounterCounts.passes(day.get(FLOW));
        EncounterCounts meetings = EncounterCounts.meetings(day.get(FLOW));
        out.element(
                "p",
                "Sums over all rows; where rows overlay one another, the same encounter counts in each of them. A"
                        + " dash: no row compares the two.",
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

    private static String matrix(PageDay day, String caption, EncounterCounts counts) {
        List<String> events = day.get(FLOW).events();
        HtmlTable table = new HtmlTable(caption).text("Event");
        events.forEach(event -> table.number(event, ""));
        for (String event : events) {
            List<HtmlCell> cells = new ArrayList<>(List.of(HtmlCell.text(event)));
            events.forEach(other -> cells.add(counts.find(event, other)
                    .map(Numbers::count)
                    .map(HtmlCell::text)
                    .orElse(HtmlCell.NONE)));
            table.row(cells);
        }
        return table.toString();
    }

    private static void table(PageDay day, List<FlowRowResult> busiestFirst, Html out) {
        day.heading(out, "Row by row");
        if (busiestFirst.size() > PageDay.MAX_ROWS) {
            out.element(
                    "p",
                    "The busiest " + PageDay.MAX_ROWS + " of " + Numbers.counted(busiestFirst.size(), "row")
                            + "; reports/Flow.csv has all of them.");
        }
        out.markup(
                FlowTable.of(day, busiestFirst.stream().limit(PageDay.MAX_ROWS).toList()));
    }

    private static void cards(PageDay day, List<FlowRowResult> busiestFirst, Html out) {
        List<FlowRowResult> converging = busiestFirst.stream()
                .filter(row -> row.convergence().hasConvergence())
                .toList();
        if (converging.size() > PageDay.MAX_CARDS) {
            out.element(
                    "p",
                    "Below are the busiest " + PageDay.MAX_CARDS + " of the " + Numbers.count(converging.size())
                            + " rows in which somebody passes or meets somebody.");
        }
        converging.stream().limit(PageDay.MAX_CARDS).forEach(row -> new FlowCard(day, row).write(out));
    }
}
