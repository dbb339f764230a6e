package org.runflow.race.compare;

import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.EXPERIENCE;
import static org.runflow.race.RaceDayPipeline.FLOW;
import static org.runflow.race.RaceDayPipeline.SEGMENT_METRICS;

import java.time.LocalDate;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.race.density.DensityGridSettings;
import org.runflow.race.density.DensitySummary;
import org.runflow.race.display.SegmentMetrics;
import org.runflow.race.experience.DayAggregates;
import org.runflow.race.experience.OperationalStatus;
import org.runflow.race.flow.FlowSummary;

/**
 * A day as a whole, as its stored results put it.
 *
 * @param date its date
 * @param grid size of the cells behind its densities; peaks of different grids cannot be compared
 * @param status the verdict on the day
 * @param density its density
 * @param metrics its segments
 * @param flow its flow rows
 * @param counts runners and segments
 */
public record DayFacts(
        LocalDate date,
        DensityGridSettings grid,
        OperationalStatus status,
        DensitySummary density,
        SegmentMetrics.Summary metrics,
        FlowSummary flow,
        DayAggregates counts) {
    /**
     * {@return the facts of a day} Pure.
     *
     * @param results of a run
     * @param scope name of the day, empty for a pipeline without scopes
     * @throws org.runflow.error.ArtifactUnavailableException when one of the results is not stored; names it
     */
    public static DayFacts of(ArtifactReader results, String scope) {
        return new DayFacts(
                results.get(in(scope, DENSITY)).date(),
                results.get(in(scope, DENSITY)).settings(),
                results.get(in(scope, EXPERIENCE)).operationalStatus(),
                results.get(in(scope, DENSITY)).summary(),
                results.get(in(scope, SEGMENT_METRICS)).summary(),
                results.get(in(scope, FLOW)).summary(),
                results.get(in(scope, EXPERIENCE)).aggregates());
    }

    static <T> ArtifactKey<T> in(String scope, ArtifactKey<T> key) {
        return scope.isEmpty() ? key : key.in(scope);
    }
}
