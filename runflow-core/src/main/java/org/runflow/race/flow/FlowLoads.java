package org.runflow.race.flow;

import java.util.List;

/**
 * How much passing falls on single runners. A runner's load is passes made and suffered together. Where an event is compared with itself on
 * one window, everything stands under A.
 *
 * @param maxLoadA largest load of a runner of A, 0 without runners
 * @param maxLoadB largest load of a runner of B
 * @param meanLoadA mean load over all runners of A, 0 without runners
 * @param meanLoadB mean load over all runners of B
 * @param mostAffectedA the ten runners of A with the largest loads above 0, ties by id as text
 * @param mostAffectedB the ten runners of B with the largest loads above 0
 */
public record FlowLoads(
        long maxLoadA,
        long maxLoadB,
        double meanLoadA,
        double meanLoadB,
        List<AffectedRunner> mostAffectedA,
        List<AffectedRunner> mostAffectedB) {
    /** Nobody passes. */
    static final FlowLoads NONE = new FlowLoads(0, 0, 0, 0, List.of(), List.of());

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a load is negative or not finite
     */
    public FlowLoads {
        mostAffectedA = List.copyOf(mostAffectedA);
        mostAffectedB = List.copyOf(mostAffectedB);
        Counts.requireNotNegative("loads", maxLoadA, maxLoadB);
        if (!(meanLoadA >= 0 && meanLoadB >= 0 && Double.isFinite(meanLoadA + meanLoadB))) {
            throw new IllegalArgumentException(
                    "mean loads are finite and 0 or more, were " + meanLoadA + " and " + meanLoadB);
        }
    }

    /**
     * A runner who passes or is passed.
     *
     * @param runnerId the runner
     * @param passesMade runners of the other stream passed
     * @param passesSuffered runners of the other stream who came past
     */
    public record AffectedRunner(String runnerId, int passesMade, int passesSuffered) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if a count is negative or both are 0
         */
        public AffectedRunner {
            Counts.requireNotNegative("passes", passesMade, passesSuffered);
            if (passesMade == 0 && passesSuffered == 0) {
                throw new IllegalArgumentException(
                        "runner '" + runnerId + "' is not affected: no pass made or suffered");
            }
        }

        /** {@return passes made and suffered together} */
        public long load() {
            return (long) passesMade + passesSuffered;
        }
    }
}
