package org.runflow.report.race;

import static org.runflow.race.RaceDayPipeline.BIN_SUMMARY;
import static org.runflow.race.RaceDayPipeline.BUSY_TIMES;
import static org.runflow.race.RaceDayPipeline.CELLS;
import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.EXPERIENCE;
import static org.runflow.race.RaceDayPipeline.FLAGS;
import static org.runflow.race.RaceDayPipeline.FLOW;
import static org.runflow.race.RaceDayPipeline.LOCATIONS;
import static org.runflow.race.RaceDayPipeline.MAP_DATA;
import static org.runflow.race.RaceDayPipeline.OVERVIEW;
import static org.runflow.race.RaceDayPipeline.PASS_PROFILES;
import static org.runflow.race.RaceDayPipeline.ROADS;
import static org.runflow.race.RaceDayPipeline.SCHEMA_DENSITY;
import static org.runflow.race.RaceDayPipeline.SEGMENT_METRICS;

import java.util.List;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.report.Report;
import org.runflow.report.race.day.DayArtifacts;
import org.runflow.report.race.day.LargeDay;
import org.runflow.report.race.density.CaptionsJson;
import org.runflow.report.race.density.DensityReport;
import org.runflow.report.race.density.Heatmaps;
import org.runflow.report.race.density.SegmentsCsv;
import org.runflow.report.race.flow.FlowCsv;
import org.runflow.report.race.flow.FlowReport;
import org.runflow.report.race.location.LocationsCsv;
import org.runflow.report.race.map.RoadsGeoJson;
import org.runflow.report.race.map.SegmentsGeoJson;
import org.runflow.report.race.page.DayPage;
import org.runflow.report.race.road.RoadsReport;

/** The reports of a race day over the artifacts of {@link org.runflow.race.RaceDayPipeline}. */
public final class DayReports {
    private static final Report<Document> PAGE = Report.of(
                    "reports/index.html", DayArtifacts.keys(), stored -> DayPage.render(DayArtifacts.of(stored, "")))
            .version("3");

    private DayReports() {}

    /** {@return {@code reports/Density.md}: the density of the day for people: what matters first, the flagged segments, a chapter per segment, of a day of more than {@value LargeDay#MOST} for those to look at first, a definition of every term} */
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
                                        stored.get(EXPERIENCE))))
                .version("2");
    }

    /** {@return {@code reports/Flow.md}: who passes and meets whom, for people: the worst interactions first, all rows, a chapter per row, of more than {@value LargeDay#MOST} for the busiest, a definition of every term} */
    public static Report<Document> flow() {
        return Report.of(
                        "reports/Flow.md",
                        List.of(FLOW, PASS_PROFILES, OVERVIEW),
                        stored -> Document.text(
                                "text/markdown",
                                FlowReport.render(stored.get(FLOW), stored.get(PASS_PROFILES), stored.get(OVERVIEW))))
                .version("2");
    }

    /** {@return {@code reports/Flow.csv}: one row per flow row, in their order} */
    public static Report<Document> flowTable() {
        return Report.of(
                "reports/Flow.csv",
                List.of(FLOW),
                stored -> Document.text("text/csv", FlowCsv.render(stored.get(FLOW))));
    }

    /** {@return {@code reports/Locations.csv}: one row per location, in their order} */
    public static Report<Document> locations() {
        return Report.of(
                "reports/Locations.csv",
                List.of(LOCATIONS),
                stored -> Document.text("text/csv", LocationsCsv.render(stored.get(LOCATIONS))));
    }

    /** {@return {@code reports/Segments.csv}: one row per segment, in their order} */
    public static Report<Document> segments() {
        return Report.of(
                "reports/Segments.csv",
                List.of(DENSITY, FLAGS, BIN_SUMMARY),
                stored -> Document.text(
                        "text/csv",
                        SegmentsCsv.render(stored.get(DENSITY), stored.get(FLAGS), stored.get(BIN_SUMMARY))));
    }

    /** {@return {@code ui/visualizations/heatmaps/<seg_id>.png}: when and where segments are dense, for every segment on which somebody spends time} */
    public static Report<Documents> heatmaps() {
        return Report.folder(
                        "ui/visualizations/heatmaps",
                        List.of(CELLS, DENSITY, SCHEMA_DENSITY),
                        stored -> Heatmaps.render(stored.get(CELLS), stored.get(DENSITY), stored.get(SCHEMA_DENSITY)))
                .version("3");
    }

    /** {@return {@code ui/geospatial/segments.geojson}: the segments with their metrics for any map, as RFC 7946 has it} */
    public static Report<Document> segmentMap() {
        return Report.of(
                "ui/geospatial/segments.geojson",
                List.of(MAP_DATA, SEGMENT_METRICS, DENSITY),
                stored -> Document.text(
                        "application/geo+json",
                        SegmentsGeoJson.render(
                                stored.get(MAP_DATA), stored.get(SEGMENT_METRICS), stored.get(DENSITY))));
    }

    /** {@return {@code reports/Roads.md}: what the tracks say against segments and flow rows, and every road with everybody on it} */
    public static Report<Document> roads() {
        return Report.of(
                "reports/Roads.md",
                List.of(ROADS),
                stored -> Document.text("text/markdown", RoadsReport.render(stored.get(ROADS))));
    }

    /** {@return {@code ui/geospatial/corridors.geojson}: the roads with their streams for any map, as RFC 7946 has it} */
    public static Report<Document> roadMap() {
        return Report.of(
                "ui/geospatial/corridors.geojson",
                List.of(ROADS),
                stored -> Document.text("application/geo+json", RoadsGeoJson.render(stored.get(ROADS))));
    }

    /** {@return {@code ui/visualizations/captions.json}: what to say below the picture of each segment, with the facts behind it} */
    public static Report<Document> captions() {
        return Report.of(
                "ui/visualizations/captions.json",
                List.of(DENSITY, BUSY_TIMES),
                stored -> Document.text(
                        "application/json", CaptionsJson.render(stored.get(DENSITY), stored.get(BUSY_TIMES))));
    }

    /** {@return {@code reports/index.html}: everything about the day on one page, which needs no network and reads without scripts and on paper} */
    public static Report<Document> page() {
        return PAGE;
    }
}
