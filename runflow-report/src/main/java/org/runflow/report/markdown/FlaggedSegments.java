package org.runflow.report.markdown;

import org.runflow.race.density.SegmentFlags;
import org.runflow.report.internal.Format;

/** The flagged segments, most urgent first. */
final class FlaggedSegments {
    private FlaggedSegments() {}

    static void write(DensityDay day, Markdown out) {
        out.heading(2, "5 Flagged segments");
        if (day.mostUrgentFirst().isEmpty()) {
            out.paragraph("None.");
            return;
        }
        out.paragraph(
                "Most urgent first. Density and rate are the largest of the segment's flagged cells, of " + day.grid()
                        + " each; metres and time are those of its worst cell; the count is of flagged / occupied cells.");
        Table table = new Table()
                .left("Segment")
                .left("Flag")
                .left("Level")
                .right("p/m²")
                .right("p/s")
                .right("Metres")
                .right("at")
                .right("Cells")
                .left("Reasons");
        for (SegmentFlags flags : day.mostUrgentFirst()) {
            table.row(
                    Markdown.text(flags.segId()),
                    Words.severity(flags.worstSeverity()),
                    flags.worstLos().name(),
                    Format.density(flags.peakDensityPerM2()),
                    Format.rate(flags.peakRatePerS()),
                    Words.worstPlace(flags),
                    day.clock.time(flags.worst().windowStart()),
                    Format.count(flags.flaggedBins()) + " / " + Format.count(day.occupiedCells(flags.segId())),
                    Words.reasons(flags.reasons()));
        }
        out.table(table);
    }
}
