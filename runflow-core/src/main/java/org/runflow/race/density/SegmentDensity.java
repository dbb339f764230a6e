package org.runflow.race.density;

import com.google.common.collect.ImmutableSortedMap;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.race.service.LevelOfService;
import org.runflow.value.Identified;

/**
 * The density of one segment over a day. A segment that nobody spends time in has zeros, level A and no instants.
 *
 * @param segId the segment's id
 * @param segLabel what people call it
 * @param schema its level-of-service schema
 * @param lengthM its length in metres
 * @param widthM its width in metres
 * @param eventsIncluded events of the day that pass it, in the order of its passes
 * @param peakDensityPerM2 largest density of its cells, persons per square metre
 * @param peakDensityTimestamp start of the window of that cell; the earliest window, then the lowest bin, of equal ones
 * @param peakDensityKm centre of that cell's bin, kilometres from the segment's start in its reference direction
 * @param peakDensityBin that cell's bin, from 0
 * @param los level of service of the peak density
 * @param peakRatePerS largest throughput of its cells, persons per second; not necessarily of the same cell
 * @param peakRateTimestamp start of the window of that cell
 * @param peakRateKm centre of that cell's bin
 * @param peakSpecificFlowPerMinM the peak rate per metre of width, persons per minute and metre
 * @param sustainedDensity15minPerM2 largest mean density of the whole segment over a quarter of an hour
 * @param peakConcurrency largest number of runners present at once
 * @param peakConcurrencyTimestamp the first instant at which it is reached
 * @param activeStart when the first runner comes in
 * @param activeEnd when the last runner goes out
 * @param densityWindows reporting windows in which somebody is present
 * @param computedMetrics totals
 * @param perEvent figures by event
 * @param notes what a reader should know about its data
 */
public record SegmentDensity(
        String segId,
        String segLabel,
        String schema,
        double lengthM,
        double widthM,
        List<String> eventsIncluded,
        double peakDensityPerM2,
        Optional<OffsetDateTime> peakDensityTimestamp,
        Optional<Double> peakDensityKm,
        Optional<Integer> peakDensityBin,
        LevelOfService los,
        double peakRatePerS,
        Optional<OffsetDateTime> peakRateTimestamp,
        Optional<Double> peakRateKm,
        double peakSpecificFlowPerMinM,
        double sustainedDensity15minPerM2,
        int peakConcurrency,
        Optional<OffsetDateTime> peakConcurrencyTimestamp,
        Optional<OffsetDateTime> activeStart,
        Optional<OffsetDateTime> activeEnd,
        List<DensityWindow> densityWindows,
        SegmentTotals computedMetrics,
        SortedMap<String, PassDensity> perEvent,
        List<String> notes)
        implements Identified {
    /** Copies the collections. */
    public SegmentDensity {
        eventsIncluded = List.copyOf(eventsIncluded);
        densityWindows = List.copyOf(densityWindows);
        perEvent = ImmutableSortedMap.copyOf(perEvent);
        notes = List.copyOf(notes);
    }

    @Override
    public String id() {
        return segId;
    }

    /** {@return whether anybody spends time in it} */
    public boolean isActive() {
        return peakDensityTimestamp.isPresent();
    }

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
}
