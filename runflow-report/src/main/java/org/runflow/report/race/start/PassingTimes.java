package org.runflow.report.race.start;

import static org.runflow.race.RaceDayPipeline.TIME_DISTANCE;

import org.runflow.race.display.TimeDistance;
import org.runflow.report.plot.Picture;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.sheet.HtmlCell;
import org.runflow.report.sheet.HtmlTable;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

/** When each event comes by each kilometre: a diagram, and the same in a table for each event. */
final class PassingTimes {
    private PassingTimes() {}

    static void write(PageDay day, Html out) {
        if (day.get(TIME_DISTANCE).courses().isEmpty()) {
            return;
        }
        day.heading(out, "When each event comes by");
        out.element(
                "p",
                "Of the runners who cross a kilometre the first, then a quarter, half, three quarters of them, and the"
                        + " last.");
        out.open("div", "class", "chart");
        Picture.chart(out, TimeDistanceChart.of(day.get(TIME_DISTANCE)));
        out.close();
        for (TimeDistance.Course course : day.get(TIME_DISTANCE).courses()) {
            out.open("details", "class", "card")
                    .open("summary")
                    .open(day.subheading(), "class", "inline")
                    .text(course.event())
                    .close()
                    .element("span", " kilometre by kilometre", "class", "quiet")
                    .close()
                    .markup(table(day, course))
                    .close();
        }
    }

    private static String table(PageDay day, TimeDistance.Course course) {
        HtmlTable table = new HtmlTable("When " + course.event() + " crosses each kilometre of its course")
                .number("Its km", "")
                .number("First", "")
                .number("Quarter", "")
                .number("Half", "")
                .number("Three quarters", "")
                .number("Last", "");
        for (int mark = 0; mark < course.km().size(); mark++) {
            table.row(
                    HtmlCell.text(Numbers.plain(course.km().get(mark))),
                    day.time(course.first().get(mark)),
                    day.time(course.p25().get(mark)),
                    day.time(course.median().get(mark)),
                    day.time(course.p75().get(mark)),
                    day.time(course.last().get(mark)));
        }
        return table.toString();
    }
}
