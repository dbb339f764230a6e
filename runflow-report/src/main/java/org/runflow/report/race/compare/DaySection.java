package org.runflow.report.race.compare;

import java.util.function.Function;
import org.runflow.race.compare.Changed;
import org.runflow.race.compare.DayDiff;
import org.runflow.race.compare.DayFacts;
import org.runflow.race.experience.EventExperience;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;
import org.runflow.report.text.Numbers;

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
            sheet.paragraph("The cells have another size: " + ChangeWords.arrow(grid(day.before()), grid(day.after()))
                    + ". Smaller cells find sharper peaks of fewer people, so peaks and flags cannot be compared.");
        }
        sheet.table(whole(day));
        sheet.table(scores(day));
        SegmentRows.write(day, sheet);
        FlowRowRows.write(day, sheet);
        LocationRows.write(day, sheet);
    }

    private static String counts(DayDiff day) {
        return Numbers.counted(day.segments().size(), "segment") + ", "
                + Numbers.counted(day.flowRows().size(), "flow row") + " and "
                + Numbers.counted(day.locations().size(), "location")
                + " differ. Times are those of the race's own clock.";
    }

    private static SheetTable whole(DayDiff day) {
        SheetTable rows = new SheetTable("The day as a whole")
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
                facts -> Measures.density(facts.status().peakDensityPerM2()));
        add(
                rows,
                day,
                "segment of the peak",
                facts -> facts.density().peakDensitySegment().orElse(ChangeWords.NONE));
        add(rows, day, "peak rate, p/s", facts -> Measures.rate(facts.metrics().peakRatePerS()));
        add(
                rows,
                day,
                "segments with flags",
                facts -> Numbers.count(facts.metrics().segmentsWithFlags()));
        add(rows, day, "flagged cells", facts -> Numbers.count(facts.metrics().flaggedBins()));
        add(rows, day, "runners who pass", facts -> Numbers.count(facts.flow().totalOvertakes()));
        add(
                rows,
                day,
                "runners who share a stretch",
                facts -> Numbers.count(facts.flow().totalCoPresence()));
        add(rows, day, "meetings head-on", facts -> Numbers.count(facts.flow().totalMeetings()));
        add(rows, day, "runners", facts -> Numbers.count(facts.counts().totalParticipants()));
        return rows;
    }

    private static void add(SheetTable rows, DayDiff day, String figure, Function<DayFacts, String> fact) {
        rows.row(figure, fact.apply(day.before()), fact.apply(day.after()));
    }

    private static SheetTable scores(DayDiff day) {
        SheetTable rows = new SheetTable("Experience scores that differ (0 to 5, the higher the freer)")
                .text("Event")
                .number("Score", "")
                .number("Nine of ten reach", "")
                .number("At level C or worse", "min");
        for (Changed<EventExperience> change : day.scores()) {
            rows.row(
                    change.id(),
                    ChangeWords.arrow(
                            change, event -> event.res().map(Measures::mean).orElse(ChangeWords.NONE)),
                    ChangeWords.arrow(
                            change, event -> event.resP10().map(Measures::mean).orElse(ChangeWords.NONE)),
                    ChangeWords.arrow(
                            change,
                            event -> event.meanMinutesFromLosC()
                                    .map(Measures::mean)
                                    .orElse(ChangeWords.NONE)));
        }
        return rows;
    }

    private static String grid(DayFacts facts) {
        return Measures.cell(facts.grid());
    }
}
