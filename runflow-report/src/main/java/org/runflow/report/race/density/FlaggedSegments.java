package org.runflow.report.race.density;

import org.runflow.race.density.SegmentFlags;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.sheet.MarkdownTable;
import org.runflow.report.text.Numbers;

/** The flagged segments, most urgent first. */
final class FlaggedSegments {
    private FlaggedSegments() {}

    static void write(DensityDay day, Markdown out) {
        out.heading(2, "5 Flagged segments");
        if (day.results.mostUrgentFirst().isEmpty()) {
            out.paragraph("None.");
            return;
        }
        out.paragraph("Most urgent first. Density and rate are the largest of the segment's flagged cells, of "
                + day.results.cell()
                + " each; metres and time are those of its worst cell; the count is of flagged / occupied cells.");
        MarkdownTable table = new MarkdownTable()
                .left("Segment")
                .left("Flag")
                .left("Level")
                .right("p/m²")
                .right("p/s")
                .right("Metres")
                .right("at")
                .right("Cells")
                .left("Reasons");
        for (SegmentFlags flags : day.results.mostUrgentFirst()) {
            table.row(
                    Markdown.text(flags.segId()),
                    DayWords.severity(flags.worstSeverity()),
                    flags.worstLos().name(),
                    Measures.density(flags.peakDensityPerM2()),
                    Measures.rate(flags.peakRatePerS()),
                    DayWords.worstPlace(flags),
                    day.clock.time(flags.worst().windowStart()),
                    Numbers.count(flags.flaggedBins()) + " / "
                            + Numbers.count(day.results.occupiedCells(flags.segId())),
                    DayWords.reasons(flags.reasons()));
        }
        out.table(table);
    }
}
