package org.runflow.report.race.experience;

import static org.runflow.race.RaceDayPipeline.EXPERIENCE;

import java.util.Optional;
import org.runflow.race.experience.EventExperience;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.report.race.day.Measures;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.sheet.HtmlCell;
import org.runflow.report.sheet.HtmlTable;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

/** How free the runners of each event and group run. */
public final class ExperienceSection {
    private ExperienceSection() {}

    /** Adds the section. */
    public static void write(PageDay day, Html out) {
        ExperienceResults experience = day.get(EXPERIENCE);
        day.section(out, "experience", "How free they run");
        out.element(
                "p",
                "The experience score goes from 0 to 5, the higher the freer. The status tells of the worst cell of"
                        + " the day, the score of everybody's whole race.");
        HtmlTable table = new HtmlTable("Experience scores")
                .text("Event or group")
                .text("Of")
                .number("Runners", "")
                .number("Score", "of 5")
                .number("Nine of ten reach", "of 5")
                .number("At C or worse", "min per runner");
        for (String name : experience.events()) {
            EventExperience event = experience.getEvent(name);
            table.row(
                    HtmlCell.text(name),
                    HtmlCell.text("event"),
                    HtmlCell.text(Numbers.count(event.participants())),
                    score(event.res()),
                    score(event.resP10()),
                    score(event.meanMinutesFromLosC()));
        }
        experience
                .eventGroups()
                .forEach((name, group) -> table.row(
                        HtmlCell.text(name),
                        HtmlCell.text("group of " + String.join(", ", group.events())),
                        HtmlCell.text(Numbers.count(group.participants())),
                        score(group.res()),
                        score(group.resP10()),
                        HtmlCell.NONE));
        out.markup(table.toString()).close();
    }

    private static HtmlCell score(Optional<Double> score) {
        return score.map(Measures::mean).map(HtmlCell::text).orElse(HtmlCell.NONE);
    }
}
