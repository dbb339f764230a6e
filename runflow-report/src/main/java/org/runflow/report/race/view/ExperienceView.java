package org.runflow.report.race.view;

import java.util.Optional;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;
import org.runflow.report.text.Numbers;
import org.runflow.report.view.HtmlView;

/** The status of a day, and how free the runners of each event run. */
public final class ExperienceView {
    private ExperienceView() {}

    /**
     * {@return the view}
     *
     * @param experience of a day
     */
    public static HtmlView of(ExperienceResults experience) {
        Sheet sheet = new Sheet(HtmlView.TOP_LEVEL)
                .heading(1, "Experience on " + experience.day() + ", " + experience.date())
                .paragraph("Status " + experience.operationalStatus().status().label() + ", worst level "
                        + experience.operationalStatus().worstLos() + ".");
        SheetTable rows = new SheetTable("Scores, 0 to 5, the higher the freer")
                .text("Event")
                .number("Runners", "")
                .number("Score", "")
                .number("Nine of ten reach", "")
                .number("At level C or worse", "min");
        experience
                .byEvent()
                .forEach((name, event) -> rows.row(
                        name,
                        Numbers.count(event.participants()),
                        mean(event.res()),
                        mean(event.resP10()),
                        mean(event.meanMinutesFromLosC())));
        return sheet.table(rows).as(HtmlView::of);
    }

    private static String mean(Optional<Double> value) {
        return value.map(Measures::mean).orElse("–");
    }
}
