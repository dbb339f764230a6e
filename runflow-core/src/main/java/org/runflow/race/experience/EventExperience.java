package org.runflow.race.experience;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.race.service.LevelOfService;

/**
 * How free the runners of one event run. Scores lie within 0 (always at level F) to 5 (always at level A). Without runners there are none.
 *
 * @param participants number of runners
 * @param res mean of the runners' scores
 * @param resP10 10 % quantile of the runners' scores, ascending: nine of ten runners have at least this
 * @param meanMinutesFromLosC minutes that a runner spends at level C or worse, mean over the runners
 * @param resPeakBased score from the peaks of the event's segments, kept for comparison with older reports; it hardly ever falls below 5
 * @param losPersonSeconds time of all runners together by level, all levels
 */
public record EventExperience(
        int participants,
        Optional<Double> res,
        Optional<Double> resP10,
        Optional<Double> meanMinutesFromLosC,
        Optional<Double> resPeakBased,
        SortedMap<LevelOfService, Double> losPersonSeconds) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if there are runners without scores or scores without runners
     */
    public EventExperience {
        losPersonSeconds = ImmutableSortedMap.copyOf(losPersonSeconds);
        boolean scored = participants > 0;
        if (scored != res.isPresent()
                || scored != resP10.isPresent()
                || scored != meanMinutesFromLosC.isPresent()
                || scored != resPeakBased.isPresent()) {
            throw new IllegalArgumentException(
                    "runners have scores and nobody else has, was " + participants + " with " + res + ", " + resP10);
        }
    }
}
