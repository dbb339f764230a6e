package org.runflow.internal.machine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.error.StageTimedOutException;
import org.runflow.event.RunEvent;
import org.runflow.event.StageEvent;
import org.runflow.run.ItemsReport;

/** Where it is decided what a signal of a stage means. */
final class StageDesk {
    /** After which it is looked again whether somebody else has computed a result. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Board board;
    private final RunStatus status;
    private final Stages stages;
    private final Outbox out;
    private boolean durationsKnown;

    /** Durations count unless the order is drawn. */
    StageDesk(Board board, RunStatus status, Stages stages, Outbox out, boolean durationsCount) {
        this.board = board;
        this.status = status;
        this.stages = stages;
        this.out = out;
        this.durationsKnown = !durationsCount;
    }

    void on(StageSignal signal) {
        Cell cell = board.cell(signal.stage());
        Step step = cell.step();
        if (signal instanceof StageSignal.Rang rang) {
            rang(cell, rang.alarm());
        } else if (signal instanceof StageSignal.Taken taken) {
            if (step == Step.QUEUED && cell.ticket() == taken.ticket()) {
                taken(cell);
            }
        } else if (step.isRunning()) {
            onRunning(cell, signal);
        }
    }

    private void onRunning(Cell cell, StageSignal signal) {
        Step step = cell.step();
        boolean looking = step == Step.DECIDING || step == Step.READING;
        if (signal instanceof StageSignal.Failed failed) {
            stages.failed(cell, failed.failure());
        } else if (signal instanceof StageSignal.Damaged damaged && looking) {
            damaged(cell, damaged);
        } else if (signal instanceof StageSignal.Found found && looking) {
            found(cell, found);
        } else if (signal instanceof StageSignal.MustCompute compute && step == Step.DECIDING) {
            mustCompute(cell, compute);
        } else if (signal instanceof StageSignal.Learned learned && step == Step.LEARNING) {
            learned(cell, learned.millis());
        } else if (signal instanceof StageSignal.Busy && step == Step.READING) {
            busy(cell);
        } else if (signal instanceof StageSignal.InputsRead && step == Step.READING) {
            inputsRead(cell);
        } else if (signal instanceof StageSignal.Judged judged && step == Step.JUDGING) {
            judged(cell, judged);
        } else if (step == Step.STORING) {
            onStoring(cell, signal);
        }
    }

    private void taken(Cell cell) {
        if (cell.isDecided()) {
            board.move(cell, Step.READING);
            out.add(new Work.Read(cell.index()));
        } else {
            board.move(cell, Step.DECIDING);
            out.add(new Work.Decide(cell.index(), cell.isForced(), cell.damage()));
        }
    }

    private void found(Cell cell, StageSignal.Found found) {
        cell.record().found(found.key(), found.output());
        out.emit(header -> new StageEvent.StageReused(
                header, cell.path(), found.from(), found.output().digest()));
        stages.done(cell, Step.REUSED);
    }

    /** Once something must compute, how long stages took before says which path is the longest. */
    private void mustCompute(Cell cell, StageSignal.MustCompute compute) {
        cell.record().mustCompute(compute.key(), compute.reasons());
        if (durationsKnown || status.isHalting()) {
            decided(cell);
            return;
        }
        durationsKnown = true;
        board.move(cell, Step.LEARNING);
        List<Integer> unsettled = board.cells().stream()
                .filter(each -> !each.step().isSettled())
                .map(Cell::index)
                .toList();
        out.add(new Work.Learn(unsettled));
    }

    private void learned(Cell cell, Map<Integer, Long> millis) {
        if (!millis.isEmpty()) {
            double typical =
                    millis.values().stream().mapToLong(each -> each).average().orElseThrow();
            board.urgencies(each -> Math.max(1, millis.getOrDefault(each.index(), (long) typical)));
            stages.withdrawAll();
            stages.dispatch(board.in(Step.READY));
        }
        decided(cell);
    }

    /** It must compute: back into the queue, by the length of what depends on it. */
    private void decided(Cell cell) {
        cell.decided(true);
        if (status.isHalting()) {
            stages.cancelled(cell);
        } else {
            stages.ready(cell);
        }
    }

    private void inputsRead(Cell cell) {
        if (status.isHalting()) {
            stages.cancelled(cell);
            return;
        }
        StageRecord record = cell.record();
        board.move(cell, Step.COMPUTING);
        cell.stop(Stop.NONE);
        if (record.attemptBegins(out.now())) {
            out.emit(header -> new StageEvent.StageStarted(header, cell.path(), record.reasons()));
        }
        cell.node().stage().timeout().ifPresent(limit -> stages.startTimer(cell, Alarm.Kind.LIMIT, limit));
        out.add(new Work.Attempt(cell.index(), record.attempts(), cell.urgency()));
        if (!status.mayStart()) {
            stages.askToYield(cell);
        }
    }

    /** Waits without a worker, as between two attempts. */
    private void busy(Cell cell) {
        if (status.isHalting()) {
            stages.cancelled(cell);
        } else {
            board.move(cell, Step.BACK_OFF);
            stages.startTimer(cell, Alarm.Kind.BACK_OFF, LOOK_AGAIN);
        }
    }

    private void damaged(Cell cell, StageSignal.Damaged damaged) {
        if (status.isHalting()) {
            stages.cancelled(cell);
        } else {
            stages.waitFor(cell, board.cell(damaged.origin()), damaged.damage());
        }
    }

    private void judged(Cell cell, StageSignal.Judged judged) {
        if (status.isHalting() || judged.pause().isEmpty()) {
            stages.failed(cell, judged.failure());
            return;
        }
        Duration pause = judged.pause().get();
        cell.record().failed(judged.failure());
        int attempt = cell.record().attempts();
        out.emit(header -> new StageEvent.StageRetrying(
                header, cell.path(), attempt, pause, judged.failure().report()));
        if (pause.isZero()) {
            stages.ready(cell);
        } else {
            board.move(cell, Step.BACK_OFF);
            stages.startTimer(cell, Alarm.Kind.BACK_OFF, pause);
        }
    }

    private void onStoring(Cell cell, StageSignal signal) {
        if (signal instanceof StageSignal.Stored stored) {
            String artifact = cell.node().output().path();
            out.emit(header -> new StageEvent.ArtifactStored(header, cell.path(), artifact, stored.output()));
        } else if (signal instanceof StageSignal.Committed committed) {
            committed(cell, committed);
        }
    }

    private void committed(Cell cell, StageSignal.Committed committed) {
        StageRecord record = cell.record();
        record.computed(committed.key(), committed.output());
        Optional<ItemsReport> partial = record.items().filter(items -> items.allFailures() > 0);
        out.emit(header -> partial.<RunEvent>map(items -> new StageEvent.StagePartial(
                        header, cell.path(), items.allFailures(), items.items(), committed.took()))
                .orElseGet(() -> new StageEvent.StageSucceeded(header, cell.path(), committed.took())));
        stages.done(cell, partial.isPresent() ? Step.PARTIAL : Step.SUCCEEDED);
    }

    private void rang(Cell cell, Alarm alarm) {
        boolean current = cell.record().attempts() == alarm.attempt();
        boolean computing = current && cell.step() == Step.COMPUTING;
        switch (alarm.kind()) {
            case LIMIT -> {
                if (computing && cell.stop() == Stop.NONE) {
                    stages.stop(cell, Stop.TIMEOUT);
                }
            }
            case PATIENCE -> {
                if (computing && cell.stop() != Stop.NONE) {
                    abandon(cell);
                }
            }
            case BACK_OFF -> {
                if (current && cell.step() == Step.BACK_OFF) {
                    cell.timed(false);
                    stages.ready(cell);
                }
            }
        }
    }

    private void abandon(Cell cell) {
        cell.timed(false);
        out.add(new Effect.Abandon(cell.index()));
        stages.warn(cell, "attempt " + cell.record().attempts() + " ignored its interruption and was left behind");
        if (cell.skipReason().isPresent()) {
            stages.skipped(cell);
        } else if (cell.stop() == Stop.TIMEOUT) {
            stages.failed(cell, timedOut(cell, Optional.empty()));
        } else {
            stages.cancelled(cell);
        }
    }

    static Failure timedOut(Cell cell, Optional<Throwable> instead) {
        StageTimedOutException late = new StageTimedOutException(
                cell.path(), cell.node().stage().timeout().orElseThrow());
        instead.ifPresent(late::addSuppressed);
        return Failure.of(late);
    }
}
