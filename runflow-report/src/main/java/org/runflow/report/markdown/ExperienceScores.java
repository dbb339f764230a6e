package org.runflow.report.markdown;

import java.util.List;
import org.runflow.race.experience.EventExperience;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.race.experience.GroupExperience;
import org.runflow.report.internal.Format;

/** How free the runners of each event and group run. */
final class ExperienceScores {
    private ExperienceScores() {}

    static void write(ExperienceResults experience, Markdown out) {
        out.paragraph(
                "How free they run: the experience score goes from 0 to 5, the higher the freer. The status tells of the worst"
                        + " cell of the day, the score of everybody's whole race.");
        out.table(table(experience));
        out.bullets(experience.eventGroups().entrySet().stream()
                .map(group -> "Group " + Markdown.text(group.getKey()) + ": "
                        + Words.names(group.getValue().events()))
                .toList());
    }

    private static Table table(ExperienceResults experience) {
        Table table = new Table()
                .left("Event or group")
                .right("Runners")
                .right("Score of 5")
                .right("Nine of ten reach")
                .right("Min at C or worse");
        for (String name : experience.events()) {
            EventExperience event = experience.getEvent(name);
            table.row(
                    Markdown.text(name),
                    Format.count(event.participants()),
                    event.res().map(Format::mean).orElse(Words.NONE),
                    event.resP10().map(Format::mean).orElse(Words.NONE),
                    event.meanMinutesFromLosC().map(Format::mean).orElse(Words.NONE));
        }
        experience.eventGroups().forEach((name, group) -> table.row(groupRow(name, group)));
        return table;
    }

    private static List<String> groupRow(String name, GroupExperience group) {
        return List.of(
                "group " + Markdown.text(name),
                Format.count(group.participants()),
                group.res().map(Format::mean).orElse(Words.NONE),
                group.resP10().map(Format::mean).orElse(Words.NONE),
                Words.NONE);
    }
}
