package org.runflow.race.flow;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * When the streams are on the stretch, on the race clock.
 *
 * @param firstInA first runner of A enters; absent without runners
 * @param firstInB first runner of B enters
 * @param lastOutA last runner of A leaves
 * @param lastOutB last runner of B leaves
 * @param overlapStart the later of the two first entries; absent when both streams are never there together
 * @param overlapEnd the earlier of the two last exits, after the start
 */
public record FlowTimes(
        Optional<OffsetDateTime> firstInA,
        Optional<OffsetDateTime> firstInB,
        Optional<OffsetDateTime> lastOutA,
        Optional<OffsetDateTime> lastOutB,
        Optional<OffsetDateTime> overlapStart,
        Optional<OffsetDateTime> overlapEnd) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one end of a span is known without the other
     */
    public FlowTimes {
        if (firstInA.isPresent() != lastOutA.isPresent()
                || firstInB.isPresent() != lastOutB.isPresent()
                || overlapStart.isPresent() != overlapEnd.isPresent()) {
            throw new IllegalArgumentException("a span has two ends or none, had " + firstInA + " to " + lastOutA + ", "
                    + firstInB + " to " + lastOutB + ", " + overlapStart + " to " + overlapEnd);
        }
    }
}
