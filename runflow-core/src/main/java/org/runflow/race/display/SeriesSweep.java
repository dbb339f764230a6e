package org.runflow.race.display;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.model.RaceClock;

/** Walks the cells of one segment window by window. */
final class SeriesSweep {
    private static final double MS_PER_S = 1000;
    private static final double UM_PER_M = 1e6;

    private SeriesSweep() {}

    static RateSeries.SegmentSeries of(SegmentCells cells, RaceClock clock) {
        Optional<OffsetDateTime> firstWindow =
                cells.size() == 0 ? Optional.empty() : Optional.of(clock.at(cells.windowStartMillis(0)));
        List<Integer> starts = new ArrayList<>();
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
            starts.add((cells.window(first) - cells.window(0)) * cells.windowS());
            meanDensity.add(
                    RateSeries.rounded(personMs / (cells.lengthM() * cells.widthM() * MS_PER_S * cells.windowS())));
            peakDensity.add(RateSeries.rounded(densest));
            meanRate.add(RateSeries.rounded(distanceUm / (cells.lengthM() * UM_PER_M * cells.windowS())));
            peakRate.add(RateSeries.rounded(fastest));
        }
        return new RateSeries.SegmentSeries(
                cells.id(), firstWindow, starts, meanDensity, peakDensity, meanRate, peakRate);
    }
}
