package org.runflow.report;

import static org.runflow.raceday.RaceDayPipeline.BIN_SUMMARY;
import static org.runflow.raceday.RaceDayPipeline.DENSITY;
import static org.runflow.raceday.RaceDayPipeline.FLAGS;
import static org.runflow.raceday.RaceDayPipeline.OVERVIEW;

import java.util.List;
import org.runflow.Document;
import org.runflow.report.csv.SegmentsCsv;
import org.runflow.report.markdown.DensityReport;

/** The reports of a race day over the artifacts of {@link org.runflow.raceday.RaceDayPipeline}. */
public final class DayReports {
    private DayReports() {}

    /** {@return {@code reports/Density.md}: the density of the day for people, see {@link DensityReport}} */
    public static Report density() {
        return Report.of(
                "reports/Density.md",
                List.of(DENSITY, FLAGS, BIN_SUMMARY, OVERVIEW),
                stored -> Document.text(
                        "text/markdown",
                        DensityReport.render(
                                stored.get(DENSITY),
                                stored.get(FLAGS),
                                stored.get(BIN_SUMMARY),
                                stored.get(OVERVIEW))));
    }

    /** {@return {@code reports/Segments.csv}: one row per segment, see {@link SegmentsCsv}} */
    public static Report segments() {
        return Report.of(
                "reports/Segments.csv",
                List.of(DENSITY, FLAGS, BIN_SUMMARY),
                stored -> Document.text(
                        "text/csv",
                        SegmentsCsv.render(stored.get(DENSITY), stored.get(FLAGS), stored.get(BIN_SUMMARY))));
    }
}
