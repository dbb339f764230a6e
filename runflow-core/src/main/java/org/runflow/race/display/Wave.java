package org.runflow.race.display;

import java.time.OffsetDateTime;

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
