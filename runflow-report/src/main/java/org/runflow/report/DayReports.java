package org.runflow.report;

import static org.runflow.race.RaceDayPipeline.BIN_SUMMARY;
import static org.runflow.race.RaceDayPipeline.CELLS;
import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.EXPERIENCE;
import static org.runflow.race.RaceDayPipeline.FLAGS;
import static org.runflow.race.RaceDayPipeline.FLOW;
import static org.runflow.race.RaceDayPipeline.LOCATIONS;
import static org.runflow.race.RaceDayPipeline.MAP_DATA;
import static org.runflow.race.RaceDayPipeline.OVERVIEW;
import static org.runflow.race.RaceDayPipeline.SCHEMA_DENSITY;
import static org.runflow.race.RaceDayPipeline.SEGMENT_METRICS;

import java.util.List;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.report.csv.FlowCsv;
import org.runflow.report.csv.LocationsCsv;
import org.runflow.report.csv.SegmentsCsv;
import org.runflow.report.geo.SegmentsGeoJson;
import org.runflow.report.html.DayArtifacts;
import org.runflow.report.html.DayPage;
import org.runflow.report.markdown.DensityReport;
import org.runflow.report.markdown.FlowReport;
import org.runflow.report.plot.Heatmaps;

/** The reports of a race day over the artifacts of {@link org.runflow.race.RaceDayPipeline}. */
public final class DayReports {
    private DayReports() {}

    /** {@return {@code reports/Density.md}: the density of the day for people, see {@link DensityReport}} */
    public static Report<Document> density() {
        return Report.of(
                "reports/Density.md",
                List.of(DENSITY, FLAGS, BIN_SUMMARY, OVERVIEW, EXPERIENCE),
                stored -> Document.text(
                        "text/markdown",
                        DensityReport.render(
                                stored.get(DENSITY),
                                stored.get(FLAGS),
                                stored.get(BIN_SUMMARY),
                                stored.get(OVERVIEW),
                                stored.get(EXPERIENCE))));
    }

    /** {@return {@code reports/Flow.md}: who passes and meets whom, for people, see {@link FlowReport}} */
    public static Report<Document> flow() {
        return Report.of(
                "reports/Flow.md",
                List.of(FLOW, OVERVIEW),
                stored -> Document.text("text/markdown", FlowReport.render(stored.get(FLOW), stored.get(OVERVIEW))));
    }

    /** {@return {@code reports/Flow.csv}: one row per flow row, see {@link FlowCsv}} */
    public static Report<Document> flowTable() {
        return Report.of(
                "reports/Flow.csv",
                List.of(FLOW),
                stored -> Document.text("text/csv", FlowCsv.render(stored.get(FLOW))));
    }

    /** {@return {@code reports/Locations.csv}: one row per location, see {@link LocationsCsv}} */
    public static Report<Document> locations() {
        return Report.of(
                "reports/Locations.csv",
                List.of(LOCATIONS),
                stored -> Document.text("text/csv", LocationsCsv.render(stored.get(LOCATIONS))));
    }

    /** {@return {@code reports/Segments.csv}: one row per segment, see {@link SegmentsCsv}} */
    public static Report<Document> segments() {
        return Report.of(
                "reports/Segments.csv",
                List.of(DENSITY, FLAGS, BIN_SUMMARY),
                stored -> Document.text(
                        "text/csv",
                        SegmentsCsv.render(stored.get(DENSITY), stored.get(FLAGS), stored.get(BIN_SUMMARY))));
    }

    /** {@return {@code ui/visualizations/heatmaps/<seg_id>.png}: when and where segments are dense, see {@link Heatmaps}} */
    public static Report<Documents> heatmaps() {
        return Report.folder(
                "ui/visualizations/heatmaps",
                List.of(CELLS, DENSITY, SCHEMA_DENSITY),
                stored -> Heatmaps.render(stored.get(CELLS), stored.get(DENSITY), stored.get(SCHEMA_DENSITY)));
    }

    /** {@return {@code ui/geospatial/segments.geojson}: the segments with their metrics for a map, see {@link SegmentsGeoJson}} */
    public static Report<Document> segmentMap() {
        return Report.of(
                "ui/geospatial/segments.geojson",
                List.of(MAP_DATA, SEGMENT_METRICS, DENSITY),
                stored -> Document.text(
                        "application/geo+json",
                        SegmentsGeoJson.render(
                                stored.get(MAP_DATA), stored.get(SEGMENT_METRICS), stored.get(DENSITY))));
    }

    /** {@return {@code reports/index.html}: everything about the day on one page, see {@link DayPage}} */
    public static Report<Document> page() {
        return Report.of(
                "reports/index.html",
                DayArtifacts.keys(),
                stored -> Document.text("text/html", DayPage.render(DayArtifacts.of(stored))));
    }
}
