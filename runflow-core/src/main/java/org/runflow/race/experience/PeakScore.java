package org.runflow.race.experience;

import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.model.Pass;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Segment;

/** The older score of an event, from averages of the peaks of its segments, weighted by its kilometres in them (MODEL §9). */
final class PeakScore {
    private static final double BEST = 5;
    private static final double FREE_FLOW_PER_MIN_M = 90;
    private static final double FREE_DENSITY_PER_M2 = 0.72;
    private static final double FLOW_WEIGHT = 2;
    private static final double DENSITY_WEIGHT = 1.5;

    private PeakScore() {}

    static double of(RaceDay day, String event, DensityCells cells) {
        double km = 0;
        double densityKm = 0;
        double rateKm = 0;
        double widthKm = 0;
        for (Exposure.Row row : Exposure.firstRows(day, event)) {
            Segment segment = row.segment();
            Pass pass = row.pass();
            SegmentCells own = cells.segments().get(segment.id());
            double weight = pass.toKm() - pass.fromKm();
            km += weight;
            densityKm += weight * peakDensityPerM2(own);
            rateKm += weight * peakRatePerS(own);
            widthKm += weight * segment.widthM();
        }
        double flowPerMinM = 60 * (rateKm / km) / (widthKm / km);
        double score = BEST
                - FLOW_WEIGHT * excess(flowPerMinM, FREE_FLOW_PER_MIN_M)
                - DENSITY_WEIGHT * excess(densityKm / km, FREE_DENSITY_PER_M2);
        return Math.min(BEST, Math.max(0, score));
    }

    private static double excess(double value, double free) {
        return Math.max(0, (value - free) / free);
    }

    private static double peakDensityPerM2(SegmentCells cells) {
        double peak = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            peak = Math.max(peak, cells.densityPerM2(cell));
        }
        return peak;
    }

    private static double peakRatePerS(SegmentCells cells) {
        double peak = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            peak = Math.max(peak, cells.throughputPerS(cell));
        }
        return peak;
    }
}
