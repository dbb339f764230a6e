package org.runflow.race.service;

import java.util.List;
import java.util.Optional;
import org.runflow.race.service.ServiceTable.FlowReference;

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
    private static final List<Flag> CRITICAL = flags(Severity.CRITICAL);
    private static final List<Flag> CAUTION = flags(Severity.CAUTION);
    private static final Flag WATCH = new Flag(Severity.WATCH, List.of(FlagReason.UTILIZATION));

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
        Optional<FlowReference> flow = table.flow();
        boolean dense = level.atLeast(criticalLevel);
        boolean fast = flow.isPresent() && specificFlowPerMinM >= flow.get().criticalPerMinM();
        if (dense || fast) {
            return raised(CRITICAL, dense, fast);
        }
        dense = level.atLeast(cautionLevel);
        fast = flow.isPresent() && specificFlowPerMinM >= flow.get().warnPerMinM();
        if (dense || fast) {
            return raised(CAUTION, dense, fast);
        }
        boolean watched = level.atLeast(watchLevel) && utilizationPercentile >= watchUtilizationPercentile;
        return watched ? WATCH : Flag.NONE;
    }

    private static Flag raised(List<Flag> flags, boolean density, boolean rate) {
        return flags.get(density && rate ? 2 : rate ? 1 : 0);
    }

    /** For density, for rate, for both. */
    private static List<Flag> flags(Severity severity) {
        return List.of(
                new Flag(severity, List.of(FlagReason.DENSITY)),
                new Flag(severity, List.of(FlagReason.RATE)),
                new Flag(severity, List.of(FlagReason.DENSITY, FlagReason.RATE)));
    }
}
