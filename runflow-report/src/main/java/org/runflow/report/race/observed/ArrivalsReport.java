package org.runflow.report.race.observed;

import static org.runflow.report.race.day.DayWords.NONE;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.runflow.Document;
import org.runflow.race.model.RaceClock;
import org.runflow.race.observed.ArrivalComparison;
import org.runflow.race.observed.ArrivalComparison.Point;
import org.runflow.report.Chart;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;
import org.runflow.report.sheet.SmallPage;
import org.runflow.report.text.Numbers;

/**
 * Planned and counted arrivals at one location for people: where they are farthest apart, both side by side, and their curves. Pure: the same comparison gives the same bytes.
 * Immutable and safe to share between threads.
 */
public final class ArrivalsReport {
    private static final long STEP_NANOS = Duration.ofMinutes(5).toNanos();
    private static final int ROOM = 400;

    private final ArrivalComparison compared;

    private ArrivalsReport(ArrivalComparison compared) {
        this.compared = compared;
    }

    /**
     * {@return the report of a comparison}
     *
     * @param compared plan and count of one location
     */
    public static ArrivalsReport of(ArrivalComparison compared) {
        return new ArrivalsReport(compared);
    }

    /** {@return what is known as Markdown} */
    public String markdown() {
        return write(new Sheet(1)).markdown();
    }

    /** {@return what is known, with the chart, as a page of its own, which needs no other file} */
    public Document page() {
        return SmallPage.document(title(), write(new Sheet(1)).html());
    }

    /** {@return both curves on the clock of the day, with a line between them where they are farthest apart} */
    public Chart chart() {
        return CurveChart.of(compared);
    }

    private String title() {
        return "Arrivals at " + place(compared.locationId(), compared.locationName());
    }

    private static String place(String id, String name) {
        return name.isBlank() || name.equals(id) ? id : name + " (" + id + ")";
    }

    private Sheet write(Sheet sheet) {
        sheet.heading(1, title())
                .paragraph(DayWords.localDay(
                                compared.header().date(), compared.header().utcOffset())
                        + ", " + compared.header().day() + ".")
                .paragraph(farthest());
        if (!compared.timesOf().equals(compared.locationId())) {
            sheet.paragraph("It is planned with the arrivals of location " + compared.timesOf() + ".");
        }
        if (compared.plannedUnwatched() > 0) {
            sheet.paragraph(Numbers.counted(compared.plannedUnwatched(), "arrival")
                    + " are planned while nobody looked, and are left out.");
        }
        sheet.table(figures());
        if (compared.largest().isPresent()) {
            sheet.picture(() -> chart().toSvg());
        }
        return sheet.table(steps());
    }

    private String farthest() {
        if (compared.largest().isEmpty()) {
            return "Nobody looked, so there is nothing to compare.";
        }
        Point largest = compared.largest().get();
        int difference = largest.difference();
        if (difference == 0) {
            return "As many have come as planned at every instant.";
        }
        return "Farthest apart at " + time(Optional.of(largest.at())) + ": " + Numbers.count(largest.observed())
                + " counted of " + Numbers.count(largest.planned()) + " planned, " + more(difference) + ".";
    }

    private SheetTable figures() {
        return new SheetTable("While somebody looked")
                .text("")
                .number("Planned", "")
                .number("Counted", "")
                .number("Difference", "")
                .row(
                        "Arrivals",
                        Numbers.count(compared.planned().count()),
                        Numbers.count(compared.observed().count()),
                        more(compared.observed().count() - compared.planned().count()))
                .row(times(
                        "First", compared.planned().first(), compared.observed().first()))
                .row(times(
                        "Median",
                        compared.planned().median(),
                        compared.observed().median()))
                .row(times(
                        "Last", compared.planned().last(), compared.observed().last()));
    }

    private static String[] times(String name, Optional<OffsetDateTime> planned, Optional<OffsetDateTime> counted) {
        String apart = planned.isPresent() && counted.isPresent()
                ? later(Duration.between(planned.get(), counted.get()))
                : NONE;
        return new String[] {name, time(planned), time(counted), apart};
    }

    /** Both ends, and what lies on five minutes of the clock. */
    private SheetTable steps() {
        SheetTable table = new SheetTable("How many have come by")
                .text("At")
                .number("Planned", "")
                .number("Counted", "")
                .number("Difference", "")
                .room(ROOM);
        for (int i = 0; i < compared.curve().size(); i++) {
            Point point = compared.curve().get(i);
            boolean end = i == 0 || i == compared.curve().size() - 1;
            if (end || isStep(point.at().toLocalTime())) {
                table.row(
                        time(Optional.of(point.at())),
                        Numbers.count(point.planned()),
                        Numbers.count(point.observed()),
                        more(point.difference()));
            }
        }
        return table;
    }

    private static boolean isStep(LocalTime at) {
        return at.toNanoOfDay() % STEP_NANOS == 0;
    }

    private static String time(Optional<OffsetDateTime> at) {
        return at.map(RaceClock::timeOfDay).orElse(NONE);
    }

    private static String more(long difference) {
        return difference == 0
                ? "as many"
                : Numbers.count(Math.abs(difference)) + (difference < 0 ? " fewer" : " more");
    }

    private static String later(Duration later) {
        String text = Numbers.fixed(later.abs().toMillis() / 1000.0, 1) + " s";
        return later.isZero() ? "the same" : later.isNegative() ? text + " earlier" : text + " later";
    }
}
