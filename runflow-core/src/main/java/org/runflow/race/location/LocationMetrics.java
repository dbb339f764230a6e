package org.runflow.race.location;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What it is like at a location.
 *
 * @param peakDensityPerM2 largest density of the cells that hold a kilometre at which it is passed, persons per square metre; a point within
 *     a millimetre of the edge between two bins belongs to both; absent when nobody spends time there
 * @param peakTimestamp start of the window of that cell, the earliest of equal ones
 * @param totalServed number of different runners who arrive
 */
public record LocationMetrics(
        Optional<Double> peakDensityPerM2, Optional<OffsetDateTime> peakTimestamp, int totalServed) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a peak has no time or a time no peak, or somebody less than nobody is served
     */
    public LocationMetrics {
        if (peakDensityPerM2.isPresent() != peakTimestamp.isPresent() || totalServed < 0) {
            throw new IllegalArgumentException("a peak needs its time and a count 0 or more, was " + peakDensityPerM2
                    + " at " + peakTimestamp + ", " + totalServed + " served");
        }
    }
}
