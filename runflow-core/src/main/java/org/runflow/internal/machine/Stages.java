package org.runflow.internal.machine;

import java.time.Duration;
import java.util.List;
import org.runflow.FailureMode;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.RunflowException;
import org.runflow.error.StageTimedOutException;
import org.runflow.error.StoreException;
import org.runflow.event.StageEvent;
import org.runflow.plan.Reason;

/** The moves that stages make, each with all that follows from it for the others. */
final class Stages {
    /** Decisions come before computing, so that what is reused never waits behind what is not. */
    private static final double DECISION_URGENCY = 1e15;

    private final Board board;
    private final RunStatus status;
    private final RunRules rules;
    private final Outbox out;

    Stages(Board board, RunStatus status, RunRules rules, Outbox out) {
        this.board = board;
        this.status = status;
        this.rules = rules;
        this.out = out;
    }

    /** Queues those that are READY and wait for nothing else. */
    void dispatch(List<Cell> cells) {
        cells.forEach(this::dispatch);
    }

    void dispatch(Cell cell) {
        if (status.mayStart() && cell.step() == Step.READY) {
            board.move(cell, Step.QUEUED);
            double urgency = cell.isDecided() ? cell.urgency() : DECISION_URGENCY + cell.urgency();
            out.add(new Effect.Submit(cell.index(), cell.newTicket(), urgency));
        }
    }

    /** Makes it wait for a worker, when the run may start something, or READY until it may. */
    void ready(Cell cell) {
        board.move(cell, Step.READY);
        dispatch(cell);
    }

    void withdraw(Cell cell) {
        if (cell.step() == Step.QUEUED) {
            board.move(cell, Step.READY);
            out.add(new Effect.Withdraw(cell.index()));
        }
    }

    void withdrawAll() {
        board.in(Step.QUEUED).forEach(this::withdraw);
    }

    /** Cancels what has not begun and tells what runs to end. */
    void haltAll() {
        withdrawAll();
        for (Cell cell : board.cells()) {
            if (cell.step() == Step.COMPUTING && cell.stop() == Stop.NONE) {
                stop(cell, Stop.CANCEL);
            } else if (cell.step().isIdle()) {
                settle(cell, Step.CANCELLED);
                out.emit(header -> new StageEvent.StageCancelled(header, cell.path()));
            }
        }
    }

    /** The engine itself cannot go on: nothing new starts, what runs is cancelled, the run ends as FAILED. */
    void giveUp(Failure cause) {
        status.fail(cause);
        haltAll();
    }

    /** Tells its attempt to end; it has a while to do so. */
    void stop(Cell cell, Stop reason) {
        cell.stop(reason);
        out.add(new Effect.Interrupt(cell.index()));
        startTimer(cell, Alarm.Kind.PATIENCE, rules.grace());
    }

    /** Asks those that can stop between two items to do so. */
    void yieldAll() {
        board.in(Step.COMPUTING).forEach(this::askToYield);
    }

    void askToYield(Cell cell) {
        out.add(new Effect.Yield(cell.index()));
    }

    /** It has stopped between two items: what it has come to is kept, and it goes on with the same attempt. */
    void yielded(Cell cell) {
        stopTimer(cell);
        if (status.isHalting()) {
            cancelled(cell);
        } else {
            cell.record().attemptYields();
            ready(cell);
        }
    }

    /** The value of an item that it reads is damaged: this was no attempt, and it waits until the item is computed again. */
    void foundDamage(Cell cell, Cell origin, RunflowException damage) {
        stopTimer(cell);
        if (status.isHalting()) {
            cancelled(cell);
        } else {
            cell.record().attemptYields();
            waitFor(cell, origin, damage);
        }
    }

    void startTimer(Cell cell, Alarm.Kind kind, Duration delay) {
        cell.timed(true);
        out.add(new Effect.StartTimer(new Alarm(cell.index(), cell.record().attempts(), kind), delay));
    }

    void stopTimer(Cell cell) {
        if (cell.isTimed()) {
            cell.timed(false);
            out.add(new Effect.StopTimer(cell.index()));
        }
    }

    /** It has a result, or was skipped: whoever waits for nothing else is next. */
    void done(Cell cell, Step step) {
        settle(cell, step);
        Board.Released released = board.releaseBelow(cell);
        for (Cell skipped : released.skipped()) {
            List<String> lacking = skipped.record().lacking();
            release(board.forgetAbove(skipped));
            tellSkipped(
                    skipped,
                    "because " + String.join(" and ", lacking) + (lacking.size() == 1 ? " was" : " were") + " skipped",
                    lacking);
        }
        dispatch(released.opened());
    }

    /** It has said so. */
    void skipped(Cell cell) {
        tellSkipped(cell, cell.skipReason().orElseThrow(), List.of());
        done(cell, Step.SKIPPED);
    }

    private void tellSkipped(Cell cell, String reason, List<String> by) {
        cell.record().skipped(reason);
        out.emit(header -> new StageEvent.StageSkipped(header, cell.path(), reason, by));
    }

    void cancelled(Cell cell) {
        settle(cell, Step.CANCELLED);
        out.emit(header -> new StageEvent.StageCancelled(header, cell.path()));
        blockBelow(cell);
    }

    void failed(Cell cell, Failure failure) {
        StageRecord record = cell.record();
        record.failed(failure);
        if (!record.hasStarted()) {
            out.emit(header -> new StageEvent.StageStarted(header, cell.path(), record.reasons()));
        }
        if (failure.cause() instanceof StageTimedOutException late) {
            out.emit(header -> new StageEvent.StageTimedOut(header, cell.path(), record.attempts(), late.timeout()));
            settle(cell, Step.TIMED_OUT);
        } else {
            out.emit(header -> new StageEvent.StageFailed(header, cell.path(), record.attempts(), failure.report()));
            settle(cell, Step.FAILED);
        }
        blockBelow(cell);
        if (failure.cause() instanceof StoreException) {
            giveUp(failure);
        } else if (rules.failureMode() == FailureMode.FAIL_FAST) {
            status.halt();
            haltAll();
        }
    }

    /** What it was about to read is damaged: it waits until that is computed again. */
    void waitFor(Cell cell, Cell origin, RunflowException damage) {
        putBack(cell);
        if (origin.step().hasResult()) {
            reopen(origin, damage);
        }
        board.recount(cell);
        dispatch(board.open(List.of(cell)));
    }

    /** Makes a result that was good computed again. */
    void reopen(Cell origin, RunflowException damage) {
        StageRecord record = origin.record();
        String digest = record.output().map(output -> output.digest().hex()).orElse("");
        origin.damaged(
                damage instanceof ArtifactCorruptException
                        ? new Reason.OutputCorrupt(digest)
                        : new Reason.OutputMissing(digest));
        record.outputLost();
        board.move(origin, Step.READY);
        warn(origin, "stored result cannot be used, computing again: " + damage.getMessage());
        for (Cell reader : board.downstream(origin)) {
            withdraw(reader);
            if (reader.step() == Step.READY) {
                putBack(reader);
            }
            board.recount(reader);
        }
        board.recount(origin);
        origin.node().followers().forEach(down -> board.recount(board.cell(down)));
        origin.node().upstream().forEach(up -> board.recount(board.cell(up)));
        dispatch(origin);
    }

    void warn(Cell cell, String text) {
        cell.record().warned(text);
        out.emit(header -> new StageEvent.Warning(header, cell.path(), text));
    }

    private void putBack(Cell cell) {
        board.move(cell, Step.PENDING);
        forget(cell);
    }

    private void forget(Cell cell) {
        if (cell.isDecided()) {
            cell.decided(false);
            out.add(new Effect.Forget(cell.index()));
        }
    }

    private void settle(Cell cell, Step step) {
        stopTimer(cell);
        forget(cell);
        board.move(cell, step);
        cell.record().settled(out.now());
        release(board.forgetAbove(cell));
        if (step.hasResult() && cell.unsettledReaders() == 0) {
            out.add(new Effect.Release(cell.index()));
        }
    }

    private void blockBelow(Cell cell) {
        for (Cell blocked : board.blockBelow(cell)) {
            release(board.forgetAbove(blocked));
            out.emit(header -> new StageEvent.StageBlocked(
                    header, blocked.path(), blocked.record().blockedBy()));
        }
    }

    private void release(List<Cell> free) {
        for (Cell cell : free) {
            out.add(new Effect.Release(cell.index()));
        }
    }
}
