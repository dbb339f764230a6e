package org.runflow.race.density;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.runflow.race.density.SegmentDensity.DensityWindow;
import org.runflow.race.model.RaceClock;
import org.runflow.race.service.LevelOfService;

/** What follows from the cells of one segment alone: peaks, sustained density, reporting windows, time by level. */
final class Profile {
    private static final int QUARTER_HOUR_S = 900;
    private static final double MS_PER_S = 1000;

    private final SegmentCells cells;

    Profile(SegmentCells cells) {
        this.cells = cells;
    }

    /** Index of the cell with the largest density; the first in order of window and bin of equal ones; -1 without cells. */
    int densest() {
        int best = -1;
        double mostPerM2 = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            double perM2 = cells.densityPerM2(cell);
            if (best < 0 || perM2 > mostPerM2) {
                best = cell;
                mostPerM2 = perM2;
            }
        }
        return best;
    }

    /** Index of the cell with the largest throughput, ties as for {@link #densest()}; -1 without cells. */
    int busiest() {
        int best = -1;
        double mostPerS = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            double perS = cells.throughputPerS(cell);
            if (best < 0 || perS > mostPerS) {
                best = cell;
                mostPerS = perS;
            }
        }
        return best;
    }

    /** Kilometres from the segment's start to the centre of the cell's bin. */
    double centreKm(int cell) {
        return (cells.startM(cell) + cells.endM(cell)) / 2 / 1000;
    }

    int activeWindows() {
        int active = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cell == 0 || cells.window(cell) != cells.window(cell - 1)) {
                active++;
            }
        }
        return active;
    }

    Map<LevelOfService, Double> personSecondsByLevel() {
        long[] personMs = new long[LevelOfService.values().length];
        for (int cell = 0; cell < cells.size(); cell++) {
            personMs[cells.level(cell).ordinal()] += cells.personMs(cell);
        }
        Map<LevelOfService, Double> seconds = new EnumMap<>(LevelOfService.class);
        for (LevelOfService level : LevelOfService.values()) {
            seconds.put(level, personMs[level.ordinal()] / MS_PER_S);
        }
        return Collections.unmodifiableMap(seconds);
    }

    /** Largest mean density of the whole segment over a quarter of an hour that begins at the horizon or later. */
    double sustainedDensityPerM2(int horizonWindow) {
        if (cells.size() == 0) {
            return 0;
        }
        int span = QUARTER_HOUR_S / cells.windowS();
        int firstWindow = cells.window(0);
        long[] byWindow = personMsByWindow(firstWindow);
        long largest = 0;
        long sum = 0;
        for (int window = 0; window < byWindow.length + span - 1; window++) {
            sum += window < byWindow.length ? byWindow[window] : 0;
            sum -= window >= span ? byWindow[window - span] : 0;
            boolean beginsInTime = firstWindow + window - span + 1 >= horizonWindow;
            if (beginsInTime) {
                largest = Math.max(largest, sum);
            }
        }
        return meanDensityPerM2(largest, span * cells.windowS());
    }

    List<DensityWindow> reportingWindows(int minutes, RaceClock clock) {
        List<DensityWindow> reporting = new ArrayList<>();
        int spanS = minutes * 60;
        int windowsPerSpan = spanS / cells.windowS();
        int cell = 0;
        while (cell < cells.size()) {
            int span = Math.floorDiv(cells.window(cell), windowsPerSpan);
            double peakPerM2 = 0;
            long personMs = 0;
            while (cell < cells.size() && Math.floorDiv(cells.window(cell), windowsPerSpan) == span) {
                peakPerM2 = Math.max(peakPerM2, cells.densityPerM2(cell));
                personMs += cells.personMs(cell);
                cell++;
            }
            OffsetDateTime start = clock.at(1000L * spanS * span);
            reporting.add(
                    new DensityWindow(start, start.plusSeconds(spanS), peakPerM2, meanDensityPerM2(personMs, spanS)));
        }
        return reporting;
    }

    private double meanDensityPerM2(long personMs, int spanS) {
        return personMs / ((cells.lengthM() * cells.widthM()) * (MS_PER_S * spanS));
    }

    private long[] personMsByWindow(int firstWindow) {
        long[] byWindow = new long[cells.window(cells.size() - 1) - firstWindow + 1];
        for (int cell = 0; cell < cells.size(); cell++) {
            byWindow[cells.window(cell) - firstWindow] += cells.personMs(cell);
        }
        return byWindow;
    }
}
