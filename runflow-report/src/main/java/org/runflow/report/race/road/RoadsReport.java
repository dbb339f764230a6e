package org.runflow.report.race.road;

import org.runflow.race.model.CorridorStream;
import org.runflow.race.model.Orientation;
import org.runflow.race.road.Road;
import org.runflow.race.road.RoadFinding;
import org.runflow.race.road.RoadResults;
import org.runflow.race.rule.Decimals;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.sheet.MarkdownTable;
import org.runflow.report.text.Numbers;

/** The roads of a day for people: what to change in the files, then every road with everybody on it. It computes nothing. */
public final class RoadsReport {
    private RoadsReport() {}

    /**
     * Renders the report. Pure: the same results give the same text on any machine.
     *
     * @param roads roads of the day
     * @return Markdown with line feeds
     */
    public static String render(RoadResults roads) {
        Markdown out = new Markdown();
        out.heading(1, "Roads: " + Markdown.text(roads.day()));
        out.paragraph(DayWords.localDay(roads.date(), roads.utcOffset()) + ": "
                + Numbers.counted(roads.corridors().size(), "road") + " by the tracks of the events, "
                + Numbers.counted(roads.shared().size(), "stretch that is used twice", "stretches that are used twice")
                + ".");
        out.heading(2, "1 What to change");
        if (roads.findings().isEmpty()) {
            out.paragraph("Nothing: segments and flow rows agree with the tracks.");
        } else {
            out.paragraph("What the tracks say against segments and flow rows, and what to write instead.");
            out.table(findings(roads));
        }
        out.heading(2, "2 Road by road");
        if (roads.corridors().isEmpty()) {
            out.paragraph("None: no event of the day has a track.");
        } else {
            out.table(corridors(roads));
        }
        return out.toString();
    }

    private static MarkdownTable findings(RoadResults roads) {
        MarkdownTable table =
                new MarkdownTable().left("Finding").left("File").left("Columns").left("Write");
        for (RoadFinding finding : roads.findings()) {
            table.row(
                    Markdown.text(finding.text()),
                    Markdown.text(finding.file()),
                    Markdown.text(finding.columns()),
                    Markdown.text(finding.write()));
        }
        return table;
    }

    private static MarkdownTable corridors(RoadResults roads) {
        MarkdownTable table = new MarkdownTable()
                .left("Road")
                .right("Length, m")
                .left("Event")
                .right("From km")
                .right("To km")
                .left("Direction");
        for (Road road : roads.corridors()) {
            for (CorridorStream stream : road.streams()) {
                table.row(
                        Markdown.text(road.corridorId()),
                        Decimals.of(road.lengthM(), 0),
                        Markdown.text(stream.event()),
                        Decimals.of(stream.fromKm(), 2),
                        Decimals.of(stream.toKm(), 2),
                        stream.direction() == Orientation.WITH ? "with" : "against");
            }
        }
        return table;
    }
}
