package org.runflow.report.race.density;

import java.util.List;
import org.runflow.race.density.BinSummary;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.DensityResults;
import org.runflow.report.race.day.DayDensity;
import org.runflow.report.sheet.Csv;

/**
 * One row per segment of a day, in course order. Numbers are rounded for people and have no group separators; times are ISO-8601 with the race's
 * offset, to the second; a cell is empty where there is nothing to say. Text that a spreadsheet would take for a formula has an apostrophe before
 * it.
 */
public final class SegmentsCsv {
    private SegmentsCsv() {}

    /**
     * Renders the table. Pure: the same results give the same text on any machine.
     *
     * @param density density of the day
     * @param flags flagged segments of the same day
     * @param bins counts of cells of the same day
     * @return RFC 4180 text, a header line first, lines ending with CR LF
     * @throws IllegalArgumentException if density and counts are of different days or grids
     */
    public static String render(DensityResults density, DayFlags flags, BinSummary bins) {
        DayDensity day = new DayDensity(density, flags, bins);
        List<SegmentRow> rows = density.segments().stream()
                .map(segment -> new SegmentRow(
                        density.settings(),
                        segment,
                        bins.segments().get(segment.segId()),
                        day.findFlags(segment.segId())))
                .toList();
        return Csv.of(SegmentColumns.all(), rows);
    }
}
