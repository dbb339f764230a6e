package org.runflow.race.service;

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
            throw new IllegalArgumentException("flow references must satisfy 0 < warn <= critical, was " + warnPerMinM
                    + " and " + criticalPerMinM);
        }
    }
}
