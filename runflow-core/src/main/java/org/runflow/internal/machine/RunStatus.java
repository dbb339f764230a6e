package org.runflow.internal.machine;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runflow.run.Outcome;
import org.runflow.run.RunState;
import org.runflow.run.StageState;

/** Where the run as a whole stands. */
final class RunStatus {
    private RunState state = RunState.QUEUED;
    private @Nullable RunState wanted;
    private boolean halting;
    private boolean cancelled;
    private EndStep endStep = EndStep.OPEN;
    private @Nullable Failure failure;
    private @Nullable Moment started;
    private @Nullable RunEnd end;

    RunState state() {
        return state;
    }

    /** The catalog is asked to move the run. */
    void want(RunState next) {
        wanted = next;
    }

    /** Where the catalog was asked to move the run; it has not answered yet. */
    Optional<RunState> wanted() {
        return Optional.ofNullable(wanted);
    }

    /** The catalog has answered. */
    void answered(RunState now, Moment at) {
        wanted = null;
        state = now;
        if (now == RunState.RUNNING && started == null) {
            started = at;
        }
    }

    Optional<Instant> startedAt() {
        return Optional.ofNullable(started).map(Moment::at);
    }

    /** What to write down as the end: where the clock was set back meanwhile, so much later than the start as has really gone by. */
    Instant endAt(Moment now) {
        Moment start = started;
        return start == null || !now.at().isBefore(start.at())
                ? now.at()
                : start.at().plus(now.since(start));
    }

    Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    boolean mayStart() {
        return state == RunState.RUNNING && !halting && !isEnding();
    }

    /** Whether nothing new starts any more. */
    boolean isHalting() {
        return halting;
    }

    /** Whether all stages have settled and the end is under way. */
    boolean isEnding() {
        return endStep != EndStep.OPEN;
    }

    EndStep endStep() {
        return endStep;
    }

    void endStep(EndStep next) {
        endStep = next;
    }

    void halt() {
        halting = true;
    }

    void cancel() {
        cancelled = true;
        halting = true;
    }

    /** The engine itself cannot go on; the first failure counts. */
    void fail(Failure cause) {
        halting = true;
        if (failure == null) {
            failure = cause;
        } else if (failure.cause() != cause.cause()) {
            failure.cause().addSuppressed(cause.cause());
        }
    }

    /** Keeps what the run has come to, and returns it. */
    RunEnd end(RunEnd itsEnd) {
        end = itsEnd;
        return itsEnd;
    }

    Optional<RunEnd> end() {
        return Optional.ofNullable(end);
    }

    /** Nothing follows. */
    void over(RunState last) {
        state = last;
        endStep = EndStep.OVER;
    }

    /** What the run ends as, given where its stages stand. */
    Outcome outcome(Board board) {
        if (failure != null) {
            return Outcome.ERROR;
        }
        if (cancelled) {
            return Outcome.CANCELLED;
        }
        int partial = board.count(StageState.PARTIAL);
        int good = board.count(StageState.SUCCEEDED) + board.count(StageState.REUSED) + partial;
        int bad = partial
                + board.count(StageState.FAILED)
                + board.count(StageState.TIMED_OUT)
                + board.count(StageState.BLOCKED)
                + board.count(StageState.CANCELLED);
        if (bad == 0) {
            boolean idle = good == 0 && board.count(StageState.SKIPPED) > 0;
            return idle ? Outcome.NOTHING_TO_DO : Outcome.SUCCESS;
        }
        return good == 0 ? Outcome.FAILURE : Outcome.PARTIAL;
    }

    static RunState terminal(Outcome outcome) {
        return switch (outcome) {
            case SUCCESS, NOTHING_TO_DO -> RunState.SUCCEEDED;
            case PARTIAL -> RunState.PARTIAL;
            case CANCELLED -> RunState.CANCELLED;
            case FAILURE, ERROR, BUSY, USAGE -> RunState.FAILED;
        };
    }
}
