package org.runflow.event;

import java.time.Instant;
import org.runflow.RunId;

/**
 * What every event has.
 *
 * @param seq 1, 2, 3 … without gap in each run
 * @param runId of the run
 * @param timestamp UTC
 */
public record EventHeader(long seq, RunId runId, Instant timestamp) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a sequence number below 1
     */
    public EventHeader {
        if (seq < 1) {
            throw new IllegalArgumentException("events are counted from 1, not " + seq);
        }
    }
}
