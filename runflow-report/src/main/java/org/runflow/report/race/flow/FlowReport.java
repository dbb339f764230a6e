package org.runflow.report.race.flow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.runflow.race.DayOverview;
import org.runflow.race.flow.FlowResults;
import org.runflow.race.flow.PassProfiles;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.race.day.LargeDay;
import org.runflow.report.race.start.StartTimes;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.text.Numbers;

/**
 * The flow of a day for people: the worst interactions first, then events against events, all rows, a card per row in which somebody passes or
 * meets somebody, of a large day for the busiest rows, the rows without, start times, and a definition of every term. It computes nothing but selects, sorts, adds up and rounds what
 * is stored.
 */
public final class FlowReport {
    private FlowReport() {}

    /**
     * Renders the report. Pure: the same results give the same text on any machine.
     *
     * @param flow flow of the day
     * @param profiles where its passes happen
     * @param overview events, segments and names of the same day
     * @return Markdown with line feeds
     * @throws IllegalArgumentException if they are of different days
     */
    public static String render(FlowResults flow, PassProfiles profiles, DayOverview overview) {
        FlowDay day = new FlowDay(flow, profiles, overview);
        Markdown out = new Markdown();
        title(day, out);
        FlowHighlights.write(day, out);
        EncounterMatrix.write(day, out);
        FlowOverview.write(day, out);
        chapters(day, out);
        QuietRows.write(day, out);
        StartTimes.write(6, overview, out);
        FlowTerms.write(day, out);
        return out.toString();
    }

    private static void chapters(FlowDay day, Markdown out) {
        out.heading(2, "4 Row by row");
        List<Interaction> converging = day.converging();
        if (converging.isEmpty()) {
            out.paragraph("None.");
        }
        if (converging.size() > LargeDay.MOST) {
            out.paragraph("The busiest " + LargeDay.MOST + " of " + Numbers.counted(converging.size(), "row")
                    + " in which somebody passes or meets somebody, in input order: those with the most passes and"
                    + " meetings. `Flow.csv` has every row; all that a chapter tells stands for every row in"
                    + " `computation/flow_results.json` and `computation/pass_profiles.json`.");
        }
        Set<Integer> busiest = converging.stream()
                .sorted(BusiestFirst.by(Interaction::row))
                .limit(LargeDay.MOST)
                .map(Interaction::number)
                .collect(Collectors.toSet());
        converging.stream()
                .filter(row -> busiest.contains(row.number()))
                .forEach(row -> new FlowChapter(day, row).write(out));
    }

    private static void title(FlowDay day, Markdown out) {
        FlowResults flow = day.flow;
        out.heading(1, "Flow: " + Markdown.text(day.overview.raceName()) + ", " + DayWords.day(day.overview));
        out.paragraph(DayWords.localDay(flow.date(), flow.utcOffset()) + ": "
                + Numbers.counted(flow.events().size(), "event") + ", "
                + DayWords.runners(day.overview) + ", "
                + Numbers.counted(flow.rows().size(), "flow row") + " on "
                + Numbers.counted(flow.segments().size(), "stretch", "stretches")
                + ". A row compares two streams of runners on one stretch of road: who passes whom, who meets whom"
                + " head-on, and who shares the stretch.");
    }
}
