package org.runflow.report.race.start;

import static org.runflow.race.RaceDayPipeline.OVERVIEW;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.runflow.race.DayOverview;
import org.runflow.race.model.Participants;
import org.runflow.report.race.day.Measures;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.sheet.HtmlCell;
import org.runflow.report.sheet.HtmlTable;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

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
        day.get(OVERVIEW)
                .participants()
                .ifPresent(participants -> out.markup(
                        participants(day.get(OVERVIEW).events(), participants).toString()));
        day.get(OVERVIEW)
                .waves()
                .ifPresent(
                        waves -> out.markup(Waves.table(waves, day).toString()).element("p", Waves.EXPLAINED));
        PassingTimes.write(day, out);
        out.close();
    }

    private static HtmlTable participants(List<DayOverview.Event> events, Map<String, Participants> participants) {
        HtmlTable table = new HtmlTable("What became of those who entered; who stopped left the course before its end")
                .text("Event")
                .number("Entered", "")
                .number("Not started", "")
                .number("Started", "")
                .number("Stopped", "")
                .number("Finished", "");
        events.stream()
                .map(DayOverview.Event::name)
                .filter(participants::containsKey)
                .forEach(event -> {
                    Participants counts = Objects.requireNonNull(participants.get(event));
                    table.row(
                            HtmlCell.text(event),
                            HtmlCell.text(Numbers.count(counts.entered())),
                            HtmlCell.text(Numbers.count(counts.notStarted())),
                            HtmlCell.text(Numbers.count(counts.started())),
                            HtmlCell.text(Numbers.count(counts.stopped())),
                            HtmlCell.text(Numbers.count(counts.finished())));
                });
        return table;
    }
}
