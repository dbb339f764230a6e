package org.runflow.race.display;

import java.time.OffsetDateTime;
import java.util.List;
import org.runflow.value.Identified;

/**
 * When a segment is busy.
 *
 * @param segId the segment's id
 * @param waves its busy times, in order of time; none when nobody runs there
 */
public record SegmentWaves(String segId, List<Wave> waves) implements Identified {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a wave starts before the one before it ends
     */
    public SegmentWaves {
        waves = List.copyOf(waves);
        for (int i = 1; i < waves.size(); i++) {
            if (waves.get(i).start().isBefore(waves.get(i - 1).end())) {
                throw new IllegalArgumentException("waves of '" + segId + "' follow each other, was "
                        + waves.get(i).start() + " before " + waves.get(i - 1).end());
            }
        }
    }

    @Override
    public String id() {
        return segId;
    }

    /**
     * A time in which a segment is busy.
     *
     * @param start start of the first busy window
     * @param end end of the last busy window
     * @param peakDensityPerM2 largest density of a cell within it, persons per square metre
     * @param peakTime start of the window of that cell, the earliest of equal ones
     */
    public record Wave(OffsetDateTime start, OffsetDateTime end, double peakDensityPerM2, OffsetDateTime peakTime) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if it does not end after its start, its peak lies outside, or there is no density
         */
        public Wave {
            if (!end.isAfter(start) || peakTime.isBefore(start) || !peakTime.isBefore(end) || !(peakDensityPerM2 > 0)) {
                throw new IllegalArgumentException("a wave has a peak above 0 within its time, was " + peakDensityPerM2
                        + " p/m² at " + peakTime + " within " + start + " to " + end);
            }
        }
    }
}
