package org.runflow.store;

import java.time.Instant;
import org.runflow.RunId;

/**
 * Who computed a result.
 *
 * @param runId the run
 * @param started when the successful attempt began, UTC
 * @param durationMs of that attempt, at least 0
 */
public record ComputedBy(RunId runId, Instant started, long durationMs) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a negative duration
     */
    public ComputedBy {
        if (durationMs < 0) {
            throw new IllegalArgumentException("a stage cannot take " + durationMs + " ms");
        }
    }
}
