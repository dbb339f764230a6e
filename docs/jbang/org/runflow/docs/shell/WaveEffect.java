package org.runflow.docs.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.runflow.io.race.form.WavesDocument;
import org.runflow.race.WaveFigures;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.location.Cutoffs;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.scenario.DesignedWaves;
import org.runflow.race.scenario.WaveOrder;

/**
 * What waves do to their day.
 *
 * @param clock of the day
 * @param before density as it was
 * @param after density with the waves
 * @param figures the waves of the event
 * @param lastBefore the last finish of the event as it was, when there is one
 */
record WaveEffect(
        RaceClock clock,
        DensityResults before,
        DensityResults after,
        List<WaveFigures> figures,
        Optional<String> lastBefore) {
    static WaveEffect of(Race race, RaceEvent event, DesignedWaves designed) {
        RaceDay today = Cutoffs.enforce(race.day(event.day()));
        RaceDay inWaves =
                Cutoffs.enforce(race.with(event.name(), designed.field()).day(event.day()));
        DensitySettings settings = race.settings().density();
        DensityResults after = Density.analyse(inWaves, settings);
        return new WaveEffect(
                today.clock(),
                Density.analyse(today, settings),
                after,
                WaveFigures.of(inWaves, after, settings).stream()
                        .filter(wave -> wave.event().equals(event.name()))
                        .toList(),
                last(today.events().get(event.name())));
    }

    private static Optional<String> last(RaceEvent event) {
        long[] finishes = event.trajectories().arrivalMillis(event.certifiedKm());
        return LongStream.of(finishes).boxed().max(Long::compare).map(RaceClock::text);
    }

    WavesDocument document(RaceEvent today, WaveOrder order, DesignedWaves designed, Optional<String> written) {
        return new WavesDocument(today, clock, order, designed, figures, before, after, written);
    }

    /** Finishes and shares of the waves, and the segments whose peak changes. */
    String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%n%-5s %-12s %-12s %-12s %s%n", "wave", "finish", "median", "last", "share of the peak"));
        figures.forEach(wave -> text.append(line(wave)));
        text.append(String.format("%nPeak density, p/m²%n"));
        for (SegmentDensity old : before.segments()) {
            SegmentDensity now = after.segments().get(old.segId());
            if (old.peakDensityPerM2() != now.peakDensityPerM2()) {
                text.append(String.format(
                        Locale.ROOT,
                        "%-10s %.3f %s -> %.3f %s%n",
                        old.segId(),
                        old.peakDensityPerM2(),
                        old.los(),
                        now.peakDensityPerM2(),
                        now.los()));
            }
        }
        Optional<String> lastAfter = figures.stream()
                .flatMap(wave -> wave.finish().stream())
                .map(finish -> clock.millisOf(finish.last()))
                .max(Long::compare)
                .map(RaceClock::text);
        return text.append(String.format(
                        "Last finish: %s -> %s%n", lastBefore.orElse("nobody"), lastAfter.orElse("nobody")))
                .toString();
    }

    private String line(WaveFigures wave) {
        return String.format(
                Locale.ROOT,
                "%-5s %-12s %-12s %-12s %s%n",
                wave.wave(),
                wave.finish()
                        .map(finish -> time(clock.millisOf(finish.first())))
                        .orElse("-"),
                wave.finish()
                        .map(finish -> time(clock.millisOf(finish.median())))
                        .orElse("-"),
                wave.finish().map(finish -> time(clock.millisOf(finish.last()))).orElse("-"),
                wave.peak()
                        .map(peak -> String.format(
                                Locale.ROOT,
                                "%.1f %% of %s at %s",
                                100 * peak.share(),
                                peak.segId(),
                                time(clock.millisOf(peak.at()))))
                        .orElse("-"));
    }

    private static String time(long millis) {
        return RaceClock.text(millis);
    }
}
