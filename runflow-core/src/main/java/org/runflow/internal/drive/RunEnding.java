package org.runflow.internal.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.runflow.ArtifactKey;
import org.runflow.Run;
import org.runflow.Scheduler;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.event.RunEvent;
import org.runflow.internal.plan.BoundInputs;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.run.StageState;
import org.runflow.store.PublishedArtifacts;
import org.runflow.store.RunPublication;

/** What happens once the last stage has settled: publications, the report, the catalog, the last event. Called once, without lock. */
final class RunEnding {
    private static final Duration LISTENERS_MAY_DELAY = Duration.ofSeconds(1);

    private final RunExecution run;
    private final EngineParts parts;
    private final Board board;
    private final RunControl control;
    private final BoundInputs inputs;
    private final CompletableFuture<Run> end;

    RunEnding(
            RunExecution run,
            EngineParts parts,
            Board board,
            RunControl control,
            BoundInputs inputs,
            CompletableFuture<Run> end) {
        this.run = run;
        this.parts = parts;
        this.board = board;
        this.control = control;
        this.inputs = inputs;
        this.end = end;
    }

    void run() {
        try {
            Instant endedAt = parts.scheduler().now();
            RunReport report = report(endedAt);
            Optional<Throwable> failure = publish(report);
            if (failure.isPresent()) {
                if (failure.get() instanceof ArtifactCorruptException damage && computesAgain(damage)) {
                    return;
                }
                report = failed(failure.get(), endedAt);
            }
            announce(finish(report, endedAt));
        } catch (Throwable e) {
            control.release();
            // whoever awaits the run must hear of a defect in here rather than wait for ever
            end.completeExceptionally(e);
        }
    }

    private Optional<Throwable> publish(RunReport report) {
        try {
            for (RunPublication publication : parts.publications()) {
                publication.publish(report, run.identity().definition(), artifacts(report));
            }
            return Optional.empty();
        } catch (Throwable e) {
            return Optional.of(e);
        }
    }

    /** A stored result that was reused turned out to be damaged: the run goes on and comes back here. Only once for each stage. */
    private boolean computesAgain(ArtifactCorruptException damage) {
        synchronized (run) {
            List<Cell> damaged = board.in(StageState.REUSED).stream()
                    .filter(cell ->
                            cell.output != null && cell.output.digest().hex().equals(damage.expectedDigest()))
                    .toList();
            if (damaged.isEmpty() || control.isHalting() || control.state() != RunState.RUNNING) {
                return false;
            }
            control.setEnding(false);
            damaged.forEach(cell -> run.desk().reopen(cell, damage));
            return true;
        }
    }

    /** A run whose end cannot be told stays leased until its last event is out, so that nobody else writes one in its place. */
    private RunReport finish(RunReport report, Instant endedAt) {
        try {
            parts.catalog().finish(state(), report);
            control.release();
            return report;
        } catch (RuntimeException e) {
            return failed(e, endedAt);
        }
    }

    private void announce(RunReport report) {
        run.values().releaseAll();
        StoredRun ended = stored(report, given());
        run.emit(header ->
                new RunEvent.RunEnded(header, report.state(), report.outcome().orElseThrow()));
        CompletableFuture<Void> delivered = run.events().delivered();
        if (delivered.isDone()) {
            conclude(ended);
            return;
        }
        Scheduler.Timer patience = parts.scheduler().after(LISTENERS_MAY_DELAY, () -> conclude(ended));
        CompletableFuture<Void> unused = delivered.thenRun(() -> {
            patience.cancel();
            conclude(ended);
        });
    }

    private void conclude(StoredRun ended) {
        try {
            control.release();
        } finally {
            end.complete(ended);
        }
    }

    private RunReport failed(Throwable cause, Instant endedAt) {
        synchronized (run) {
            control.fail(cause);
        }
        return report(endedAt);
    }

    private RunReport report(Instant endedAt) {
        synchronized (run) {
            return new ReportWriter(run.identity(), board, control, inputs, parts.parallelism()).terminal(endedAt);
        }
    }

    private RunState state() {
        synchronized (run) {
            return control.state();
        }
    }

    private PublishedArtifacts artifacts(RunReport report) {
        List<PublishedArtifacts.Result> results = new ArrayList<>();
        synchronized (run) {
            for (Cell cell : board.cells()) {
                if (cell.output != null && cell.key != null) {
                    results.add(new PublishedArtifacts.Result(cell.node.output(), cell.key, cell.output));
                }
            }
        }
        Map<String, Object> here = given();
        here.putAll(run.values().here());
        return new PublishedArtifacts(results, parts.store(), stored(report, here));
    }

    private StoredRun stored(RunReport report, Map<String, Object> here) {
        return new StoredRun(
                report,
                run.identity().definition(),
                parts.store(),
                failures(),
                here,
                run.graph().outputKeys());
    }

    private Map<String, Throwable> failures() {
        Map<String, Throwable> failures = new HashMap<>();
        synchronized (run) {
            control.failure().ifPresent(failure -> failures.put(StoredRun.ENGINE, failure));
            for (Cell cell : board.cells()) {
                if (cell.failure != null) {
                    failures.put(cell.path(), cell.failure);
                }
            }
        }
        return failures;
    }

    private Map<String, Object> given() {
        Map<String, Object> given = new HashMap<>();
        for (ArtifactKey<?> key : run.graph().inputKeys()) {
            inputs.find(key.path()).ifPresent(value -> given.put(key.path(), value));
        }
        return given;
    }
}
