package org.runflow.internal.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.runflow.Scheduler;

/** A scheduler whose threads are the workers of somebody else. */
record Lending(Workers workers, Scheduler scheduler) implements Scheduler {
    /** Before everything that computes: whoever has a limit waits for it, and should not wait for others besides. */
    private static final double URGENCY = 1e15;

    @Override
    public Instant now() {
        return scheduler.now();
    }

    @Override
    public long nanos() {
        return scheduler.nanos();
    }

    @Override
    public void execute(Runnable task) {
        Workers.Task unused = workers.submitHelper(URGENCY, task);
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return scheduler.after(delay, task);
    }

    @Override
    public void await(CompletableFuture<?> event) throws InterruptedException {
        workers.await(event);
    }
}
