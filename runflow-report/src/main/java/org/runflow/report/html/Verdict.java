package org.runflow.report.html;

import java.util.List;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.model.Note;
import org.runflow.report.internal.DayClock;
import org.runflow.report.internal.Format;

/** What matters first, in words: the most urgent places, when, for how long, and what the rulebook suggests. */
final class Verdict {
    private static final int MOST_URGENT = 5;

    private Verdict() {}

    static void write(Day day, Html out) {
        day.section(out, "first", "What matters first");
        List<SegmentFlags> urgent = day.density.mostUrgentFirst();
        if (day.results.density().summary().processedSegments() == 0) {
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

    private static void item(Day day, SegmentFlags flags, Html out) {
        out.open("li").open("p");
        Badge.severity(out, flags.worstSeverity());
        out.text(" ");
        Badge.level(out, flags.worstLos());
        out.text(" ").open("strong");
        day.link(out, flags.segId());
        out.text(" ").text(day.label(flags.segId())).close();
        out.text(" by " + Badge.reasons(flags) + ": " + Format.density(flags.peakDensityPerM2()) + " p/m² and "
                + Format.rate(flags.peakRatePerS()) + " p/s, worst on metres "
                + Format.plain(flags.worst().startM()) + "–"
                + Format.plain(flags.worst().endM()) + " at "
                + day.clock.time(flags.worst().windowStart()) + ". " + span(day, flags));
        out.close();
        flags.mitigation().ifPresent(advice -> out.element("p", advice, "class", "advice"));
        out.close();
    }

    /** Within which times a segment is flagged, and in how many cells. */
    static String span(Day day, SegmentFlags flags) {
        return "Flags from " + day.clock.span(flags.first(), flags.last()) + " ("
                + DayClock.length(flags.first(), flags.last()) + ") in " + Format.count(flags.flaggedBins()) + " of "
                + Format.count(day.density
                        .bins()
                        .segments()
                        .get(flags.segId())
                        .counts()
                        .occupiedCells()) + " cells.";
    }

    private static void more(Day day, int others, Html out) {
        if (others > 0) {
            out.open("p")
                    .element(
                            "a",
                            "All segments, with the other " + Format.count(others) + " that are flagged",
                            "href",
                            "#" + day.id("segments"))
                    .close();
        }
    }

    private static void warnings(Day day, Html out) {
        long warnings = day.results.density().notes().stream()
                .filter(note -> note.level() == Note.Level.WARNING)
                .count();
        if (warnings > 0) {
            out.open("p")
                    .text("Mind the data: ")
                    .element("a", Format.counted(warnings, "warning"), "href", "#" + day.id("notes"))
                    .text(".")
                    .close();
        }
    }
}
