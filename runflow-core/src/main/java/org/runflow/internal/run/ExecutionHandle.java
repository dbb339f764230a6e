package org.runflow.internal.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunId;
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
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run always ends with a report", e);
        }
    }

    @Override
    public Optional<Run> await(Duration limit) throws InterruptedException {
        try {
            return Optional.of(end.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run always ends with a report", e);
        }
    }
}
