package org.runflow.report.race.start;

import static org.runflow.race.RaceDayPipeline.OVERVIEW;

import java.util.Optional;
import org.runflow.race.DayOverview;
import org.runflow.report.race.day.Measures;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.write.Html;
import org.runflow.report.write.HtmlCell;
import org.runflow.report.write.HtmlTable;
import org.runflow.report.write.Numbers;

/** Who starts when, and when they finish. */
public final class StartSection {
    private StartSection() {}

    /** Adds the section. */
    public static void write(PageDay day, Html out) {
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
        for (DayOverview.Event event : day.get(OVERVIEW).events()) {
            Optional<DayOverview.Cohort> cohort = event.cohort();
            table.row(
                    HtmlCell.text(event.name()),
                    day.time(event.start()),
                    HtmlCell.text(Numbers.count(event.runners())),
                    HtmlCell.text(Measures.km(event.distanceKm())),
                    HtmlCell.text(Measures.km(event.certifiedKm())),
                    cohort.map(runners -> HtmlCell.text(Measures.delay(runners.lastOffsetS()))
                                    .sortedBy(Math.round(runners.lastOffsetS())))
                            .orElse(HtmlCell.NONE),
                    cohort.map(runners -> HtmlCell.text(Measures.pace(runners.paceMedianMinPerKm()))
                                    .sortedBy(Math.round(60 * runners.paceMedianMinPerKm())))
                            .orElse(HtmlCell.NONE),
                    day.time(cohort.map(DayOverview.Cohort::firstFinish)),
                    day.time(cohort.map(DayOverview.Cohort::medianFinish)),
                    day.time(cohort.map(DayOverview.Cohort::lastFinish)),
                    event.limitMinutes().map(Numbers::count).map(HtmlCell::text).orElse(HtmlCell.NONE));
        }
        out.markup(table.toString());
        PassingTimes.write(day, out);
        out.close();
    }
}
