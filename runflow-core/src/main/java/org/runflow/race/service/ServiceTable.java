package org.runflow.race.service;

import java.util.List;
import java.util.Optional;

/**
 * The bounds of one schema (a kind of road).
 *
 * @param upperBoundsPerM2 inclusive upper bounds of A to E in persons per square metre, five, strictly increasing, greater than 0
 * @param flow the reference flows, absent where the schema has none
 */
public record ServiceTable(List<Double> upperBoundsPerM2, Optional<FlowReference> flow) {
    private static final LevelOfService[] LEVELS = LevelOfService.values();

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if there are not five strictly increasing bounds greater than 0
     */
    public ServiceTable {
        upperBoundsPerM2 = List.copyOf(upperBoundsPerM2);
        if (upperBoundsPerM2.size() != LevelOfService.F.ordinal()) {
            throw new IllegalArgumentException("a service table needs five bounds, A to E, was " + upperBoundsPerM2);
        }
        double previous = 0;
        for (double bound : upperBoundsPerM2) {
            if (!(bound > previous) || Double.isInfinite(bound)) {
                throw new IllegalArgumentException(
                        "bounds must increase strictly from above 0, was " + upperBoundsPerM2);
            }
            previous = bound;
        }
    }

    /**
     * The one classification used everywhere.
     *
     * @param densityPerM2 persons per square metre, 0 or more
     * @return the first level whose upper bound is at least the density, else F
     */
    public LevelOfService classify(double densityPerM2) {
        int level = 0;
        while (level < upperBoundsPerM2.size() && densityPerM2 > upperBoundsPerM2.get(level)) {
            level++;
        }
        return LEVELS[level];
    }

    /**
     * Specific flows from which a cell is flagged.
     *
     * @param warnPerMinM persons per minute and metre of width from which caution is advised, greater than 0
     * @param criticalPerMinM persons per minute and metre of width that are critical, at least {@code warnPerMinM}
     */
    public record FlowReference(double warnPerMinM, double criticalPerMinM) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if a value is not greater than 0 or critical is below warn
         */
        public FlowReference {
            if (!(warnPerMinM > 0 && criticalPerMinM >= warnPerMinM && Double.isFinite(criticalPerMinM))) {
                throw new IllegalArgumentException("flow references must satisfy 0 < warn <= critical, was "
                        + warnPerMinM + " and " + criticalPerMinM);
            }
        }
    }
}
