package org.runflow.race.display;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.runflow.race.density.DensityCells;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.race.model.RaceClock;
import org.runflow.value.ById;
import org.runflow.value.Identified;

/**
 * How busy each segment is over time, in columns, for screens: densities and rates are rounded half up to four decimals. The exact figures are those of
 * the cells.
 *
 * @param header which day
 * @param windowS length of a window in seconds
 * @param segments one entry per segment, in course order
 */
public record RateSeries(DayHeader header, int windowS, ById<SegmentSeries> segments) implements DayResult {
    private static final double DECIMALS = 1e4;

    /**
     * One segment; every list has one entry per window in which somebody is there, in order of time.
     *
     * @param segId the segment's id
     * @param firstWindow start of the first window, absent when nobody comes by
     * @param startS start of each window, seconds after the first, rising
     * @param meanDensityPerM2 density of the whole segment, persons per square metre
     * @param peakDensityPerM2 largest density of its bins
     * @param meanRatePerS flow over the whole segment: distance over length and window, persons per second
     * @param peakRatePerS largest flow of its bins
     */
    public record SegmentSeries(
            String segId,
            Optional<OffsetDateTime> firstWindow,
            List<Integer> startS,
            List<Double> meanDensityPerM2,
            List<Double> peakDensityPerM2,
            List<Double> meanRatePerS,
            List<Double> peakRatePerS)
            implements Identified {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the lists differ in length, or there are windows without a first
         */
        public SegmentSeries {
            startS = List.copyOf(startS);
            meanDensityPerM2 = List.copyOf(meanDensityPerM2);
            peakDensityPerM2 = List.copyOf(peakDensityPerM2);
            meanRatePerS = List.copyOf(meanRatePerS);
            peakRatePerS = List.copyOf(peakRatePerS);
            int windows = startS.size();
            if (firstWindow.isEmpty() != (windows == 0)) {
                throw new IllegalArgumentException(
                        "'" + segId + "' has a first window exactly when it has windows, was " + firstWindow);
            }
            if (meanDensityPerM2.size() != windows
                    || peakDensityPerM2.size() != windows
                    || meanRatePerS.size() != windows
                    || peakRatePerS.size() != windows) {
                throw new IllegalArgumentException(
                        "the columns of '" + segId + "' must be as long as its " + windows + " windows");
            }
        }

        @Override
        public String id() {
            return segId;
        }

        /** {@return in how many windows somebody is there} */
        public int windows() {
            return startS.size();
        }

        /**
         * {@return when a window starts}
         *
         * @param window 0 to {@code windows() - 1}
         */
        public OffsetDateTime windowStart(int window) {
            return firstWindow.orElseThrow().plusSeconds(startS.get(window));
        }
    }

    /**
     * {@return a density or rate as it stands here: half up to four decimals}
     *
     * @param exact 0 or more
     */
    public static double rounded(double exact) {
        return Math.floor(exact * DECIMALS + 0.5) / DECIMALS;
    }

    /**
     * {@return the series of a day}
     *
     * @param clock of the day
     * @param cells its occupied cells
     * @param windowS length of a window in seconds
     */
    public static RateSeries of(RaceClock clock, DensityCells cells, int windowS) {
        return new RateSeries(
                cells.header(),
                windowS,
                ById.of(cells.segments().stream()
                        .map(segment -> SeriesSweep.of(segment, clock))
                        .toList()));
    }
}
