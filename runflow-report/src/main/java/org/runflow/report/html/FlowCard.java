package org.runflow.report.html;

import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.model.Note;
import org.runflow.report.internal.Format;
import org.runflow.report.plot.PassProfileChart;

/** One row in which somebody passes or meets somebody. */
final class FlowCard {
    private final Day day;
    private final FlowRowResult row;
    private final FlowNames names;

    FlowCard(Day day, FlowRowResult row) {
        this.day = day;
        this.row = row;
        this.names = FlowNames.of(row);
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
            Picture.chart(out, PassProfileChart.of(row));
            out.close();
        }
        out.open("p", "class", "quiet")
                .text("Id of the row: ")
                .text(row.pair().flowId())
                .text(busiest() + ".")
                .close();
        row.notes()
                .forEach(note -> out.open("p", "class", "note")
                        .text(note.level() == Note.Level.WARNING ? "Warning: " : "")
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
                ? Format.counted(row.meetings().meetings(), "meeting")
                : Format.counted(row.passes().passes(), "pass", "passes");
    }

    private String busiest() {
        return row.busiestSlice()
                .map(slice -> ". Most passes on metres " + Format.plain(slice.fromM()) + "–" + Format.plain(slice.toM())
                        + " (" + Format.count(slice.passes()) + ")")
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
                HtmlCell.text(Format.count(row.pair().runnersA())),
                day.time(row.times().firstInA()),
                day.time(row.times().lastOutA()),
                HtmlCell.text(Format.count(
                        names.isHeadOn()
                                ? row.meetings().meetingA()
                                : row.passes().overtakingA())),
                passed(
                        names.isOneStream()
                                ? row.passes().overtakenB()
                                : row.passes().overtakenA()),
                HtmlCell.text(Format.count(row.coPresence().coPresenceA())),
                most(row.loads().maxLoadA()));
        if (!names.isOneStream()) {
            table.row(
                    HtmlCell.text("B"),
                    HtmlCell.text(names.b()),
                    HtmlCell.text(names.kmB()),
                    HtmlCell.text(Format.count(row.pair().runnersB())),
                    day.time(row.times().firstInB()),
                    day.time(row.times().lastOutB()),
                    HtmlCell.text(Format.count(
                            names.isHeadOn()
                                    ? row.meetings().meetingB()
                                    : row.passes().overtakingB())),
                    passed(row.passes().overtakenB()),
                    HtmlCell.text(Format.count(row.coPresence().coPresenceB())),
                    most(row.loads().maxLoadB()));
        }
        return table.toString();
    }

    private HtmlCell passed(int runners) {
        return names.isHeadOn() ? HtmlCell.NONE : HtmlCell.text(Format.count(runners));
    }

    private HtmlCell most(long load) {
        return names.isHeadOn() ? HtmlCell.NONE : HtmlCell.text(Format.count(load));
    }
}
