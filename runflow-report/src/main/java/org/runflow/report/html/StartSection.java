package org.runflow.report.html;

import java.util.Optional;
import org.runflow.race.DayOverview;
import org.runflow.report.internal.Format;

/** Who starts when, and when they finish. */
final class StartSection {
    private StartSection() {}

    static void write(Day day, Html out) {
        day.section(out, "starts", "Starts and finishes");
        HtmlTable table = new HtmlTable("Events by their guns")
                .text("Event")
                .number("Gun", "")
                .number("Runners", "")
                .number("Announced", "km")
                .number("Course", "km")
                .number("Last over the line", "min:s after the gun")
                .number("Median pace", "min/km")
                .number("First finish", "")
                .number("Median finish", "")
                .number("Last finish", "")
                .number("Time limit", "min");
        for (DayOverview.Event event : day.results.overview().events()) {
            Optional<DayOverview.Cohort> cohort = event.cohort();
            table.row(
                    HtmlCell.text(event.name()),
                    day.time(event.start()),
                    HtmlCell.text(Format.count(event.runners())),
                    HtmlCell.text(Format.km(event.distanceKm())),
                    HtmlCell.text(Format.km(event.certifiedKm())),
                    cohort.map(runners -> HtmlCell.text(Format.delay(runners.lastOffsetS()))
                                    .sortedBy(Math.round(runners.lastOffsetS())))
                            .orElse(HtmlCell.NONE),
                    cohort.map(runners -> HtmlCell.text(Format.pace(runners.paceMedianMinPerKm()))
                                    .sortedBy(Math.round(60 * runners.paceMedianMinPerKm())))
                            .orElse(HtmlCell.NONE),
                    day.time(cohort.map(DayOverview.Cohort::firstFinish)),
                    day.time(cohort.map(DayOverview.Cohort::medianFinish)),
                    day.time(cohort.map(DayOverview.Cohort::lastFinish)),
                    event.limitMinutes().map(Format::count).map(HtmlCell::text).orElse(HtmlCell.NONE));
        }
        out.markup(table.toString());
        PassingTimes.write(day, out);
        out.close();
    }
}
