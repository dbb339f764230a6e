package org.runflow.oracle;

import org.runflow.race.model.Segment;
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

    static ModelCell counted(
            Segment segment, double binM, int windowS, int bin, int window, long personMs, long distanceUm) {
        boolean last = (bin + 1) * binM >= segment.lengthM() - 1e-6;
        double startM = bin * binM;
        double endM = last ? segment.lengthM() : (bin + 1) * binM;
        double lengthM = last ? segment.lengthM() - startM : binM;
        double throughputPerS = distanceUm / (lengthM * windowS * 1e6);
        return new ModelCell(
                bin,
                window,
                startM,
                endM,
                personMs,
                distanceUm,
                personMs / ((lengthM * segment.widthM()) * (1000.0 * windowS)),
                throughputPerS,
                60 * throughputPerS / segment.widthM(),
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
