package org.runflow.race.display;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.runflow.race.density.SegmentDensity;

/** Puts the caption of one segment into words. */
final class CaptionText {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    /** Peaks this much apart are called similar. */
    private static final double SIMILAR_PEAK = 0.10;
    /** Durations this much apart are called similar. */
    private static final double SIMILAR_DURATION = 0.20;

    private CaptionText() {}

    static SegmentCaption caption(SegmentDensity segment, List<Wave> waves) {
        Optional<SegmentCaption.Peak> peak = segment.peakDensityTimestamp()
                .map(time -> new SegmentCaption.Peak(
                        segment.peakDensityPerM2(),
                        segment.los(),
                        time,
                        segment.peakDensityKm().orElse(0.0)));
        return new SegmentCaption(
                segment.segId(),
                segment.segLabel(),
                peak.map(densest -> summary(segment, densest, waves))
                        .orElse("Nobody runs on " + segment.segLabel() + "."),
                peak,
                waves,
                segment.activeEnd(),
                comparisons(waves));
    }

    private static String summary(SegmentDensity segment, SegmentCaption.Peak peak, List<Wave> waves) {
        String densest = String.format(
                Locale.ROOT,
                "%s is densest at %s, %.2f km from its start: %.2f p/m², level %s.",
                segment.segLabel(),
                MINUTE.format(peak.time()),
                peak.km(),
                peak.densityPerM2(),
                peak.los());
        Wave last = waves.get(waves.size() - 1);
        String busy = waves.size() == 1
                ? " It is busy from " + span(last) + "."
                : " It is busy in " + waves.size() + " waves, from "
                        + String.join(
                                ", ", waves.stream().map(CaptionText::span).toList()) + ".";
        String clear = segment.activeEnd()
                .map(end -> " The last runner leaves it at " + SECOND.format(end) + ".")
                .orElse("");
        return densest + busy + clear;
    }

    private static String span(Wave wave) {
        return time(wave.start()) + " to " + time(wave.end());
    }

    private static String time(OffsetDateTime instant) {
        return MINUTE.format(instant);
    }

    private static List<String> comparisons(List<Wave> waves) {
        List<String> comparisons = new ArrayList<>();
        for (int i = 1; i < waves.size(); i++) {
            Wave before = waves.get(i - 1);
            Wave wave = waves.get(i);
            String peak = word(wave.peakDensityPerM2() / before.peakDensityPerM2(), SIMILAR_PEAK, "lighter", "heavier");
            String duration = word(seconds(wave) / seconds(before), SIMILAR_DURATION, "shorter", "longer");
            comparisons.add(String.format(
                    Locale.ROOT,
                    "Wave %d (peak %.2f p/m²) compared with wave %d: %s in density, %s in time.",
                    i + 1,
                    wave.peakDensityPerM2(),
                    i,
                    peak,
                    duration));
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
