package org.runflow.report.diff;

import java.util.Comparator;
import java.util.List;
import org.runflow.race.compare.Changed;
import org.runflow.race.compare.DayDiff;
import org.runflow.race.display.SegmentMetric;
import org.runflow.report.internal.Format;
import org.runflow.report.internal.Rows;
import org.runflow.report.internal.Sheet;

/** Segments before and after, those whose peak moved most first. */
final class SegmentRows {
    private SegmentRows() {}

    static void write(DayDiff day, Sheet sheet) {
        List<Changed<SegmentMetric>> byMove = day.segments().stream()
                .sorted(Comparator.comparingDouble(SegmentRows::move).reversed())
                .toList();
        Rows rows = new Rows("Segments that differ, the largest change of density first")
                .text("Segment")
                .number("Peak density", "p/m²")
                .text("Level")
                .number("Peak at", "")
                .number("Flagged cells", "")
                .number("Passers", "")
                .number("Meetings", "");
        for (Changed<SegmentMetric> change : byMove) {
            rows.row(
                    change.id(),
                    Words.arrow(change, metric -> Format.density(metric.peakDensityPerM2())),
                    Words.arrow(change, metric -> metric.worstLos().name()),
                    Words.times(day, change, SegmentMetric::peakTime),
                    Words.arrow(change, metric -> Format.count(metric.flaggedBins())),
                    Words.arrow(change, metric -> Format.count(metric.overtakes())),
                    Words.arrow(change, metric -> Format.count(metric.meetings())));
        }
        sheet.table(rows);
    }

    private static double move(Changed<SegmentMetric> change) {
        double before = change.before().map(SegmentMetric::peakDensityPerM2).orElse(0.0);
        double after = change.after().map(SegmentMetric::peakDensityPerM2).orElse(0.0);
        return Math.abs(after - before);
    }
}
