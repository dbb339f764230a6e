package org.runflow.race.experience;

import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;

/**
 * The verdict on a day.
 *
 * @param status what to do about it
 * @param worstLos worst level of service of any cell
 * @param worstSeverity most urgent flag of any cell
 * @param peakDensityPerM2 largest density of any cell, persons per square metre, 0 when nobody runs
 */
public record OperationalStatus(
        Status status, LevelOfService worstLos, Severity worstSeverity, double peakDensityPerM2) {
    /** What to do about a day; the order of the constants is the order of urgency. */
    public enum Status {
        /** Nothing. */
        STABLE("Stable"),
        /** Level C or D somewhere, or a flag that advises caution. */
        MODERATE("Moderate"),
        /** Level E or F somewhere, or a critical flag. */
        CRITICAL("Critical");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** {@return the word for it in results and reports} */
        public String label() {
            return label;
        }
    }

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if level and severity make another status, or the density is negative or not finite
     */
    public OperationalStatus {
        if (status != statusOf(worstLos, worstSeverity)) {
            throw new IllegalArgumentException("level " + worstLos + " and severity " + worstSeverity + " make a day "
                    + statusOf(worstLos, worstSeverity) + ", was " + status);
        }
        if (!(peakDensityPerM2 >= 0) || Double.isInfinite(peakDensityPerM2)) {
            throw new IllegalArgumentException("a peak density must be 0 or more, was " + peakDensityPerM2);
        }
    }

    /**
     * {@return the verdict on a day}
     *
     * @param cells all its occupied cells; without any the day is stable
     */
    public static OperationalStatus of(DensityCells cells) {
        LevelOfService worstLos = LevelOfService.A;
        Severity worstSeverity = Severity.NONE;
        double peakDensityPerM2 = 0;
        for (SegmentCells segment : cells.segments()) {
            for (int cell = 0; cell < segment.size(); cell++) {
                worstLos = segment.level(cell).atLeast(worstLos) ? segment.level(cell) : worstLos;
                worstSeverity = segment.severity(cell).atLeast(worstSeverity) ? segment.severity(cell) : worstSeverity;
                peakDensityPerM2 = Math.max(peakDensityPerM2, segment.densityPerM2(cell));
            }
        }
        return of(worstLos, worstSeverity, peakDensityPerM2);
    }

    /**
     * {@return the verdict on a day whose worst cells are known}
     *
     * @param worstLos worst level of service of any cell
     * @param worstSeverity most urgent flag of any cell
     * @param peakDensityPerM2 largest density of any cell, persons per square metre
     */
    public static OperationalStatus of(LevelOfService worstLos, Severity worstSeverity, double peakDensityPerM2) {
        return new OperationalStatus(statusOf(worstLos, worstSeverity), worstLos, worstSeverity, peakDensityPerM2);
    }

    private static Status statusOf(LevelOfService los, Severity severity) {
        if (los.atLeast(LevelOfService.E) || severity.atLeast(Severity.CRITICAL)) {
            return Status.CRITICAL;
        }
        return los.atLeast(LevelOfService.C) || severity.atLeast(Severity.CAUTION) ? Status.MODERATE : Status.STABLE;
    }
}
