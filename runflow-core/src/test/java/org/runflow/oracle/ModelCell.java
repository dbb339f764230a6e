package org.runflow.oracle;

import org.runflow.race.service.Flag;
import org.runflow.race.service.LevelOfService;

/** One occupied cell with everything MODEL §5 and §6 say about it. */
public record ModelCell(
        int bin,
        int window,
        double startM,
        double endM,
        long personMs,
        long distanceUm,
        double densityPerM2,
        double throughputPerS,
        double specificFlowPerMinM,
        double meanSpeedMPerS,
        LevelOfService level,
        double utilizationPercentile,
        Flag flag) {

    /** A bin during a window, with the bin's edges in micrometres. */
    record Place(int bin, int window, long startUm, long endUm) {}

    static ModelCell counted(double widthM, double windowMillis, Place place, long personMs, long distanceUm) {
        double lengthM = (place.endUm - place.startUm) / 1e6;
        double throughputPerS = distanceUm / ((lengthM * windowMillis) * 1000);
        return new ModelCell(
                place.bin,
                place.window,
                place.startUm / 1e6,
                place.endUm / 1e6,
                personMs,
                distanceUm,
                personMs / ((lengthM * widthM) * windowMillis),
                throughputPerS,
                60 * throughputPerS / widthM,
                distanceUm * 1e-6 / (personMs * 1e-3),
                LevelOfService.A,
                0,
                Flag.NONE);
    }

    ModelCell judged(LevelOfService newLevel, double newUtilizationPercentile, Flag newFlag) {
        return new ModelCell(
                bin,
                window,
                startM,
                endM,
                personMs,
                distanceUm,
                densityPerM2,
                throughputPerS,
                specificFlowPerMinM,
                meanSpeedMPerS,
                newLevel,
                newUtilizationPercentile,
                newFlag);
    }
}
