package org.runflow.report.race.view;

import java.util.Comparator;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentDensity;
import org.runflow.report.race.day.DayClock;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;
import org.runflow.report.text.Numbers;
import org.runflow.report.view.HtmlView;

/** A day in a sentence, and its segments, the densest first. */
public final class DensityView {
    private DensityView() {}

    /**
     * {@return the view}
     *
     * @param density of a day
     */
    public static HtmlView of(DensityResults density) {
        Sheet sheet = new Sheet(HtmlView.TOP_LEVEL)
                .heading(1, "Density on " + density.day() + ", " + density.date())
                .paragraph(sentence(density));
        DayClock clock = new DayClock(density.date());
        SheetTable rows = new SheetTable("Segments, the densest first")
                .text("Segment")
                .text("Name")
                .text("Level")
                .number("Peak density", "p/m²")
                .number("at", "")
                .number("Peak rate", "p/s")
                .number("Most at once", "");
        density.segments().stream()
                .sorted(Comparator.comparingDouble(SegmentDensity::peakDensityPerM2)
                        .reversed())
                .forEach(segment -> rows.row(
                        segment.segId(),
                        segment.segLabel(),
                        segment.los().name(),
                        Measures.density(segment.peakDensityPerM2()),
                        clock.time(segment.peakDensityTimestamp()),
                        Measures.rate(segment.peakRatePerS()),
                        Numbers.count(segment.peakConcurrency())));
        return sheet.table(rows).as(HtmlView::of);
    }

    private static String sentence(DensityResults density) {
        String cells = " in cells of " + Measures.cell(density.settings()) + ".";
        return density.summary()
                .peakDensitySegment()
                .map(segment -> "The densest cell is on " + segment + ": "
                        + Measures.density(density.summary().peakDensityOverallPerM2()) + " p/m²," + cells)
                .orElse("Nobody is on the course," + cells);
    }
}
