package org.runflow.internal.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.runflow.Scheduler;

/** Daemon threads that end after a second without work, and the system's clock. */
public final class ThreadScheduler implements Scheduler {
    private static final long IDLE_SECONDS = 1;
    private static final ThreadScheduler SHARED = new ThreadScheduler();

    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor timers;

    private ThreadScheduler() {
        threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons("runflow-"));
        timers = new ScheduledThreadPoolExecutor(1, daemons("runflow-timer-"));
        timers.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timers.allowCoreThreadTimeOut(true);
        timers.setRemoveOnCancelPolicy(true);
    }

    /**
     * The one all engines of a process use unless told otherwise. It bounds nothing and remembers nothing; what an engine may use at a time is the
     * engine's own affair.
     *
     * @return the scheduler
     */
    public static ThreadScheduler shared() {
        return SHARED;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        Future<?> later = timers.schedule(task, TimeUnit.NANOSECONDS.convert(delay), TimeUnit.NANOSECONDS);
        return () -> later.cancel(false);
    }

    @Override
    public void await(CompletableFuture<?> event) throws InterruptedException {
        try {
            event.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an awaited event never fails", e);
        }
    }

    private static ThreadFactory daemons(String prefix) {
        AtomicLong count = new AtomicLong();
        return task -> {
            Thread thread = new Thread(task, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
