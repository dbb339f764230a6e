package org.runflow.docs.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.runflow.race.KnownRace;
import org.runflow.race.model.RaceClock;
import org.runflow.race.road.RoadFinding;
import org.runflow.race.service.Severity;

/**
 * What a run found on one day, in a few lines.
 *
 * @param day its name
 * @param date its date
 * @param runners number of runners
 * @param segments number of segments
 * @param binM length of the cells, metres
 * @param windowS length of the windows, seconds
 * @param densest the worst place, absent when nobody runs
 * @param flags absent when they were not computed
 * @param label what people call the day, absent when it is called by its weekday
 * @param roadsWithoutRow pairs of streams on one road at the same time that no flow row compares, absent when they were not looked for
 */
record DayFacts(
        String day,
        LocalDate date,
        int runners,
        int segments,
        double binM,
        int windowS,
        Optional<Place> densest,
        Optional<Flags> flags,
        Optional<String> label,
        Optional<Integer> roadsWithoutRow) {
    private static final double SMALL = 0.1;
    private static final double SMALLEST_SHOWN = 0.001;

    /** Where and when it is densest. */
    record Place(String segId, String segLabel, double densityPerM2, String los, OffsetDateTime at) {}

    /** How many segments are flagged. */
    record Flags(int segments, String worstSeverity) {}

    /**
     * {@return the facts of a day}
     *
     * @param density what the file of its densities says
     * @param flags what that of its flags says, as far as there is one
     * @param roads what that of its roads says, likewise
     */
    static DayFacts of(KnownRace.Day day, Shown density, Optional<List<Shown>> flags, Optional<Shown> roads) {
        Shown summary = density.object("summary");
        Shown settings = density.object("settings");
        return new DayFacts(
                day.name(),
                LocalDate.parse(density.text("date")),
                day.runners(),
                (int) summary.number("total_segments"),
                settings.number("bin_m"),
                (int) settings.number("window_s"),
                summary.find("peak_density_segment")
                        .map(segment -> density.object("segments").object(segment))
                        .flatMap(DayFacts::place),
                flags.map(DayFacts::flags),
                day.label(),
                roads.map(DayFacts::withoutRow));
    }

    private static Flags flags(List<Shown> segments) {
        Severity worst = segments.stream()
                .map(segment -> Severity.valueOf(segment.text("worst_severity").toUpperCase(Locale.ROOT)))
                .max(Severity::compareTo)
                .orElse(Severity.NONE);
        return new Flags(segments.size(), lower(worst.name()));
    }

    private static int withoutRow(Shown roads) {
        return (int) roads.list("findings").stream()
                .filter(finding -> finding.text("kind").equals(lower(RoadFinding.Kind.MISSING_FLOW_ROW.name())))
                .count();
    }

    private static Optional<Place> place(Shown worst) {
        return worst.find("peak_density_timestamp")
                .map(at -> new Place(
                        worst.text("seg_id"),
                        worst.text("seg_label"),
                        worst.number("peak_density"),
                        worst.text("los"),
                        OffsetDateTime.parse(at)));
    }

    /** {@return a line for the day, and one each for what is known of it} */
    String toText() {
        StringBuilder text = new StringBuilder("  ")
                .append(label.isPresent() ? label.get() + " (" + day + ", " + date : day + " (" + date)
                .append("): ")
                .append(Words.counted(runners, "runner"))
                .append(", ")
                .append(Words.counted(segments, "segment"));
        densest.ifPresent(place -> text.append("\n    densest: ").append(line(place)));
        flags.ifPresent(found -> text.append("\n    flagged: ")
                .append(Words.counted(found.segments, "segment"))
                .append(", worst severity ")
                .append(found.worstSeverity));
        roadsWithoutRow
                .filter(count -> count > 0)
                .ifPresent(count -> text.append("\n    roads: ")
                        .append(Words.counted(count, "pair"))
                        .append(" of streams on one road at the same time that flow.csv does not compare;")
                        .append(" see Roads.md"));
        return text.toString();
    }

    private String line(Place densest) {
        return densest.segLabel + " (" + densest.segId + "), " + density(densest.densityPerM2) + " runners/m², level "
                + densest.los + ", at " + RaceClock.timeOfDay(densest.at) + " (bins of " + fixed(binM, 0)
                + " m, windows of " + windowS + " s)";
    }

    /** Two decimals, three where two would say little. */
    private static String density(double perM2) {
        if (perM2 > 0 && perM2 < SMALLEST_SHOWN) {
            return "below " + SMALLEST_SHOWN;
        }
        return fixed(perM2, perM2 < SMALL ? 3 : 2);
    }

    /** The number as it would be printed, rounded half up. */
    private static String fixed(double number, int decimals) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                : Double.toString(number);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
