package org.runflow.race.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * When a cell is flagged. Every comparison is "at least".
 *
 * @param watchLevel level from which a cell may be watched
 * @param watchUtilizationPercentile percentile of specific flow, 0 to 100, that such a cell must reach
 * @param cautionLevel level from which caution is advised
 * @param criticalLevel level that is critical
 */
public record FlagPolicy(
        LevelOfService watchLevel,
        double watchUtilizationPercentile,
        LevelOfService cautionLevel,
        LevelOfService criticalLevel) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the percentile is outside 0 to 100 or the levels are out of order
     */
    public FlagPolicy {
        if (!(watchUtilizationPercentile >= 0 && watchUtilizationPercentile <= 100)) {
            throw new IllegalArgumentException("a percentile lies within 0 to 100, was " + watchUtilizationPercentile);
        }
        if (!cautionLevel.atLeast(watchLevel) || !criticalLevel.atLeast(cautionLevel)) {
            throw new IllegalArgumentException("levels must not decrease from watch to critical, was " + watchLevel
                    + ", " + cautionLevel + ", " + criticalLevel);
        }
    }

    /**
     * Judges one occupied cell.
     *
     * @param level its level of service
     * @param specificFlowPerMinM its specific flow, persons per minute and metre of width
     * @param utilizationPercentile its rank among the occupied cells of its window, 0 to 100
     * @param table the table of its schema; without reference flows the rate never flags
     * @return the flag, with the reasons that reached its severity
     */
    public Flag judge(
            LevelOfService level, double specificFlowPerMinM, double utilizationPercentile, ServiceTable table) {
        Predicate<FlowReference> critical = flow -> specificFlowPerMinM >= flow.criticalPerMinM();
        Predicate<FlowReference> warn = flow -> specificFlowPerMinM >= flow.warnPerMinM();
        List<FlagReason> reasons = reasons(
                level.atLeast(criticalLevel), table.flow().filter(critical).isPresent());
        if (!reasons.isEmpty()) {
            return new Flag(Severity.CRITICAL, reasons);
        }
        reasons = reasons(level.atLeast(cautionLevel), table.flow().filter(warn).isPresent());
        if (!reasons.isEmpty()) {
            return new Flag(Severity.CAUTION, reasons);
        }
        boolean watched = level.atLeast(watchLevel) && utilizationPercentile >= watchUtilizationPercentile;
        return watched ? new Flag(Severity.WATCH, List.of(FlagReason.UTILIZATION)) : Flag.NONE;
    }

    private static List<FlagReason> reasons(boolean density, boolean rate) {
        List<FlagReason> reasons = new ArrayList<>(2);
        if (density) {
            reasons.add(FlagReason.DENSITY);
        }
        if (rate) {
            reasons.add(FlagReason.RATE);
        }
        return reasons;
    }
}
