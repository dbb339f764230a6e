package org.runflow.report.race.density;

import static org.runflow.race.RaceDayPipeline.DENSITY;

import org.runflow.race.density.SegmentDensity;
import org.runflow.race.service.Severity;
import org.runflow.report.race.day.Badge;
import org.runflow.report.race.day.Measures;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.race.day.WorstFirst;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

/** Density segment by segment: a table of all, and a card for each that can be opened. */
public final class SegmentSection {
    private SegmentSection() {}

    /** Adds the section. */
    public static void write(PageDay day, Html out) {
        day.section(out, "segments", "Segments");
        SegmentTable.write(day, out);
        int carded = day.carded().size();
        int all = day.get(DENSITY).segments().size();
        day.heading(out, "Segment by segment");
        out.element(
                "p",
                (carded < all
                                ? "Cards of the most urgent " + Numbers.count(carded) + " of "
                                        + Numbers.counted(all, "segment") + ". "
                                : "")
                        + "Open a segment for its pictures; those with caution or a critical flag are open already.");
        day.carded().forEach(segment -> card(day, segment, out));
        out.close();
    }

    private static void card(PageDay day, SegmentDensity segment, Html out) {
        Severity severity = WorstFirst.severity(day.density(), segment.segId());
        String id = day.id("seg-" + segment.segId());
        if (severity.atLeast(Severity.CAUTION)) {
            out.open("details", "class", "card", "id", id, "open", "");
        } else {
            out.open("details", "class", "card", "id", id);
        }
        out.open("summary")
                .open(day.subheading(), "class", "inline")
                .text(segment.segId())
                .text(" ");
        out.text(day.label(segment.segId())).close().text(" ");
        if (segment.isActive()) {
            Badge.level(out, segment.los());
            out.text(" ")
                    .element(
                            "span",
                            Measures.density(segment.peakDensityPerM2()) + " p/m² at "
                                    + day.clock().time(segment.peakDensityTimestamp()),
                            "class",
                            "quiet");
        } else {
            out.element("span", "nobody runs here", "class", "quiet");
        }
        if (severity != Severity.NONE) {
            out.text(" ");
            Badge.severity(out, severity);
        }
        out.close();
        new SegmentCard(day, segment).write(out);
        out.close();
    }
}
