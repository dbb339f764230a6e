package org.runflow.internal.machine;

import java.util.Optional;
import org.runflow.event.StageEvent;

/** Where it is decided what a signal of an attempt means. */
final class AttemptDesk {
    private final Board board;
    private final RunStatus status;
    private final Stages stages;
    private final Outbox out;

    AttemptDesk(Board board, RunStatus status, Stages stages, Outbox out) {
        this.board = board;
        this.status = status;
        this.stages = stages;
        this.out = out;
    }

    void on(AttemptSignal signal) {
        Cell cell = board.cell(signal.stage());
        if (cell.step() != Step.COMPUTING || cell.record().attempts() != signal.attempt()) {
            return;
        }
        if (signal instanceof AttemptSignal.Returned) {
            returned(cell);
        } else if (signal instanceof AttemptSignal.Threw threw) {
            threw(cell, threw.failure());
        } else if (signal instanceof AttemptSignal.Skipped said) {
            cell.skip(said.reason());
        } else if (signal instanceof AttemptSignal.Progressed said) {
            out.emit(header -> new StageEvent.Progress(header, cell.path(), said.done(), said.total(), said.unit()));
        } else if (signal instanceof AttemptSignal.Measured said) {
            cell.record().measured(said.name(), said.value());
            out.emit(header -> new StageEvent.Metric(header, cell.path(), said.name(), said.value()));
        } else if (signal instanceof AttemptSignal.Warned said) {
            stages.warn(cell, said.text());
        } else {
            onItems(cell, signal);
        }
    }

    private void onItems(Cell cell, AttemptSignal signal) {
        if (signal instanceof AttemptSignal.Counted said) {
            cell.record().items(said.items());
        } else if (signal instanceof AttemptSignal.ItemFailed said) {
            // there may be very many: the report has the first of them
            out.emit(header -> new StageEvent.Warning(header, cell.path(), said.text()));
        } else if (signal instanceof AttemptSignal.Yielded) {
            stages.yielded(cell);
        } else if (signal instanceof AttemptSignal.FoundDamage found) {
            stages.foundDamage(cell, board.cell(found.origin()), found.damage());
        }
    }

    /** A value that was there before anybody could stop the attempt is kept, also by a run that ends. */
    private void returned(Cell cell) {
        stages.stopTimer(cell);
        if (cell.skipReason().isPresent()) {
            stages.skipped(cell);
        } else if (cell.stop() == Stop.TIMEOUT) {
            judge(cell, StageDesk.timedOut(cell, Optional.empty()));
        } else {
            board.move(cell, Step.STORING);
            out.add(new Work.Store(cell.index()));
        }
    }

    private void threw(Cell cell, Failure failure) {
        stages.stopTimer(cell);
        if (cell.skipReason().isPresent()) {
            stages.skipped(cell);
            return;
        }
        switch (cell.stop()) {
            case TIMEOUT -> judge(cell, StageDesk.timedOut(cell, Optional.of(failure.cause())));
            case CANCEL -> stages.cancelled(cell);
            case NONE -> judge(cell, failure);
        }
    }

    private void judge(Cell cell, Failure failure) {
        if (status.isHalting()) {
            stages.failed(cell, failure);
        } else {
            board.move(cell, Step.JUDGING);
            out.add(new Work.Judge(cell.index(), cell.record().attempts(), failure));
        }
    }
}
