package org.runflow.report.html;

import java.util.Optional;
import org.runflow.race.experience.EventExperience;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.report.internal.Format;

/** How free the runners of each event and group run. */
final class ExperienceSection {
    private ExperienceSection() {}

    static void write(Day day, Html out) {
        ExperienceResults experience = day.results.experience();
        day.section(out, "experience", "How free they run");
        out.element(
                "p",
                "The experience score goes from 0 to 5, the higher the freer. The status tells of the worst cell of the day, the"
                        + " score of everybody's whole race.");
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
                    HtmlCell.text(Format.count(event.participants())),
                    score(event.res()),
                    score(event.resP10()),
                    score(event.meanMinutesFromLosC()));
        }
        experience
                .eventGroups()
                .forEach((name, group) -> table.row(
                        HtmlCell.text(name),
                        HtmlCell.text("group of " + String.join(", ", group.events())),
                        HtmlCell.text(Format.count(group.participants())),
                        score(group.res()),
                        score(group.resP10()),
                        HtmlCell.NONE));
        out.markup(table.toString()).close();
    }

    private static HtmlCell score(Optional<Double> score) {
        return score.map(Format::mean).map(HtmlCell::text).orElse(HtmlCell.NONE);
    }
}
