package org.runflow.report.race.flow;

import java.util.List;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.report.race.day.Measures;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.sheet.HtmlCell;
import org.runflow.report.sheet.HtmlTable;
import org.runflow.report.text.Numbers;

/** Flow rows with their counts, busiest first. */
final class FlowTable {
    private FlowTable() {}

    static String of(PageDay day, List<FlowRowResult> rows) {
        HtmlTable table = new HtmlTable("Flow rows, the busiest first")
                .filterable("Find a stretch or event")
                .text("Stretch")
                .text("Name")
                .choice("A")
                .choice("B")
                .choice("Way")
                .number("A passes B", "pairs")
                .number("B passes A", "pairs")
                .number("Meetings", "pairs")
                .number("Begins at km", "of A")
                .number("at", "")
                .number("Both there from", "")
                .number("to", "");
        rows.forEach(row -> table.row(row(day, row)));
        return table.toString();
    }

    private static List<HtmlCell> row(PageDay day, FlowRowResult row) {
        FlowStreams names = FlowStreams.of(row);
        return List.of(
                HtmlCell.text(row.pair().segId()),
                HtmlCell.text(day.label(row.pair().segId())),
                HtmlCell.text(names.a()),
                HtmlCell.text(names.b()),
                HtmlCell.text(names.way()),
                count(!names.isHeadOn(), row.passes().passesA()),
                count(!names.isHeadOn() && !names.isOneStream(), row.passes().passesB()),
                count(names.isHeadOn(), row.meetings().meetings()),
                row.convergence()
                        .convergenceKm()
                        .map(Measures::km)
                        .map(HtmlCell::text)
                        .orElse(HtmlCell.NONE),
                day.time(row.convergence().convergenceTimestamp()),
                day.time(row.times().overlapStart()),
                day.time(row.times().overlapEnd()));
    }

    private static HtmlCell count(boolean applies, long count) {
        return applies ? HtmlCell.text(Numbers.count(count)) : HtmlCell.NONE;
    }
}
