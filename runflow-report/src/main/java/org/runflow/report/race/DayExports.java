package org.runflow.report.race;

import static org.runflow.race.RaceDayPipeline.BUSY_TIMES;
import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.FLOW;
import static org.runflow.race.RaceDayPipeline.LOCATIONS;
import static org.runflow.race.RaceDayPipeline.MAP_DATA;
import static org.runflow.race.RaceDayPipeline.OVERVIEW;

import java.util.List;
import org.runflow.Document;
import org.runflow.report.Report;
import org.runflow.report.race.exchange.Calendar;
import org.runflow.report.race.exchange.DayWorkbook;
import org.runflow.report.race.exchange.MapFiles;
import org.runflow.report.race.exchange.PostSheets;

/** Days in the formats of other programs, on demand: no run writes them by itself. The same results give the same bytes. */
public final class DayExports {
    private DayExports() {}

    /** {@return {@code exchange/race.ics}: iCalendar with an entry per segment while somebody is on it and per location while it is open} */
    public static Report<Document> calendar() {
        return Report.of(
                "exchange/race.ics",
                List.of(OVERVIEW, DENSITY, LOCATIONS),
                stored -> Document.text(
                        "text/calendar",
                        Calendar.render(stored.get(OVERVIEW), stored.get(DENSITY), stored.get(LOCATIONS))));
    }

    /** {@return {@code exchange/race.kml}: KML 2.2 with courses, segments and locations} */
    public static Report<Document> kml() {
        return Report.of(
                "exchange/race.kml",
                List.of(OVERVIEW, MAP_DATA, LOCATIONS),
                stored -> Document.text(
                        "application/vnd.google-earth.kml+xml",
                        MapFiles.kml(stored.get(OVERVIEW), stored.get(MAP_DATA), stored.get(LOCATIONS))));
    }

    /** {@return {@code exchange/race.gpx}: GPX 1.1 with a track per course and locations as waypoints} */
    public static Report<Document> gpx() {
        return Report.of(
                "exchange/race.gpx",
                List.of(OVERVIEW, MAP_DATA, LOCATIONS),
                stored -> Document.text(
                        "application/gpx+xml",
                        MapFiles.gpx(stored.get(OVERVIEW), stored.get(MAP_DATA), stored.get(LOCATIONS))));
    }

    /** {@return {@code exchange/race.xlsx}: a workbook with the sheets Segments, Flow, Locations and Waves} */
    public static Report<Document> workbook() {
        return Report.of(
                "exchange/race.xlsx",
                List.of(DENSITY, FLOW, LOCATIONS, BUSY_TIMES),
                stored -> DayWorkbook.render(
                        stored.get(DENSITY), stored.get(FLOW), stored.get(LOCATIONS), stored.get(BUSY_TIMES)));
    }

    /** {@return {@code exchange/posts.html}: a sheet of paper per location} */
    public static Report<Document> posts() {
        return Report.of(
                        "exchange/posts.html",
                        List.of(OVERVIEW, LOCATIONS),
                        stored -> PostSheets.render(stored.get(OVERVIEW), stored.get(LOCATIONS)))
                .version("2");
    }
}
