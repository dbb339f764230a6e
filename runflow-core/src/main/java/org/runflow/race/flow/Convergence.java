package org.runflow.race.flow;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Where two streams come together first. In the same direction it is the pass nearest to the start of the stretch, of equally near ones the
 * earliest; head-on it is where the first two runners meet who are on the stretch when both streams are. Head-on both may be absent although
 * there is a meeting, when one side only ever crosses in no time.
 *
 * @param hasConvergence whether there is at least one pass or meeting
 * @param convergenceKm kilometre of event A
 * @param convergenceTimestamp when, on the race clock
 */
public record Convergence(
        boolean hasConvergence, Optional<Double> convergenceKm, Optional<OffsetDateTime> convergenceTimestamp) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if only one of place and time is known, or they are without there being a convergence
     */
    public Convergence {
        if (convergenceKm.isPresent() != convergenceTimestamp.isPresent()
                || (convergenceKm.isPresent() && !hasConvergence)) {
            throw new IllegalArgumentException("a convergence has a place and a time or none of them, had "
                    + convergenceKm + " and " + convergenceTimestamp + " with hasConvergence " + hasConvergence);
        }
    }
}
