package org.runflow.report.diff;

import java.util.function.Function;
import org.runflow.race.compare.Changed;
import org.runflow.race.compare.DayDiff;
import org.runflow.race.compare.DayFacts;
import org.runflow.race.experience.EventExperience;
import org.runflow.report.internal.Format;
import org.runflow.report.internal.Rows;
import org.runflow.report.internal.Sheet;

/** What it means on one day, in figures; nothing when nothing changed. */
final class DaySection {
    private DaySection() {}

    static void write(DayDiff day, Sheet sheet) {
        if (day.isEmpty()) {
            return;
        }
        sheet.heading(2, "Day " + day.day() + ", " + day.after().date());
        sheet.paragraph(counts(day));
        if (!day.before().grid().equals(day.after().grid())) {
            sheet.paragraph("The cells have another size: " + Words.arrow(grid(day.before()), grid(day.after()))
                    + ". Smaller cells find sharper peaks of fewer people, so peaks and flags cannot be compared.");
        }
        sheet.table(whole(day));
        sheet.table(scores(day));
        SegmentRows.write(day, sheet);
        FlowRowRows.write(day, sheet);
        LocationRows.write(day, sheet);
    }

    private static String counts(DayDiff day) {
        return Format.counted(day.segments().size(), "segment") + ", "
                + Format.counted(day.flowRows().size(), "flow row") + " and "
                + Format.counted(day.locations().size(), "location")
                + " differ. Times are those of the race's own clock.";
    }

    private static Rows whole(DayDiff day) {
        Rows rows = new Rows("The day as a whole")
                .text("Figure")
                .number("Before", "")
                .number("After", "");
        if (!day.before().date().equals(day.after().date())) {
            add(rows, day, "date", facts -> facts.date().toString());
        }
        add(rows, day, "status", facts -> facts.status().status().label());
        add(rows, day, "worst level", facts -> facts.status().worstLos().name());
        add(
                rows,
                day,
                "peak density, p/m²",
                facts -> Format.density(facts.status().peakDensityPerM2()));
        add(
                rows,
                day,
                "segment of the peak",
                facts -> facts.density().peakDensitySegment().orElse(Words.NONE));
        add(rows, day, "peak rate, p/s", facts -> Format.rate(facts.metrics().peakRatePerS()));
        add(
                rows,
                day,
                "segments with flags",
                facts -> Format.count(facts.metrics().segmentsWithFlags()));
        add(rows, day, "flagged cells", facts -> Format.count(facts.metrics().flaggedBins()));
        add(rows, day, "runners who pass", facts -> Format.count(facts.flow().totalOvertakes()));
        add(
                rows,
                day,
                "runners who share a stretch",
                facts -> Format.count(facts.flow().totalCoPresence()));
        add(rows, day, "meetings head-on", facts -> Format.count(facts.flow().totalMeetings()));
        add(rows, day, "runners", facts -> Format.count(facts.counts().totalParticipants()));
        return rows;
    }

    private static void add(Rows rows, DayDiff day, String figure, Function<DayFacts, String> fact) {
        rows.row(figure, fact.apply(day.before()), fact.apply(day.after()));
    }

    private static Rows scores(DayDiff day) {
        Rows rows = new Rows("Experience scores that differ (0 to 5, the higher the freer)")
                .text("Event")
                .number("Score", "")
                .number("Nine of ten reach", "")
                .number("At level C or worse", "min");
        for (Changed<EventExperience> change : day.scores()) {
            rows.row(
                    change.id(),
                    Words.arrow(change, event -> event.res().map(Format::mean).orElse(Words.NONE)),
                    Words.arrow(
                            change, event -> event.resP10().map(Format::mean).orElse(Words.NONE)),
                    Words.arrow(
                            change,
                            event -> event.meanMinutesFromLosC()
                                    .map(Format::mean)
                                    .orElse(Words.NONE)));
        }
        return rows;
    }

    private static String grid(DayFacts facts) {
        return Format.plain(facts.grid().binM()) + " m × " + facts.grid().windowS() + " s";
    }
}
