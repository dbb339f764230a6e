package org.runflow.internal.drive;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.runflow.FailureMode;
import org.runflow.RetryPolicy;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.StageTimedOutException;
import org.runflow.error.StoreException;
import org.runflow.event.StageEvent;
import org.runflow.plan.Reason;
import org.runflow.run.FailureReport;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Manifest;

/** Where workers report what became of a stage, and where stages are handed out. Everything happens under the lock of the run. */
final class StageDesk {
    /** Decisions come before computing, so that what is reused never waits behind what is not. */
    private static final double DECISION_URGENCY = 1e15;

    private final RunExecution run;
    private final Board board;
    private final RunControl control;
    private final FailureMode failureMode;
    private boolean durationsKnown;

    StageDesk(RunExecution run, Board board, RunControl control, FailureMode failureMode) {
        this.run = run;
        this.board = board;
        this.control = control;
        this.failureMode = failureMode;
    }

    /** Queues stages that are READY and wait for nothing else. */
    void dispatch(List<Cell> cells) {
        for (Cell cell : cells) {
            if (control.mayStart() && cell.queued == null && cell.pause == null) {
                StageWork work = new StageWork(run, cell);
                StageWork.Prepared prepared = cell.prepared;
                cell.queued = prepared == null
                        ? run.workers().submit(DECISION_URGENCY + cell.urgency, work::decide)
                        : run.workers().submit(cell.urgency, () -> work.compute(prepared));
            }
        }
    }

    /** Takes READY stages back from the workers; one that was just taken notices at {@link #begin}. */
    void withdrawAll() {
        for (Cell cell : board.in(StageState.READY)) {
            if (cell.queued != null && run.workers().withdraw(cell.queued)) {
                cell.queued = null;
            }
        }
    }

    /** Cancels what has not begun and tells what runs to end. */
    void haltAll() {
        withdrawAll();
        for (Cell cell : board.cells()) {
            if (cell.state == StageState.RUNNING && cell.attempt != null) {
                stop(cell, cell.attempt, Attempt.Stop.CANCEL);
            } else if (cell.state == StageState.READY || cell.state == StageState.PENDING) {
                if (cell.pause != null) {
                    cell.pause.cancel();
                    cell.pause = null;
                }
                settle(cell, StageState.CANCELLED);
                run.emit(header -> new StageEvent.StageCancelled(header, cell.path()));
            }
        }
    }

    /** Says whether a worker that took the stage may go on with it. */
    boolean begin(Cell cell) {
        synchronized (run) {
            cell.queued = null;
            if (cell.state != StageState.READY || !control.mayStart()) {
                return false;
            }
            board.move(cell, StageState.RUNNING);
            return true;
        }
    }

    /** It must compute: back into the queue, by the length of what depends on it. */
    void decided(Cell cell, StageWork.Prepared prepared) {
        synchronized (run) {
            if (control.isHalting()) {
                cancelled(cell);
                return;
            }
            cell.key = prepared.ingredients().key();
            cell.reasons = prepared.reasons();
            cell.prepared = prepared;
            board.move(cell, StageState.READY);
            dispatch(List.of(cell));
            run.proceed();
        }
    }

    /** Opens an attempt and returns its number; nothing when the run has changed its mind. */
    Optional<Integer> attemptBegins(Cell cell, Attempt attempt) {
        synchronized (run) {
            if (control.isHalting()) {
                cancelled(cell);
                return Optional.empty();
            }
            cell.attempt = attempt;
            cell.attempts++;
            if (cell.startedAt == null) {
                cell.startedAt = run.scheduler().now();
                cell.startedNanos = run.scheduler().nanos();
                run.emit(header -> new StageEvent.StageStarted(header, cell.path(), cell.reasons));
            }
            return Optional.of(cell.attempts);
        }
    }

    void reused(Cell cell, Manifest manifest) {
        synchronized (run) {
            ArtifactRef output = manifest.output();
            run.values().reused(cell.node.index(), output);
            cell.key = manifest.key();
            cell.output = output;
            run.emit(header -> new StageEvent.StageReused(
                    header, cell.path(), manifest.computedBy().runId(), output.digest()));
            settle(cell, StageState.REUSED);
            dispatch(board.releaseBelow(cell));
            run.proceed();
        }
    }

    void succeeded(Cell cell, ArtifactRef output, Object value, Duration took) {
        synchronized (run) {
            boolean needed = cell.unsettledReaders > 0 || run.values().isKept(cell.node.index());
            if (needed) {
                run.values().computed(cell.node.index(), output, value);
            } else {
                run.values().reused(cell.node.index(), output);
            }
            cell.output = output;
            run.emit(header -> new StageEvent.StageSucceeded(header, cell.path(), took));
            settle(cell, StageState.SUCCEEDED);
            dispatch(board.releaseBelow(cell));
            run.proceed();
        }
    }

    void cancelled(Cell cell) {
        synchronized (run) {
            settle(cell, StageState.CANCELLED);
            run.emit(header -> new StageEvent.StageCancelled(header, cell.path()));
            blockBelow(cell);
            run.proceed();
        }
    }

    /** An attempt failed; perhaps another one follows. */
    void failed(Cell cell, Throwable failure) {
        synchronized (run) {
            RetryPolicy retry = cell.node.stage().retry();
            if (control.isHalting() || !retry.allows(cell.attempts, failure)) {
                failedForGood(cell, failure);
                return;
            }
            Duration wait = retry.pauseAfter(cell.attempts, draw(cell));
            run.emit(header ->
                    new StageEvent.StageRetrying(header, cell.path(), cell.attempts, wait, FailureReport.of(failure)));
            cell.attempt = null;
            board.move(cell, StageState.READY);
            if (wait.isZero()) {
                dispatch(List.of(cell));
            } else {
                cell.pause = run.scheduler().after(wait, () -> wake(cell));
            }
            run.proceed();
        }
    }

    void failedForGood(Cell cell, Throwable failure) {
        synchronized (run) {
            if (cell.state != StageState.RUNNING) {
                return;
            }
            cell.failure = failure;
            if (cell.startedAt == null) {
                run.emit(header -> new StageEvent.StageStarted(header, cell.path(), cell.reasons));
            }
            FailureReport report = FailureReport.of(failure);
            if (failure instanceof StageTimedOutException late) {
                run.emit(header -> new StageEvent.StageTimedOut(header, cell.path(), cell.attempts, late.timeout()));
                settle(cell, StageState.TIMED_OUT);
            } else {
                run.emit(header -> new StageEvent.StageFailed(header, cell.path(), cell.attempts, report));
                settle(cell, StageState.FAILED);
            }
            blockBelow(cell);
            if (failure instanceof StoreException) {
                run.broken(failure);
            } else if (failureMode == FailureMode.FAIL_FAST) {
                control.halt();
                haltAll();
            }
            run.proceed();
        }
    }

    /** What a stage was about to read is damaged: its producer computes again, and the stage waits for it. */
    void damaged(Cell cell, DamagedOriginException damage) {
        synchronized (run) {
            if (control.isHalting()) {
                cancelled(cell);
                return;
            }
            Cell origin = board.cell(damage.origin());
            board.move(cell, StageState.PENDING);
            cell.prepared = null;
            if (origin.state.hasResult()) {
                reopen(origin, damage.damage());
            }
            board.recount(cell);
            dispatch(board.open(List.of(cell)));
            run.proceed();
        }
    }

    /** Tells an attempt to end, and goes on without it when it does not. */
    void stop(Cell cell, Attempt attempt, Attempt.Stop reason) {
        attempt.stop(reason);
        attempt.endBy(run.scheduler().after(run.parts().grace(), () -> abandon(cell, attempt)));
    }

    /** Makes a result that was good computed again. */
    void reopen(Cell origin, Throwable cause) {
        String digest = origin.output == null ? "" : origin.output.digest().hex();
        origin.damage = cause instanceof ArtifactCorruptException
                ? new Reason.OutputCorrupt(digest)
                : new Reason.OutputMissing(digest);
        origin.output = null;
        origin.prepared = null;
        board.move(origin, StageState.READY);
        String text = "stored result cannot be used, computing again: " + cause.getMessage();
        origin.warnings.add(text);
        run.emit(header -> new StageEvent.Warning(header, origin.path(), text));
        for (Cell reader : board.downstream(origin)) {
            if (reader.state == StageState.READY
                    && reader.queued != null
                    && run.workers().withdraw(reader.queued)) {
                reader.queued = null;
                reader.prepared = null;
                board.move(reader, StageState.PENDING);
            }
            board.recount(reader);
        }
        board.recount(origin);
        origin.node.upstream().forEach(up -> board.recount(board.cell(up)));
        dispatch(List.of(origin));
    }

    /** Once something must compute, how long stages took before says which path is the longest. Called without lock. */
    void learnDurations() {
        List<Cell> unsettled;
        synchronized (run) {
            if (durationsKnown || run.parts().shuffleSeed().isPresent()) {
                return;
            }
            durationsKnown = true;
            unsettled = board.cells().stream()
                    .filter(cell -> !cell.state.isSettled())
                    .toList();
        }
        Map<Integer, Long> millis = new HashMap<>();
        for (Cell cell : unsettled) {
            run.verdict()
                    .findPrior(cell.node)
                    .ifPresent(prior ->
                            millis.put(cell.node.index(), prior.computedBy().durationMs()));
        }
        if (!millis.isEmpty()) {
            double typical =
                    millis.values().stream().mapToLong(each -> each).average().orElseThrow();
            synchronized (run) {
                board.urgencies(cell -> Math.max(1, millis.getOrDefault(cell.node.index(), (long) typical)));
                withdrawAll();
                dispatch(board.in(StageState.READY));
            }
        }
    }

    private void abandon(Cell cell, Attempt attempt) {
        if (!attempt.close()) {
            return;
        }
        attempt.abandon();
        synchronized (run) {
            String text = "attempt " + cell.attempts + " ignored its interruption and was left behind";
            cell.warnings.add(text);
            run.emit(header -> new StageEvent.Warning(header, cell.path(), text));
            if (attempt.stop() == Attempt.Stop.TIMEOUT) {
                Duration limit = cell.node.stage().timeout().orElseThrow();
                failedForGood(cell, new StageTimedOutException(cell.path(), limit));
            } else {
                cancelled(cell);
            }
        }
    }

    private void wake(Cell cell) {
        synchronized (run) {
            cell.pause = null;
            if (cell.state == StageState.READY) {
                dispatch(List.of(cell));
            }
        }
    }

    private void blockBelow(Cell cell) {
        for (Cell blocked : board.blockBelow(cell)) {
            board.forgetAbove(blocked).forEach(free -> run.values().release(free.node.index()));
            run.emit(header -> new StageEvent.StageBlocked(header, blocked.path(), List.copyOf(blocked.blockedBy)));
        }
    }

    private void settle(Cell cell, StageState state) {
        board.move(cell, state);
        cell.attempt = null;
        cell.prepared = null;
        if (cell.startedAt != null) {
            cell.duration = Duration.ofNanos(run.scheduler().nanos() - cell.startedNanos);
        }
        board.forgetAbove(cell).forEach(free -> run.values().release(free.node.index()));
    }

    private double draw(Cell cell) {
        long seed = (run.identity().id().text() + "/" + cell.path() + "/" + cell.attempts).hashCode();
        return new SplittableRandom(seed).nextDouble();
    }
}
