package org.runflow.internal.machine;

import java.util.List;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.event.RunEvent;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;

/** Where it is decided what follows once the last stage has settled: publications, the report, the catalog, the last event. */
final class EndDesk {
    private final Board board;
    private final RunStatus status;
    private final Stages stages;
    private final Reports reports;
    private final Outbox out;

    EndDesk(Board board, RunStatus status, Stages stages, Reports reports, Outbox out) {
        this.board = board;
        this.status = status;
        this.stages = stages;
        this.reports = reports;
        this.out = out;
    }

    void on(EndSignal signal) {
        switch (status.endStep()) {
            case CONCLUDING -> {
                if (signal instanceof EndSignal.EndBegins) {
                    begin();
                }
            }
            case PUBLISHING -> {
                if (signal instanceof EndSignal.Published) {
                    finish();
                } else if (signal instanceof EndSignal.PublicationFailed failed) {
                    publicationFailed(failed.cause());
                }
            }
            case FINISHING -> {
                if (signal instanceof EndSignal.Finished) {
                    over();
                } else if (signal instanceof EndSignal.FinishRefused refused) {
                    fail(refused.cause());
                    over();
                }
            }
            case OPEN, OVER -> {
                // too early, or too late
            }
        }
    }

    private void begin() {
        status.endStep(EndStep.PUBLISHING);
        out.add(new Work.Publish(status.end(reports.end(status.endAt(out.now())))));
    }

    /** A stored result that was reused may turn out to be damaged: then the run goes on, and comes back here. Only once for each stage. */
    private void publicationFailed(Failure cause) {
        if (cause.cause() instanceof ArtifactCorruptException damage) {
            List<Cell> damaged = damaged(damage);
            if (!damaged.isEmpty() && !status.isHalting() && status.state() == RunState.RUNNING) {
                status.endStep(EndStep.OPEN);
                damaged.forEach(cell -> stages.reopen(cell, damage));
                return;
            }
        }
        fail(cause);
        finish();
    }

    private List<Cell> damaged(ArtifactCorruptException damage) {
        return board.cells().stream()
                .filter(EndDesk::hasReused)
                .filter(cell -> cell.record()
                        .output()
                        .filter(output -> output.digest().hex().equals(damage.expectedDigest()))
                        .isPresent())
                .toList();
    }

    /** Whether something of it was there before, and has not turned out to be damaged yet. */
    private static boolean hasReused(Cell cell) {
        boolean items = cell.record()
                .items()
                .filter(counts -> counts.reused() > 0 && cell.damage().isEmpty())
                .isPresent();
        return cell.step() == Step.REUSED || (cell.step().hasResult() && items);
    }

    private void fail(Failure cause) {
        status.fail(cause);
        status.end(reports.end(end().report().endedAt().orElseThrow()));
    }

    /** The table of run states leads from PAUSED to FAILED only by way of RUNNING. */
    private void finish() {
        RunState state = status.state();
        if (!state.canBecome(end().report().state()) && state.canBecome(RunState.RUNNING)) {
            status.want(RunState.RUNNING);
            out.add(new Effect.Transition(state, RunState.RUNNING, out.now().at()));
        } else {
            finishNow();
        }
    }

    private void finishNow() {
        status.endStep(EndStep.FINISHING);
        out.add(new Work.Finish(status.state(), end()));
    }

    /** The catalog has answered, while the run was ending. */
    void answered(RunSignal answer) {
        if (answer instanceof RunSignal.Moved moved) {
            status.answered(moved.to(), out.now());
        } else if (answer instanceof RunSignal.Refused refused) {
            status.answered(status.state(), out.now());
            fail(refused.cause());
        }
        finishNow();
    }

    private void over() {
        RunReport report = end().report();
        status.over(report.state());
        out.emit(header ->
                new RunEvent.RunEnded(header, report.state(), report.outcome().orElseThrow()));
        out.add(new Work.Close(end()));
    }

    private RunEnd end() {
        return status.end().orElseThrow();
    }
}
