package org.runflow.internal.drive;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunId;
import org.runflow.Scheduler;
import org.runflow.run.RunReport;

/** The outside of a run. */
final class ExecutionHandle implements RunHandle {
    private final RunExecution execution;
    private final CompletableFuture<Run> end;

    ExecutionHandle(RunExecution execution, CompletableFuture<Run> end) {
        this.execution = execution;
        this.end = end;
    }

    @Override
    public RunId id() {
        return execution.identity().id();
    }

    @Override
    public RunReport snapshot() {
        return execution.snapshot();
    }

    @Override
    public void pause() {
        execution.pause();
    }

    @Override
    public void resume() {
        execution.resume();
    }

    @Override
    public void cancel() {
        execution.cancel();
    }

    @Override
    public Run await() throws InterruptedException {
        execution.workers().await(end);
        return end.join();
    }

    @Override
    public Optional<Run> await(Duration limit) throws InterruptedException {
        CompletableFuture<Void> over = new CompletableFuture<>();
        CompletableFuture<Void> unused = end.thenRun(() -> over.complete(null));
        Scheduler.Timer timer = execution.scheduler().after(limit, () -> over.complete(null));
        try {
            execution.workers().await(over);
        } finally {
            timer.cancel();
        }
        return end.isDone() ? Optional.of(end.join()) : Optional.empty();
    }
}
