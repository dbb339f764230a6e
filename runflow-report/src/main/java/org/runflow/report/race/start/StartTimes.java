package org.runflow.report.race.start;

import java.util.Map;
import java.util.Objects;
import org.runflow.race.DayOverview;
import org.runflow.race.model.Participants;
import org.runflow.report.race.day.DayClock;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.sheet.MarkdownTable;
import org.runflow.report.text.Numbers;

/** Who starts when, how fast they are and how long they are on the course. */
public final class StartTimes {
    private StartTimes() {}

    /** Adds the section with its number. */
    public static void write(int section, DayOverview overview, Markdown out) {
        DayClock clock = new DayClock(overview.date());
        out.heading(2, section + " Start times and cohorts");
        out.table(fields(overview, clock));
        overview.participants().ifPresent(participants -> {
            out.paragraph("What became of those who entered; who stopped left the course before its end:");
            out.table(participants(overview, participants));
        });
        if (overview.events().stream().anyMatch(event -> event.cohort().isPresent())) {
            out.paragraph("Start delay and finish: first / median / last runner. Pace: p10 / median / p90.");
            out.table(cohorts(overview, clock));
        }
        overview.waves().ifPresent(waves -> {
            out.paragraph(Waves.EXPLAINED);
            out.table(Waves.table(waves, clock));
        });
    }

    private static MarkdownTable fields(DayOverview overview, DayClock clock) {
        MarkdownTable table = new MarkdownTable()
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
                    Numbers.count(event.runners()),
                    Measures.km(event.distanceKm()),
                    Measures.km(event.certifiedKm()),
                    event.limitMinutes().map(Numbers::count).orElse(DayWords.NONE));
        }
        return table;
    }

    private static MarkdownTable participants(DayOverview overview, Map<String, Participants> participants) {
        MarkdownTable table = new MarkdownTable()
                .left("Event")
                .right("Entered")
                .right("Not started")
                .right("Started")
                .right("Stopped")
                .right("Finished");
        overview.events().stream()
                .map(DayOverview.Event::name)
                .filter(participants::containsKey)
                .forEach(event -> {
                    Participants counts = Objects.requireNonNull(participants.get(event));
                    table.row(
                            Markdown.text(event),
                            Numbers.count(counts.entered()),
                            Numbers.count(counts.notStarted()),
                            Numbers.count(counts.started()),
                            Numbers.count(counts.stopped()),
                            Numbers.count(counts.finished()));
                });
        return table;
    }

    private static MarkdownTable cohorts(DayOverview overview, DayClock clock) {
        MarkdownTable table = new MarkdownTable()
                .left("Event")
                .right("Start delay m:ss")
                .right("Pace min/km")
                .right("Finish");
        for (DayOverview.Event event : overview.events()) {
            event.cohort()
                    .ifPresent(cohort -> table.row(
                            Markdown.text(event.name()),
                            three(
                                    Measures.delay(cohort.firstOffsetS()),
                                    Measures.delay(cohort.medianOffsetS()),
                                    Measures.delay(cohort.lastOffsetS())),
                            three(
                                    Measures.pace(cohort.paceP10MinPerKm()),
                                    Measures.pace(cohort.paceMedianMinPerKm()),
                                    Measures.pace(cohort.paceP90MinPerKm())),
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
