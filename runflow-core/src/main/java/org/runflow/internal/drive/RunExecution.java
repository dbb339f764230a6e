package org.runflow.internal.drive;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.runflow.FailureMode;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.Scheduler;
import org.runflow.error.EngineStalledException;
import org.runflow.event.EventHeader;
import org.runflow.event.RunEvent;
import org.runflow.event.StageEvent;
import org.runflow.internal.graph.Graph;
import org.runflow.internal.graph.Selection;
import org.runflow.internal.plan.BoundInputs;
import org.runflow.internal.plan.Verdict;
import org.runflow.internal.schedule.Workers;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactStore;

/**
 * One run as a whole: begins, pauses, cancels, notices the end. All state is guarded by this object's lock; stages, stores and publications are never
 * called under it, the catalog and the queues of listeners are.
 */
final class RunExecution {
    private final EngineParts parts;
    private final Workers workers;
    private final Graph graph;
    private final RunIdentity identity;
    private final BoundInputs inputs;
    private final RunValues values;
    private final Verdict verdict;
    private final Events events;
    private final Board board;
    private final RunControl control;
    private final StageDesk desk;
    private final CompletableFuture<Run> end = new CompletableFuture<>();

    RunExecution(
            EngineParts parts,
            Workers workers,
            List<ListenerQueue> queues,
            Graph graph,
            RunIdentity identity,
            Selection selection,
            BoundInputs inputs,
            FailureMode failureMode) {
        this.parts = parts;
        this.workers = workers;
        this.graph = graph;
        this.identity = identity;
        this.inputs = inputs;
        this.values = new RunValues(graph, inputs, parts.store(), parts::readsAtTheEnd);
        this.verdict = new Verdict(parts.store(), graph, identity.coordinate());
        this.events = new Events(identity.id(), parts.scheduler(), queues);
        this.board = new Board(graph, selection);
        parts.shuffleSeed().ifPresent(board::shuffle);
        this.control = new RunControl(identity, parts.catalog(), parts.scheduler());
        this.desk = new StageDesk(this, board, control, failureMode);
    }

    synchronized void start() {
        control.begin();
        emit(RunEvent.RunQueued::new);
        orGiveUp(() -> control.to(RunState.RUNNING));
        emit(RunEvent.RunStarted::new);
        orGiveUp(() -> {
            desk.dispatch(board.open(board.cells()));
            proceed();
        });
    }

    /** A run that cannot even begin is given up at once, so that it does not look alive for ever. */
    private void orGiveUp(Runnable beginning) {
        try {
            beginning.run();
        } catch (RuntimeException | Error e) {
            control.release();
            throw e;
        }
    }

    RunHandle handle() {
        return new ExecutionHandle(this, end);
    }

    synchronized void pause() {
        if (control.mayStart()) {
            control.to(RunState.PAUSING);
            desk.withdrawAll();
            proceed();
        }
    }

    synchronized void resume() {
        RunState state = control.state();
        boolean paused = state == RunState.PAUSED;
        if ((paused || state == RunState.PAUSING) && !control.isEnding() && !control.isHalting()) {
            if (!paused) {
                control.to(RunState.PAUSED);
                emit(RunEvent.RunPaused::new);
            }
            control.to(RunState.RUNNING);
            emit(RunEvent.RunResumed::new);
            desk.dispatch(board.in(StageState.READY));
            proceed();
        }
    }

    synchronized void cancel() {
        boolean open = !control.state().isTerminal() && control.state() != RunState.CANCELLING && !control.isEnding();
        if (open) {
            control.cancel();
            if (control.state() != RunState.PAUSED) {
                tell(RunState.CANCELLING);
            }
            desk.haltAll();
            proceed();
        }
    }

    synchronized RunReport snapshot() {
        return new ReportWriter(identity, board, control, inputs, parts.parallelism()).snapshot();
    }

    /** The engine itself cannot go on: nothing new starts, what runs is cancelled, the run ends as FAILED. */
    synchronized void broken(Throwable cause) {
        control.fail(cause);
        desk.haltAll();
        proceed();
    }

    /** Looks whether the run is at rest or at its end. To be called after every change of a stage. */
    void proceed() {
        if (board.isSettled()) {
            if (!control.isEnding()) {
                control.setEnding(true);
                RunEnding ending = new RunEnding(this, parts, board, control, inputs, end);
                if (workers.currentSlot().isPresent()) {
                    workers.submit(Double.POSITIVE_INFINITY, ending::run);
                } else {
                    parts.scheduler().execute(ending::run);
                }
            }
        } else if (board.count(StageState.RUNNING) == 0) {
            if (control.state() == RunState.PAUSING) {
                if (tell(RunState.PAUSED)) {
                    emit(RunEvent.RunPaused::new);
                }
            } else if (board.count(StageState.READY) == 0) {
                List<String> waiting =
                        board.in(StageState.PENDING).stream().map(Cell::path).toList();
                broken(new EngineStalledException(identity.id().text(), waiting));
            }
        }
    }

    /** Moves on in the catalog; one that cannot be told ends the run. */
    private boolean tell(RunState next) {
        try {
            control.to(next);
            return true;
        } catch (RuntimeException e) {
            broken(e);
            return false;
        }
    }

    void emit(Function<EventHeader, RunEvent> event) {
        events.emit(event);
    }

    synchronized void metric(Cell cell, Attempt attempt, String name, double value) {
        if (attempt.isOpen()) {
            cell.metrics.put(name, value);
            emit(header -> new StageEvent.Metric(header, cell.path(), name, value));
        }
    }

    synchronized void warn(Cell cell, Attempt attempt, String text) {
        if (attempt.isOpen()) {
            cell.warnings.add(text);
            emit(header -> new StageEvent.Warning(header, cell.path(), text));
        }
    }

    StageDesk desk() {
        return desk;
    }

    Events events() {
        return events;
    }

    Graph graph() {
        return graph;
    }

    RunIdentity identity() {
        return identity;
    }

    RunValues values() {
        return values;
    }

    Verdict verdict() {
        return verdict;
    }

    Workers workers() {
        return workers;
    }

    Scheduler scheduler() {
        return parts.scheduler();
    }

    ArtifactStore store() {
        return parts.store();
    }

    EngineParts parts() {
        return parts;
    }
}
