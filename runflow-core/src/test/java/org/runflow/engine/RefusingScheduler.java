package org.runflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.runflow.Scheduler;

/** The threads and the time of another, with few threads to give and a clock that may break, for tests. */
final class RefusingScheduler implements Scheduler {
    private final Scheduler scheduler;
    private final AtomicInteger threadsLeft = new AtomicInteger(Integer.MAX_VALUE);
    private volatile boolean clockBroken;

    RefusingScheduler(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Refuses every thread after so many. */
    void leave(int threads) {
        threadsLeft.set(threads);
    }

    void breakClock() {
        clockBroken = true;
    }

    @Override
    public Instant now() {
        if (clockBroken) {
            throw new IllegalStateException("no clock");
        }
        return scheduler.now();
    }

    @Override
    public long nanos() {
        return scheduler.nanos();
    }

    @Override
    public void execute(Runnable task) {
        if (threadsLeft.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            throw new OutOfMemoryError("no thread");
        }
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
