package org.runflow.race.density;

import java.time.OffsetDateTime;

/**
 * A reporting window of a segment, aligned to the clock.
 *
 * @param windowStart its start
 * @param windowEnd its end
 * @param peakDensityPerM2 largest density of the cells within it, persons per square metre
 * @param avgDensityPerM2 mean density of the whole segment over it, persons per square metre
 */
public record DensityWindow(
        OffsetDateTime windowStart, OffsetDateTime windowEnd, double peakDensityPerM2, double avgDensityPerM2) {}
