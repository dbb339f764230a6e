package org.runflow.race.display;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;
import org.runflow.value.Identified;

/**
 * A segment in one line. One that nobody spends time in has zeros, level A and no instants.
 *
 * @param segId the segment's id
 * @param schema its level-of-service schema
 * @param worstLos level of service of its densest cell
 * @param peakDensityPerM2 largest density of its cells, persons per square metre
 * @param peakRatePerS largest throughput of its cells, persons per second; not necessarily of the same cell
 * @param peakSpecificFlowPerMinM the peak rate per metre of width, persons per minute and metre
 * @param activeWindow from when to when runners are on it
 * @param peakTime start of the window of the densest cell
 * @param peakKm centre of that cell's bin, kilometres from the segment's start in its reference direction
 * @param overtakes distinct passers, summed over both sides of the flow rows of the segment
 * @param meetings meetings head-on in these rows
 * @param flaggedBins number of its flagged cells, 0 or more
 * @param worstSeverity the most urgent severity among them
 */
public record SegmentMetric(
        String segId,
        String schema,
        LevelOfService worstLos,
        double peakDensityPerM2,
        double peakRatePerS,
        double peakSpecificFlowPerMinM,
        Optional<ActiveWindow> activeWindow,
        Optional<OffsetDateTime> peakTime,
        Optional<Double> peakKm,
        long overtakes,
        long meetings,
        int flaggedBins,
        Severity worstSeverity)
        implements Identified {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a count is negative, or there are flagged cells without a severity or the reverse
     */
    public SegmentMetric {
        if (overtakes < 0 || meetings < 0 || flaggedBins < 0 || (flaggedBins > 0) != (worstSeverity != Severity.NONE)) {
            throw new IllegalArgumentException("segment '" + segId
                    + "' has counts of 0 or more, and a severity exactly with flagged cells, was " + overtakes
                    + " overtakes, " + meetings + " meetings, " + flaggedBins + " flagged with " + worstSeverity);
        }
    }

    @Override
    public String id() {
        return segId;
    }

    static SegmentMetric of(SegmentDensity density, Optional<SegmentFlags> flags, SegmentRows rows) {
        return new SegmentMetric(
                density.segId(),
                density.schema(),
                density.los(),
                density.peakDensityPerM2(),
                density.peakRatePerS(),
                density.peakSpecificFlowPerMinM(),
                density.activeStart().flatMap(start -> density.activeEnd().map(end -> new ActiveWindow(start, end))),
                density.peakDensityTimestamp(),
                density.peakDensityKm(),
                rows.overtakes(),
                rows.meetings(),
                flags.map(SegmentFlags::flaggedBins).orElse(0),
                flags.map(SegmentFlags::worstSeverity).orElse(Severity.NONE));
    }

    /**
     * From when to when runners are on a segment.
     *
     * @param start when the first comes in
     * @param end when the last goes out
     */
    public record ActiveWindow(OffsetDateTime start, OffsetDateTime end) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if it ends before its start
         */
        public ActiveWindow {
            if (end.isBefore(start)) {
                throw new IllegalArgumentException(
                        "an active window ends at or after its start, was " + start + " to " + end);
            }
        }
    }
}
