package org.runflow.internal.drive;

import java.time.Instant;
import java.util.Optional;
import org.runflow.internal.plan.BoundInputs;
import org.runflow.run.FailureReport;
import org.runflow.run.Outcome;
import org.runflow.run.RunEnvironment;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;

/** Writes down where a run stands. To be used under the lock of the run. */
final class ReportWriter {
    private final RunIdentity identity;
    private final Board board;
    private final RunControl control;
    private final BoundInputs inputs;
    private final int parallelism;

    ReportWriter(RunIdentity identity, Board board, RunControl control, BoundInputs inputs, int parallelism) {
        this.identity = identity;
        this.board = board;
        this.control = control;
        this.inputs = inputs;
        this.parallelism = parallelism;
    }

    RunReport snapshot() {
        return report(control.state(), Optional.empty(), Optional.empty());
    }

    RunReport terminal(Instant endedAt) {
        Outcome outcome = control.outcome(board);
        return report(RunControl.terminal(outcome), Optional.of(outcome), Optional.of(endedAt));
    }

    private RunReport report(RunState state, Optional<Outcome> outcome, Optional<Instant> endedAt) {
        return new RunReport(
                identity.id(),
                identity.definition().name(),
                identity.hash(),
                identity.coordinate(),
                identity.parent(),
                state,
                outcome,
                control.createdAt(),
                control.startedAt(),
                endedAt,
                board.cells().stream().map(Cell::report).toList(),
                inputs.digestsByPath(),
                identity.attributes(),
                RunEnvironment.here(parallelism),
                control.failure().map(FailureReport::of));
    }
}
