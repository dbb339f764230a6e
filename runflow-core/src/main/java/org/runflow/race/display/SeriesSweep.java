package org.runflow.race.display;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.model.RaceClock;

/** Walks the cells of one segment window by window. */
final class SeriesSweep {
    private static final double MS_PER_S = 1000;
    private static final double UM_PER_M = 1e6;

    private SeriesSweep() {}

    static RateSeries.SegmentSeries of(SegmentCells cells, RaceClock clock) {
        List<OffsetDateTime> starts = new ArrayList<>();
        List<Double> meanDensity = new ArrayList<>();
        List<Double> peakDensity = new ArrayList<>();
        List<Double> meanRate = new ArrayList<>();
        List<Double> peakRate = new ArrayList<>();
        int cell = 0;
        while (cell < cells.size()) {
            int first = cell;
            long personMs = 0;
            long distanceUm = 0;
            double densest = 0;
            double fastest = 0;
            for (; cell < cells.size() && cells.window(cell) == cells.window(first); cell++) {
                personMs += cells.personMs(cell);
                distanceUm += cells.distanceUm(cell);
                densest = Math.max(densest, cells.densityPerM2(cell));
                fastest = Math.max(fastest, cells.throughputPerS(cell));
            }
            starts.add(clock.at(cells.windowStartMillis(first)));
            meanDensity.add(personMs / (cells.lengthM() * cells.widthM() * MS_PER_S * cells.windowS()));
            peakDensity.add(densest);
            meanRate.add(distanceUm / (cells.lengthM() * UM_PER_M * cells.windowS()));
            peakRate.add(fastest);
        }
        return new RateSeries.SegmentSeries(cells.id(), starts, meanDensity, peakDensity, meanRate, peakRate);
    }
}
