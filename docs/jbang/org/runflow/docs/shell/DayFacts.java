package org.runflow.docs.shell;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceDay;
import org.runflow.race.road.RoadFinding;
import org.runflow.race.road.RoadResults;

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

    /** {@return the facts of a day} */
    static DayFacts of(RaceDay day, DensityResults density, Optional<DayFlags> flags, Optional<RoadResults> roads) {
        return new DayFacts(
                day.name(),
                density.date(),
                day.runners(),
                density.summary().totalSegments(),
                density.settings().binM(),
                density.settings().windowS(),
                density.summary()
                        .peakDensitySegment()
                        .flatMap(density.segments()::find)
                        .flatMap(DayFacts::place),
                flags.map(found -> new Flags(
                        found.segments().size(), lower(found.worstSeverity().name()))),
                day.label(),
                roads.map(DayFacts::withoutRow));
    }

    private static int withoutRow(RoadResults roads) {
        return (int) roads.findings().stream()
                .filter(finding -> finding.kind() == RoadFinding.Kind.MISSING_FLOW_ROW)
                .count();
    }

    private static Optional<Place> place(SegmentDensity worst) {
        return worst.peakDensityTimestamp()
                .map(at -> new Place(
                        worst.segId(),
                        worst.segLabel(),
                        worst.peakDensityPerM2(),
                        worst.los().name(),
                        at));
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
                        "\n    roads: %s of streams on one road at the same time that flow.csv does not compare; see Roads.md",
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
