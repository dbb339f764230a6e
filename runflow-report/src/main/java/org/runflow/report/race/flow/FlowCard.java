package org.runflow.report.race.flow;

import static org.runflow.race.RaceDayPipeline.PASS_PROFILES;

import org.runflow.race.flow.FlowRowResult;
import org.runflow.report.plot.Picture;
import org.runflow.report.race.day.DataNotes;
import org.runflow.report.race.day.Measures;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.sheet.HtmlCell;
import org.runflow.report.sheet.HtmlTable;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

/** One row in which somebody passes or meets somebody. */
final class FlowCard {
    private final PageDay day;
    private final FlowRowResult row;
    private final FlowStreams names;

    FlowCard(PageDay day, FlowRowResult row) {
        this.day = day;
        this.row = row;
        this.names = FlowStreams.of(row);
    }

    void write(Html out) {
        out.open("details", "class", "card")
                .open("summary")
                .open(day.subheading(), "class", "inline")
                .text(place(row.pair().segId()))
                .text(": ")
                .text(names.a())
                .text(names.isHeadOn() ? " meets " : " and ")
                .text(names.b())
                .close()
                .text(" ")
                .element("span", counted(), "class", "quiet")
                .close();
        out.markup(encounters());
        if (row.passes().passes() > 0) {
            out.open("div", "class", "chart");
            Picture.chart(out, PassProfileChart.of(row, day.get(PASS_PROFILES)));
            out.close();
        }
        out.open("p", "class", "quiet")
                .text("Id of the row: ")
                .text(row.pair().flowId())
                .text(busiest() + ".")
                .close();
        row.notes()
                .forEach(note -> out.open("p", "class", "note")
                        .text(DataNotes.isWarning(note) ? "Warning: " : "")
                        .text(note.text())
                        .close());
        out.close();
    }

    private String place(String segId) {
        String label = day.label(segId);
        return label.isEmpty() ? segId : segId + " " + label;
    }

    private String counted() {
        return names.isHeadOn()
                ? Numbers.counted(row.meetings().meetings(), "meeting")
                : Numbers.counted(row.passes().passes(), "pass", "passes");
    }

    private String busiest() {
        return row.busiestSlice()
                .map(slice -> ". Most passes on metres " + Measures.span(slice.fromM(), slice.toM()) + " ("
                        + Numbers.count(slice.passes()) + ")")
                .orElse("");
    }

    private String encounters() {
        HtmlTable table = new HtmlTable("The two streams of " + row.pair().flowId())
                .text("Stream")
                .text("Event")
                .number("Its km", "")
                .number("Runners", "")
                .number("First in", "")
                .number("Last out", "")
                .number(names.isHeadOn() ? "Who meet" : "Who pass", "runners")
                .number("Who are passed", "runners")
                .number("Sharing the stretch", "runners")
                .number("Most passes of one", "");
        table.row(
                HtmlCell.text("A"),
                HtmlCell.text(names.a()),
                HtmlCell.text(names.kmA()),
                HtmlCell.text(Numbers.count(row.pair().runnersA())),
                day.time(row.times().firstInA()),
                day.time(row.times().lastOutA()),
                HtmlCell.text(Numbers.count(
                        names.isHeadOn()
                                ? row.meetings().meetingA()
                                : row.passes().overtakingA())),
                passed(
                        names.isOneStream()
                                ? row.passes().overtakenB()
                                : row.passes().overtakenA()),
                HtmlCell.text(Numbers.count(row.coPresence().coPresenceA())),
                most(row.loads().maxLoadA()));
        if (!names.isOneStream()) {
            table.row(
                    HtmlCell.text("B"),
                    HtmlCell.text(names.b()),
                    HtmlCell.text(names.kmB()),
                    HtmlCell.text(Numbers.count(row.pair().runnersB())),
                    day.time(row.times().firstInB()),
                    day.time(row.times().lastOutB()),
                    HtmlCell.text(Numbers.count(
                            names.isHeadOn()
                                    ? row.meetings().meetingB()
                                    : row.passes().overtakingB())),
                    passed(row.passes().overtakenB()),
                    HtmlCell.text(Numbers.count(row.coPresence().coPresenceB())),
                    most(row.loads().maxLoadB()));
        }
        return table.toString();
    }

    private HtmlCell passed(int runners) {
        return names.isHeadOn() ? HtmlCell.NONE : HtmlCell.text(Numbers.count(runners));
    }

    private HtmlCell most(long load) {
        return names.isHeadOn() ? HtmlCell.NONE : HtmlCell.text(Numbers.count(load));
    }
}
