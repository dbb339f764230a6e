package org.runflow.internal.machine;

import java.util.List;
import org.runflow.error.EngineStalledException;
import org.runflow.event.RunEvent;
import org.runflow.run.RunState;
import org.runflow.run.StageState;

/** Where it is decided what a signal of a run means, and whether the run is at rest or at its end. */
final class RunDesk {
    private final RunFacts facts;
    private final Board board;
    private final RunStatus status;
    private final Stages stages;
    private final Outbox out;
    private boolean resuming;

    RunDesk(RunFacts facts, Board board, RunStatus status, Stages stages, Outbox out) {
        this.facts = facts;
        this.board = board;
        this.status = status;
        this.stages = stages;
        this.out = out;
    }

    void on(RunSignal signal) {
        if (signal instanceof RunSignal.Start) {
            start();
        } else if (signal instanceof RunSignal.Pause) {
            pause();
        } else if (signal instanceof RunSignal.Resume) {
            resume();
        } else if (signal instanceof RunSignal.Cancel) {
            cancel();
        } else if (signal instanceof RunSignal.Moved moved) {
            moved(moved.to());
        } else if (signal instanceof RunSignal.Refused refused) {
            refused(refused.to(), refused.cause());
        } else if (signal instanceof RunSignal.Broken broken) {
            broken(broken.cause());
        }
    }

    private void start() {
        if (status.state() == RunState.QUEUED && !status.isHalting()) {
            out.emit(RunEvent.RunQueued::new);
            move(RunState.RUNNING);
        }
    }

    private void pause() {
        if (status.mayStart()) {
            move(RunState.PAUSING);
        }
    }

    private void resume() {
        RunState state = status.state();
        boolean open = !status.isEnding() && !status.isHalting();
        if (open && state == RunState.PAUSED) {
            move(RunState.RUNNING);
        } else if (open && state == RunState.PAUSING) {
            move(RunState.PAUSED);
        }
        resuming = status.wanted().isPresent();
    }

    private void cancel() {
        RunState state = status.state();
        if (state == RunState.CANCELLING || status.isEnding()) {
            return;
        }
        status.cancel();
        if (state.canBecome(RunState.CANCELLING)) {
            move(RunState.CANCELLING);
        } else {
            stages.haltAll();
        }
    }

    private void broken(Failure cause) {
        if (!status.isEnding()) {
            stages.giveUp(cause);
        }
    }

    private void move(RunState next) {
        status.want(next);
        out.add(new Effect.Transition(status.state(), next, out.now().at()));
    }

    private void moved(RunState to) {
        boolean first = status.startedAt().isEmpty();
        status.answered(to, out.now());
        switch (to) {
            case RUNNING -> {
                resuming = false;
                if (first) {
                    out.emit(RunEvent.RunStarted::new);
                    stages.dispatch(board.open(board.cells()));
                } else {
                    out.emit(RunEvent.RunResumed::new);
                    stages.dispatch(board.in(Step.READY));
                }
            }
            case PAUSING -> {
                stages.withdrawAll();
                stages.yieldAll();
            }
            case PAUSED -> {
                out.emit(RunEvent.RunPaused::new);
                if (resuming) {
                    move(RunState.RUNNING);
                }
            }
            case CANCELLING -> stages.haltAll();
            default -> throw new IllegalStateException("nobody asked for " + to);
        }
    }

    private void refused(RunState to, Failure cause) {
        boolean asked = resuming || to == RunState.RUNNING || to == RunState.PAUSING;
        status.answered(status.state(), out.now());
        resuming = false;
        if (asked) {
            out.add(new Effect.Reject(cause.cause()));
        } else {
            stages.giveUp(cause);
        }
    }

    /** Looks whether the run is at rest or at its end. To be called after every signal. */
    void look() {
        boolean begun = status.state() != RunState.QUEUED || status.isHalting();
        if (!begun || status.wanted().isPresent() || status.isEnding()) {
            return;
        }
        if (board.isSettled()) {
            status.endStep(EndStep.CONCLUDING);
            out.add(new Effect.Conclude());
        } else if (board.count(StageState.RUNNING) == 0) {
            if (status.state() == RunState.PAUSING) {
                move(RunState.PAUSED);
            } else if (status.mayStart() && board.count(StageState.READY) + board.count(StageState.WAITING) == 0) {
                stalled();
            }
        }
    }

    private void stalled() {
        List<String> waiting = board.in(Step.PENDING).stream().map(Cell::path).toList();
        stages.giveUp(Failure.of(new EngineStalledException(facts.id().text(), waiting)));
        look();
    }
}
