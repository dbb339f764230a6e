package org.runflow.report.race.compare;

import java.util.Comparator;
import java.util.List;
import org.runflow.race.compare.Changed;
import org.runflow.race.compare.DayDiff;
import org.runflow.race.display.SegmentMetric;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;
import org.runflow.report.text.Numbers;

/** Segments before and after, those whose peak moved most first. */
final class SegmentRows {
    private SegmentRows() {}

    static void write(DayDiff day, Sheet sheet) {
        List<Changed<SegmentMetric>> byMove = day.segments().stream()
                .sorted(Comparator.comparingDouble(SegmentRows::move).reversed())
                .toList();
        SheetTable rows = new SheetTable("Segments that differ, the largest change of density first")
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
                    ChangeWords.arrow(change, metric -> Measures.density(metric.peakDensityPerM2())),
                    ChangeWords.arrow(change, metric -> metric.worstLos().name()),
                    ChangeWords.times(day, change, SegmentMetric::peakTime),
                    ChangeWords.arrow(change, metric -> Numbers.count(metric.flaggedBins())),
                    ChangeWords.arrow(change, metric -> Numbers.count(metric.overtakes())),
                    ChangeWords.arrow(change, metric -> Numbers.count(metric.meetings())));
        }
        sheet.table(rows);
    }

    private static double move(Changed<SegmentMetric> change) {
        double before = change.before().map(SegmentMetric::peakDensityPerM2).orElse(0.0);
        double after = change.after().map(SegmentMetric::peakDensityPerM2).orElse(0.0);
        return Math.abs(after - before);
    }
}
