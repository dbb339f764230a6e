package org.runflow.report.race.experience;

import java.util.List;
import org.runflow.race.experience.EventExperience;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.race.experience.ExperienceResults.GroupExperience;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.sheet.MarkdownTable;
import org.runflow.report.text.Numbers;

/** How free the runners of each event and group run. */
public final class ExperienceScores {
    private ExperienceScores() {}

    /** Adds what the scores mean, a table of them, and who is in which group. */
    public static void write(ExperienceResults experience, Markdown out) {
        out.paragraph(
                "How free they run: the experience score goes from 0 to 5, the higher the freer. The status tells of"
                        + " the worst cell of the day, the score of everybody's whole race.");
        out.table(table(experience));
        out.bullets(experience.eventGroups().entrySet().stream()
                .map(group -> "Group " + Markdown.text(group.getKey()) + ": "
                        + DayWords.names(group.getValue().events()))
                .toList());
    }

    private static MarkdownTable table(ExperienceResults experience) {
        MarkdownTable table = new MarkdownTable()
                .left("Event or group")
                .right("Runners")
                .right("Score of 5")
                .right("Nine of ten reach")
                .right("Min at C or worse");
        for (String name : experience.events()) {
            EventExperience event = experience.getEvent(name);
            table.row(
                    Markdown.text(name),
                    Numbers.count(event.participants()),
                    event.res().map(Measures::mean).orElse(DayWords.NONE),
                    event.resP10().map(Measures::mean).orElse(DayWords.NONE),
                    event.meanMinutesFromLosC().map(Measures::mean).orElse(DayWords.NONE));
        }
        experience.eventGroups().forEach((name, group) -> table.row(groupRow(name, group)));
        return table;
    }

    private static List<String> groupRow(String name, GroupExperience group) {
        return List.of(
                "group " + Markdown.text(name),
                Numbers.count(group.participants()),
                group.res().map(Measures::mean).orElse(DayWords.NONE),
                group.resP10().map(Measures::mean).orElse(DayWords.NONE),
                DayWords.NONE);
    }
}
