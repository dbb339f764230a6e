package org.runflow.report.race.density;

import static org.runflow.race.RaceDayPipeline.DENSITY;

import org.runflow.race.density.SegmentDensity;
import org.runflow.report.race.day.Badge;
import org.runflow.report.race.day.Measures;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.race.day.WorstFirst;
import org.runflow.report.sheet.HtmlCell;
import org.runflow.report.sheet.HtmlTable;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

/** All segments with their largest values, in course order. */
final class SegmentTable {
    private SegmentTable() {}

    static void write(PageDay day, Html out) {
        int all = day.get(DENSITY).segments().size();
        int listed = day.listed().size();
        if (listed < all) {
            out.element(
                    "p",
                    "The most urgent " + Numbers.count(listed) + " of " + Numbers.counted(all, "segment")
                            + "; reports/Segments.csv has all of them.");
        }
        HtmlTable table = new HtmlTable("Largest values of each segment, density and rate in cells of "
                        + day.density().cell())
                .filterable("Find a segment")
                .text("Segment")
                .text("Name")
                .choice("Level")
                .number("Density", "p/m²")
                .number("at km", "")
                .number("at", "")
                .number("Rate", "p/s")
                .number("at", "")
                .number("15 min mean", "p/m²")
                .number("Present", "runners")
                .choice("Flag");
        day.listed()
                .forEach(segment -> table.row(
                        id(day, segment),
                        HtmlCell.text(day.label(segment.segId())),
                        segment.isActive() ? Badge.cell(segment.los()) : HtmlCell.NONE,
                        HtmlCell.text(Measures.density(segment.peakDensityPerM2())),
                        segment.peakDensityKm()
                                .map(Measures::km)
                                .map(HtmlCell::text)
                                .orElse(HtmlCell.NONE),
                        day.time(segment.peakDensityTimestamp()),
                        HtmlCell.text(Measures.rate(segment.peakRatePerS())),
                        day.time(segment.peakRateTimestamp()),
                        HtmlCell.text(Measures.density(segment.sustainedDensity15minPerM2())),
                        HtmlCell.text(Numbers.count(segment.peakConcurrency())),
                        Badge.cell(WorstFirst.severity(day.density(), segment.segId()))));
        out.markup(table.toString());
    }

    private static HtmlCell id(PageDay day, SegmentDensity segment) {
        Html link = new Html();
        day.link(link, segment.segId());
        return HtmlCell.of(link);
    }
}
