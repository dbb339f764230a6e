package org.runflow.race.flow;

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
            throw new IllegalArgumentException("runner '" + runnerId + "' is not affected: no pass made or suffered");
        }
    }

    /** {@return passes made and suffered together} */
    public long load() {
        return (long) passesMade + passesSuffered;
    }
}
