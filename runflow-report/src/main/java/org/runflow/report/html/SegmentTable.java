package org.runflow.report.html;

import org.runflow.race.density.SegmentDensity;
import org.runflow.report.internal.Format;

/** All segments with their largest values, in course order. */
final class SegmentTable {
    private SegmentTable() {}

    static void write(Day day, Html out) {
        int all = day.results.density().segments().size();
        int listed = day.listed().size();
        if (listed < all) {
            out.element(
                    "p",
                    "The most urgent " + Format.count(listed) + " of " + Format.counted(all, "segment")
                            + "; reports/Segments.csv has all of them.");
        }
        HtmlTable table = new HtmlTable("Largest values of each segment, density and rate in cells of " + day.grid())
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
                        HtmlCell.text(Format.density(segment.peakDensityPerM2())),
                        segment.peakDensityKm()
                                .map(Format::km)
                                .map(HtmlCell::text)
                                .orElse(HtmlCell.NONE),
                        day.time(segment.peakDensityTimestamp()),
                        HtmlCell.text(Format.rate(segment.peakRatePerS())),
                        day.time(segment.peakRateTimestamp()),
                        HtmlCell.text(Format.density(segment.sustainedDensity15minPerM2())),
                        HtmlCell.text(Format.count(segment.peakConcurrency())),
                        Badge.cell(WorstFirst.severity(day.density, segment.segId()))));
        out.markup(table.toString());
    }

    private static HtmlCell id(Day day, SegmentDensity segment) {
        Html link = new Html();
        day.link(link, segment.segId());
        return HtmlCell.of(link);
    }
}
