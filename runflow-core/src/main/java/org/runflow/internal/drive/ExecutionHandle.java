package org.runflow.internal.drive;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunId;
import org.runflow.Scheduler;
import org.runflow.internal.machine.RunSignal;
import org.runflow.run.RunReport;

/** The outside of a run. */
final class ExecutionHandle implements RunHandle {
    private final RunContext run;
    private final RunDriver driver;
    private final CompletableFuture<Run> end;

    ExecutionHandle(RunContext run, RunDriver driver, CompletableFuture<Run> end) {
        this.run = run;
        this.driver = driver;
        this.end = end;
    }

    @Override
    public RunId id() {
        return run.facts().id();
    }

    @Override
    public RunReport snapshot() {
        return driver.snapshot();
    }

    @Override
    public void pause() {
        ask(new RunSignal.Pause());
    }

    @Override
    public void resume() {
        ask(new RunSignal.Resume());
    }

    @Override
    public void cancel() {
        ask(new RunSignal.Cancel());
    }

    private void ask(RunSignal request) {
        var unused = driver.tell(request);
    }

    @Override
    public Run await() throws InterruptedException {
        run.workers().await(whenOver());
        return end.join();
    }

    /** Completes normally, as a scheduler wants of what it waits for; the end of a run may be a defect. */
    private CompletableFuture<Void> whenOver() {
        return end.handle((ended, defect) -> null);
    }

    @Override
    public Optional<Run> await(Duration limit) throws InterruptedException {
        CompletableFuture<Void> over = whenOver();
        Scheduler.Timer timer = run.scheduler().after(limit, () -> over.complete(null));
        try {
            run.workers().await(over);
        } finally {
            timer.cancel();
        }
        return end.isDone() ? Optional.of(end.join()) : Optional.empty();
    }
}
