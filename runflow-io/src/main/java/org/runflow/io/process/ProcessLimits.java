package org.runflow.io.process;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a process may take for what.
 *
 * @param timeout from its start to its end; no limit when absent
 * @param noOutput how long it may print nothing
 * @param onSilence what happens then
 * @param completionGrace how long it may stay after it has said that it is done
 * @param grace between the request to end and the end by force
 * @param progressEvery between two reports that it is still running
 */
public record ProcessLimits(
        Optional<Duration> timeout,
        Duration noOutput,
        Silence onSilence,
        Duration completionGrace,
        Duration grace,
        Duration progressEvery) {
    private static final Duration LONGEST = Duration.ofDays(36_525);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a time that is not positive or over a century; graces may be zero
     */
    public ProcessLimits {
        timeout.ifPresent(limit -> require("timeout", limit, false));
        require("limit of silence", noOutput, false);
        require("completion grace", completionGrace, true);
        require("grace", grace, true);
        require("interval of progress", progressEvery, false);
    }

    /** {@return no timeout, a warning after 300 s of silence, 30 s to go after being done, 10 s to end, progress each 60 s} */
    public static ProcessLimits standard() {
        return new ProcessLimits(
                Optional.empty(),
                Duration.ofSeconds(300),
                Silence.WARN,
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60));
    }

    private static void require(String what, Duration time, boolean mayBeZero) {
        if (time.isNegative() || (time.isZero() && !mayBeZero) || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the " + what + " of a process cannot be " + time);
        }
    }
}
