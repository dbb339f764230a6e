package org.runflow.report.markdown;

import org.runflow.race.DayOverview;
import org.runflow.report.internal.DayClock;
import org.runflow.report.internal.Format;

/** Who starts when, how fast they are and how long they are on the course. */
final class StartTimes {
    private StartTimes() {}

    static void write(int section, DayOverview overview, Markdown out) {
        DayClock clock = new DayClock(overview.date());
        out.heading(2, section + " Start times and cohorts");
        out.table(fields(overview, clock));
        if (overview.events().stream().anyMatch(event -> event.cohort().isPresent())) {
            out.paragraph("Start delay and finish: first / median / last runner. Pace: p10 / median / p90.");
            out.table(cohorts(overview, clock));
        }
    }

    private static Table fields(DayOverview overview, DayClock clock) {
        Table table = new Table()
                .left("Event")
                .right("Gun")
                .right("Runners")
                .right("Announced km")
                .right("Course km")
                .right("Time limit min");
        for (DayOverview.Event event : overview.events()) {
            table.row(
                    Markdown.text(event.name()),
                    clock.time(event.start()),
                    Format.count(event.runners()),
                    Format.km(event.distanceKm()),
                    Format.km(event.certifiedKm()),
                    event.limitMinutes().map(Format::count).orElse(Words.NONE));
        }
        return table;
    }

    private static Table cohorts(DayOverview overview, DayClock clock) {
        Table table = new Table()
                .left("Event")
                .right("Start delay m:ss")
                .right("Pace min/km")
                .right("Finish");
        for (DayOverview.Event event : overview.events()) {
            event.cohort()
                    .ifPresent(cohort -> table.row(
                            Markdown.text(event.name()),
                            three(
                                    Format.delay(cohort.firstOffsetS()),
                                    Format.delay(cohort.medianOffsetS()),
                                    Format.delay(cohort.lastOffsetS())),
                            three(
                                    Format.pace(cohort.paceP10MinPerKm()),
                                    Format.pace(cohort.paceMedianMinPerKm()),
                                    Format.pace(cohort.paceP90MinPerKm())),
                            three(
                                    clock.time(cohort.firstFinish()),
                                    clock.time(cohort.medianFinish()),
                                    clock.time(cohort.lastFinish()))));
        }
        return table;
    }

    private static String three(String first, String second, String third) {
        return first + " / " + second + " / " + third;
    }
}
