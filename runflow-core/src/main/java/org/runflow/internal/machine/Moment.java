package org.runflow.internal.machine;

import java.time.Duration;
import java.time.Instant;

/**
 * When something happened, by the two clocks of a scheduler.
 *
 * @param at UTC
 * @param nanos since some fixed instant; never goes back
 */
public record Moment(Instant at, long nanos) {
    Duration since(Moment earlier) {
        return Duration.ofNanos(nanos - earlier.nanos);
    }
}
