package org.runflow.race.scenario;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.runflow.race.service.LevelOfService;
import org.runflow.value.Identified;

/**
 * What a start plan does to one segment; every figure is the one of {@link org.runflow.race.density.SegmentDensity}. Instants are milliseconds since local
 * midnight.
 *
 * @param segId the segment's id
 * @param peakDensityPerM2 largest density of its cells, persons per square metre, 0 when nobody spends time in it
 * @param peakDensityMillis start of the window of that cell
 * @param peakDensityBin bin of that cell, from 0
 * @param los level of service of the peak density
 * @param peakRatePerS largest throughput of its cells, persons per second
 * @param sustainedDensity15minPerM2 largest mean density of the whole segment over a quarter of an hour
 * @param peakConcurrency largest number of runners present at once, when asked for
 * @param losPersonMillis time people spend in it by level
 * @param activeStartMillis when the first runner comes in, absent when nobody does
 * @param activeEndMillis when the last runner goes out
 */
public record SegmentOutcome(
        String segId,
        double peakDensityPerM2,
        OptionalLong peakDensityMillis,
        OptionalInt peakDensityBin,
        LevelOfService los,
        double peakRatePerS,
        double sustainedDensity15minPerM2,
        OptionalInt peakConcurrency,
        LevelMillis losPersonMillis,
        OptionalLong activeStartMillis,
        OptionalLong activeEndMillis)
        implements Identified {
    @Override
    public String id() {
        return segId;
    }

    /** {@return whether anybody spends time in it} */
    public boolean isActive() {
        return peakDensityBin.isPresent();
    }

    /** The same some whole windows later, or earlier. */
    SegmentOutcome later(long millis) {
        return millis == 0
                ? this
                : new SegmentOutcome(
                        segId,
                        peakDensityPerM2,
                        later(peakDensityMillis, millis),
                        peakDensityBin,
                        los,
                        peakRatePerS,
                        sustainedDensity15minPerM2,
                        peakConcurrency,
                        losPersonMillis,
                        later(activeStartMillis, millis),
                        later(activeEndMillis, millis));
    }

    private static OptionalLong later(OptionalLong instant, long millis) {
        return instant.isPresent() ? OptionalLong.of(instant.getAsLong() + millis) : instant;
    }
}
