package org.runflow.race.density;

import com.google.common.collect.ImmutableSortedMap;
import java.util.SortedMap;
import org.runflow.race.service.LevelOfService;

/**
 * Totals of a segment over the day.
 *
 * @param totalWindows windows of the day's horizon, from the first gun or crossing to the last finish
 * @param activeWindows windows in which somebody spends time in the segment
 * @param peakConcurrency largest number of runners present at once
 * @param personSeconds time all runners spend in it together
 * @param losPersonSeconds that time by the level of service of the cells it is spent in, all levels
 */
public record SegmentTotals(
        int totalWindows,
        int activeWindows,
        int peakConcurrency,
        double personSeconds,
        SortedMap<LevelOfService, Double> losPersonSeconds) {
    /** Copies the map. */
    public SegmentTotals {
        losPersonSeconds = ImmutableSortedMap.copyOf(losPersonSeconds);
    }
}
