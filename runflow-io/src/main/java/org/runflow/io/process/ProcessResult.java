package org.runflow.io.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What became of a process. Nothing that it started is running any more.
 *
 * @param id by which its descendants were found
 * @param termination how it came to its end
 * @param exitCode just as the system says, also of a process that was stopped; absent when there is none
 * @param accepted whether the code is one of those that are a success
 * @param out what was read of standard output
 * @param err what was read of standard error
 * @param started when
 * @param duration to the end of the process and all it had started
 * @param lastOutput when it printed last; absent when it never did
 * @param forced ids of processes that had to be ended by force, in ascending order
 * @param failedCallbacks how often the listener or detector threw
 * @param startFailure why it did not begin
 */
public record ProcessResult(
        String id,
        Termination termination,
        OptionalInt exitCode,
        boolean accepted,
        StreamSummary out,
        StreamSummary err,
        Instant started,
        Duration duration,
        Optional<Instant> lastOutput,
        List<Long> forced,
        long failedCallbacks,
        Optional<IOException> startFailure) {
    /** Copies the list. */
    public ProcessResult {
        forced = List.copyOf(forced);
    }

    /** {@return whether it exited with an accepted code, or said that it was done} */
    public boolean succeeded() {
        return termination == Termination.COMPLETED_NOT_EXITED || (termination == Termination.EXITED && accepted);
    }

    /** {@return what became of it, as the end of a sentence about it: {@code exited with code 2}} */
    public String ending() {
        return switch (termination) {
            case EXITED -> "exited with code " + exitCode.orElse(-1);
            case COMPLETED_NOT_EXITED -> "said that it was done, stayed, and was stopped";
            case TIMED_OUT -> "was stopped after " + duration.toMillis() + " ms because its time was over";
            case HUNG -> "was stopped because it printed nothing for too long";
            case CANCELLED -> "was cancelled";
            case START_FAILED ->
                "could not be started: "
                        + startFailure.map(IOException::getMessage).orElse("no reason given");
        };
    }
}
