package org.runflow.docs.shell;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceDay;
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
    static DayFacts of(RaceDay day, Shown density, Optional<List<Shown>> flags, Optional<Shown> roads) {
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
        StringBuilder text = new StringBuilder();
        text.append(line(
                "  %s (%s): %s, %s",
                label.orElse(day),
                label.isPresent() ? day + ", " + date : date,
                Words.counted(runners, "runner"),
                Words.counted(segments, "segment")));
        densest.ifPresent(place -> text.append(line(
                "\n    densest: %s (%s), %s runners/m², level %s, at %s (bins of %.0f m, windows of %d s)",
                place.segLabel,
                place.segId,
                density(place.densityPerM2),
                place.los,
                RaceClock.timeOfDay(place.at),
                binM,
                windowS)));
        flags.ifPresent(found -> text.append(line(
                "\n    flagged: %s, worst severity %s",
                Words.counted(found.segments, "segment"), found.worstSeverity)));
        roadsWithoutRow
                .filter(count -> count > 0)
                .ifPresent(count -> text.append(line(
                        "\n"
                                + "    roads: %s of streams on one road at the same time that flow.csv does not compare;"
                                + " see Roads.md",
                        Words.counted(count, "pair"))));
        return text.toString();
    }

    /** Two decimals, three where two would say little. */
    private static String density(double perM2) {
        if (perM2 > 0 && perM2 < SMALLEST_SHOWN) {
            return "below " + SMALLEST_SHOWN;
        }
        return String.format(Locale.ROOT, perM2 < SMALL ? "%.3f" : "%.2f", perM2);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
