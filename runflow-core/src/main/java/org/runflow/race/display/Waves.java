package org.runflow.race.display;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.display.SegmentWaves.Wave;
import org.runflow.race.model.RaceClock;

/**
 * Finds the waves of a segment: runs of busy windows, two of them apart when at least five minutes between them are not busy. A window is busy
 * when its densest cell reaches a tenth of a person per square metre, or half of the segment's peak where that is less.
 */
final class Waves {
    private static final Duration LULL = Duration.ofMinutes(5);
    private static final double BUSY_PER_M2 = 0.10;

    private final RaceClock clock;
    private final Duration window;
    private final List<Wave> waves = new ArrayList<>();

    private Waves(RaceClock clock, SegmentCells cells) {
        this.clock = clock;
        this.window = Duration.ofSeconds(cells.windowS());
    }

    static List<Wave> of(SegmentCells cells, RaceClock clock) {
        double peakPerM2 = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            peakPerM2 = Math.max(peakPerM2, cells.densityPerM2(cell));
        }
        double busyPerM2 = Math.min(BUSY_PER_M2, peakPerM2 / 2);
        Waves found = new Waves(clock, cells);
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.densityPerM2(cell) >= busyPerM2) {
                found.add(cells.windowStartMillis(cell), cells.densityPerM2(cell));
            }
        }
        return List.copyOf(found.waves);
    }

    private void add(long windowStartMillis, double densityPerM2) {
        OffsetDateTime start = clock.at(windowStartMillis);
        OffsetDateTime end = start.plus(window);
        int last = waves.size() - 1;
        if (last < 0 || Duration.between(waves.get(last).end(), start).compareTo(LULL) >= 0) {
            waves.add(new Wave(start, end, densityPerM2, start));
            return;
        }
        Wave wave = waves.get(last);
        boolean higher = densityPerM2 > wave.peakDensityPerM2();
        waves.set(
                last,
                new Wave(
                        wave.start(),
                        end,
                        higher ? densityPerM2 : wave.peakDensityPerM2(),
                        higher ? start : wave.peakTime()));
    }
}
