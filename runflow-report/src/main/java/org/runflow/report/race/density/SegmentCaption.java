package org.runflow.report.race.density;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.display.SegmentWaves.Wave;
import org.runflow.race.rule.Decimals;
import org.runflow.report.race.day.Measures;

/**
 * What to say below the picture of a segment.
 *
 * @param summary one to three sentences: where and when it is densest, when it is busy, when it is clear
 * @param notes how each wave compares with the one before, a sentence each
 */
public record SegmentCaption(String summary, List<String> notes) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    /** Peaks this much apart are called similar. */
    private static final double SIMILAR_PEAK = 0.10;
    /** Durations this much apart are called similar. */
    private static final double SIMILAR_DURATION = 0.20;
    /** What two decimals show as 0.01 at least. */
    private static final double SMALLEST_OF_TWO_DECIMALS = 0.005;

    /** Copies the list. */
    public SegmentCaption {
        notes = List.copyOf(notes);
    }

    /**
     * Puts a segment into words.
     *
     * @param segment its density
     * @param waves when it is busy, in order of time
     */
    public static SegmentCaption of(SegmentDensity segment, List<Wave> waves) {
        String summary = segment.peakDensityTimestamp()
                .map(time -> densest(segment, time) + busy(waves) + clear(segment))
                .orElse("Nobody runs on " + segment.segLabel() + ".");
        return new SegmentCaption(summary, comparisons(waves));
    }

    private static String densest(SegmentDensity segment, OffsetDateTime time) {
        return segment.segLabel() + " is densest at " + MINUTE.format(time) + ", "
                + Decimals.of(segment.peakDensityKm().orElse(0.0), 2) + " km from its start: "
                + density(segment.peakDensityPerM2()) + " p/m², level " + segment.los() + ".";
    }

    /** Two decimals, or what {@link Measures} prints where they would show nothing. */
    private static String density(double perM2) {
        return perM2 > 0 && perM2 < SMALLEST_OF_TWO_DECIMALS ? Measures.density(perM2) : Decimals.of(perM2, 2);
    }

    private static String busy(List<Wave> waves) {
        String spans =
                String.join(", ", waves.stream().map(SegmentCaption::span).toList());
        return waves.size() == 1
                ? " It is busy from " + spans + "."
                : " It is busy in " + waves.size() + " waves, from " + spans + ".";
    }

    private static String clear(SegmentDensity segment) {
        return segment.activeEnd()
                .map(end -> " The last runner leaves it at " + SECOND.format(end) + ".")
                .orElse("");
    }

    private static String span(Wave wave) {
        return MINUTE.format(wave.start()) + " to " + MINUTE.format(wave.end());
    }

    private static List<String> comparisons(List<Wave> waves) {
        List<String> comparisons = new ArrayList<>();
        for (int i = 1; i < waves.size(); i++) {
            Wave before = waves.get(i - 1);
            Wave wave = waves.get(i);
            String peak = word(wave.peakDensityPerM2() / before.peakDensityPerM2(), SIMILAR_PEAK, "lighter", "heavier");
            String duration = word(seconds(wave) / seconds(before), SIMILAR_DURATION, "shorter", "longer");
            comparisons.add("Wave " + (i + 1) + " (peak " + density(wave.peakDensityPerM2())
                    + " p/m²) compared with wave " + i + ": " + peak + " in density, " + duration + " in time.");
        }
        return comparisons;
    }

    private static String word(double ratio, double similar, String less, String more) {
        if (Math.abs(ratio - 1) <= similar) {
            return "similar";
        }
        return ratio < 1 ? less : more;
    }

    private static double seconds(Wave wave) {
        return Duration.between(wave.start(), wave.end()).toSeconds();
    }
}
