package org.runflow.race.density;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.race.service.LevelOfService;

/**
 * The density of a day as a whole.
 *
 * @param totalSegments segments used by the day's events
 * @param processedSegments those in which somebody spends time
 * @param skippedSegments the others
 * @param peakDensityOverallPerM2 largest density of any cell, persons per square metre
 * @param peakDensitySegment the segment of that cell, the first in course order of equal ones; absent when nobody runs
 * @param segmentsByLos number of processed segments by the level of their peak, all levels
 * @param personSeconds time all runners spend on the course, each stretch of an event once
 */
public record DensitySummary(
        int totalSegments,
        int processedSegments,
        int skippedSegments,
        double peakDensityOverallPerM2,
        Optional<String> peakDensitySegment,
        SortedMap<LevelOfService, Integer> segmentsByLos,
        double personSeconds) {
    /** Copies the map. */
    public DensitySummary {
        segmentsByLos = ImmutableSortedMap.copyOf(segmentsByLos);
    }
}
