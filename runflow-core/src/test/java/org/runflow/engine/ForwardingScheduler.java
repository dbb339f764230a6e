package org.runflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.runflow.Scheduler;

/** A scheduler in front of another, for tests that change one thing. */
abstract class ForwardingScheduler implements Scheduler {
    private final Scheduler scheduler;

    ForwardingScheduler(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

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
        scheduler.execute(task);
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return scheduler.after(delay, task);
    }

    @Override
    public void await(CompletableFuture<?> event) throws InterruptedException {
        scheduler.await(event);
    }
}
