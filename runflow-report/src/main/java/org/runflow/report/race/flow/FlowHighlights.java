package org.runflow.report.race.flow;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.text.Numbers;

/** The first section: the worst interactions, where, who passes or meets whom, how many, and when. */
final class FlowHighlights {
    private static final int MOST = 5;

    private FlowHighlights() {}

    static void write(FlowDay day, Markdown out) {
        out.heading(2, "1 What matters most");
        out.paragraph("**" + verdict(day) + "**");
        ranking("Most passes", day, day.largestFirst(row -> row.passes().passes()), out);
        ranking(
                "Most meetings head-on",
                day,
                day.largestFirst(row -> row.meetings().meetings()),
                out);
        MostAffected.find(day).ifPresent(most -> out.paragraph(most.sentence()));
        long doubtful =
                day.interactions().stream().filter(Interaction::isDoubtful).count();
        if (doubtful > 0) {
            out.paragraph(
                    "Mind the data: " + Numbers.counted(doubtful, "row") + " with a warning in sections 4 and 5.");
        }
    }

    private static String verdict(FlowDay day) {
        if (day.overview.events().stream().allMatch(event -> event.runners() == 0)) {
            return "Nobody runs on this day: there is nothing to compare.";
        }
        int rows = day.interactions().size();
        if (rows == 0) {
            return "This day has no flow rows: there is nothing to compare.";
        }
        if (day.converging().isEmpty()) {
            return "Nobody passes or meets anybody (" + Numbers.counted(rows, "row") + ").";
        }
        return counts(day) + ", in " + Numbers.count(day.converging().size()) + " of " + Numbers.counted(rows, "row")
                + ", on " + Numbers.count(day.flow.summary().segmentsWithConvergence()) + " of "
                + Numbers.counted(day.flow.segments().size(), "stretch", "stretches") + ".";
    }

    private static String counts(FlowDay day) {
        long passes = day.passes();
        long meetings = day.flow.summary().totalMeetings();
        return Stream.of(
                        passes == 0 ? "" : Numbers.counted(passes, "pass", "passes"),
                        meetings == 0 ? "" : Numbers.counted(meetings, "meeting") + " head-on")
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    private static void ranking(String title, FlowDay day, List<Interaction> rows, Markdown out) {
        if (rows.isEmpty()) {
            return;
        }
        out.paragraph(
                title + (rows.size() > MOST ? " (" + MOST + " of " + Numbers.counted(rows.size(), "row") + "):" : ":"));
        out.numbered(rows.stream().limit(MOST).map(row -> item(day, row)).toList());
    }

    private static String item(FlowDay day, Interaction row) {
        FlowSentence sentence = new FlowSentence(row, day.clock);
        return "**" + row.stretch() + "** (row " + row.number() + "): " + sentence.encounters() + "."
                + sentence.busiest() + sentence.begin() + sentence.together()
                + (row.isDoubtful() ? " **Mind the warning of this row.**" : "");
    }
}
