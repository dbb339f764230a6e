package org.runflow.report.html;

import org.runflow.race.display.TimeDistance;
import org.runflow.report.internal.Format;
import org.runflow.report.plot.TimeDistanceChart;

/** When each event comes by each kilometre: a diagram, and the same in a table for each event. */
final class PassingTimes {
    private PassingTimes() {}

    static void write(Day day, Html out) {
        if (day.results.timeDistance().courses().isEmpty()) {
            return;
        }
        day.heading(out, "When each event comes by");
        out.element(
                "p",
                "Of the runners who cross a kilometre the first, then a quarter, half, three quarters of them, and the last.");
        out.open("div", "class", "chart");
        Picture.chart(out, TimeDistanceChart.of(day.results.timeDistance()));
        out.close();
        for (TimeDistance.Course course : day.results.timeDistance().courses()) {
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

    private static String table(Day day, TimeDistance.Course course) {
        HtmlTable table = new HtmlTable("When " + course.event() + " crosses each kilometre of its course")
                .number("Its km", "")
                .number("First", "")
                .number("Quarter", "")
                .number("Half", "")
                .number("Three quarters", "")
                .number("Last", "");
        for (int mark = 0; mark < course.km().size(); mark++) {
            table.row(
                    HtmlCell.text(Format.plain(course.km().get(mark))),
                    day.time(course.first().get(mark)),
                    day.time(course.p25().get(mark)),
                    day.time(course.median().get(mark)),
                    day.time(course.p75().get(mark)),
                    day.time(course.last().get(mark)));
        }
        return table.toString();
    }
}
