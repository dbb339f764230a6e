package org.runflow.report.race.density;

import static org.runflow.race.RaceDayPipeline.DENSITY;

import java.util.List;
import org.runflow.race.density.SegmentFlags;
import org.runflow.report.race.day.Badge;
import org.runflow.report.race.day.DataNotes;
import org.runflow.report.race.day.DayClock;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.race.day.Measures;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

/** What matters first, in words: the most urgent places, when, for how long, and what the rulebook suggests. */
public final class Verdict {
    private static final int MOST_URGENT = 5;

    private Verdict() {}

    /** Adds the section. */
    public static void write(PageDay day, Html out) {
        day.section(out, "first", "What matters first");
        List<SegmentFlags> urgent = day.density().mostUrgentFirst();
        if (!day.density().anybodyRuns()) {
            out.element("p", "Nobody runs on this day: there is no density to judge.", "class", "lead");
        } else if (urgent.isEmpty()) {
            out.element("p", "Nothing is flagged on this day.", "class", "lead");
        } else {
            out.open("ol", "class", "urgent");
            urgent.stream().limit(MOST_URGENT).forEach(flags -> item(day, flags, out));
            out.close();
            more(day, urgent.size() - MOST_URGENT, out);
        }
        warnings(day, out);
        out.close();
    }

    private static void item(PageDay day, SegmentFlags flags, Html out) {
        out.open("li").open("p");
        Badge.severity(out, flags.worstSeverity());
        out.text(" ");
        Badge.level(out, flags.worstLos());
        out.text(" ").open("strong");
        day.link(out, flags.segId());
        out.text(" ").text(day.label(flags.segId())).close();
        out.text(" by " + Badge.reasons(flags) + ": " + Measures.density(flags.peakDensityPerM2()) + " p/m² and "
                + Measures.rate(flags.peakRatePerS()) + " p/s, worst on metres "
                + DayWords.worstPlace(flags) + " at "
                + day.clock().time(flags.worst().windowStart()) + ". " + span(day, flags));
        out.close();
        flags.mitigation().ifPresent(advice -> out.element("p", advice, "class", "advice"));
        out.close();
    }

    /** Says within which times a segment is flagged, and in how many cells. */
    public static String span(PageDay day, SegmentFlags flags) {
        return "Flags from " + day.clock().span(flags.first(), flags.last()) + " ("
                + DayClock.length(flags.first(), flags.last()) + ") in " + Numbers.count(flags.flaggedBins()) + " of "
                + Numbers.count(day.density().occupiedCells(flags.segId())) + " cells.";
    }

    private static void more(PageDay day, int others, Html out) {
        if (others > 0) {
            out.open("p")
                    .element(
                            "a",
                            "All segments, with the other " + Numbers.count(others) + " that are flagged",
                            "href",
                            day.href("segments"))
                    .close();
        }
    }

    private static void warnings(PageDay day, Html out) {
        long warnings = DataNotes.warnings(day.get(DENSITY).notes());
        if (warnings > 0) {
            out.open("p")
                    .text("Mind the data: ")
                    .element("a", Numbers.counted(warnings, "warning"), "href", day.href("notes"))
                    .text(".")
                    .close();
        }
    }
}
