package org.runflow.testing;

import com.google.common.math.LongMath;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.runflow.Scheduler;

/**
 * Time that passes only when everybody waits for it. Each task has a thread of its own, but one runs at a time, in the order they became able to; once
 * all of them wait, the clock jumps to the next timer. So a run that takes hours takes no time, and takes the same course every time.
 *
 * <p>Tests put everything into {@link #run}; stages pass time with {@link #sleep}. Nothing may block in another way for something that another task
 * will do.
 */
public final class VirtualTime implements Scheduler, AutoCloseable {
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final ExecutorService threads = Executors.newCachedThreadPool(VirtualTime::daemon);
    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.comparingLong(Alarm::atNanos).thenComparingLong(Alarm::ticket));
    private final TurnTaking baton = new TurnTaking(this::ring);
    private long tickets;
    private long nowNanos;
    private boolean closed;

    /** Time at its beginning, with nothing to do. */
    public VirtualTime() {
        // everything is in its fields
    }

    private record Alarm(long atNanos, long ticket, Runnable task) {}

    /**
     * {@return what the task returns}
     *
     * @param task run inside this time; it may start runs and await them
     * @param <T> type of the result
     * @throws Exception what the task throws; an {@link IllegalStateException} when everybody waits for ever
     */
    public <T> T run(Callable<T> task) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable everybodyWaits = () -> result.completeExceptionally(
                new IllegalStateException("everybody waits for something that nobody will do"));
        // at once: what an earlier task has left behind may end at any time, and finds nobody idle while this one has
        // its turn to come
        synchronized (baton) {
            baton.whenIdle(everybodyWaits);
            execute(() -> {
                try {
                    result.complete(task.call());
                } catch (Throwable e) {
                    result.completeExceptionally(e);
                }
            });
        }
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    /**
     * Lets time pass on a thread of this scheduler.
     *
     * @param duration not negative
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    public void sleep(Duration duration) throws InterruptedException {
        CompletableFuture<Void> over = new CompletableFuture<>();
        Timer timer = after(duration, () -> over.complete(null));
        try {
            await(over);
        } finally {
            timer.cancel();
        }
    }

    @Override
    public Instant now() {
        return BEGINNING.plusNanos(nanos());
    }

    @Override
    public long nanos() {
        synchronized (baton) {
            return nowNanos;
        }
    }

    @Override
    public void execute(Runnable task) {
        synchronized (baton) {
            if (!closed) {
                TurnTaking.Runner runner = baton.newRunner();
                threads.execute(() -> baton.carry(runner, task));
            }
        }
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        synchronized (baton) {
            Alarm alarm =
                    new Alarm(LongMath.saturatedAdd(nowNanos, TimeUnit.NANOSECONDS.convert(delay)), tickets++, task);
            alarms.add(alarm);
            baton.handOn();
            return () -> cancel(alarm);
        }
    }

    @Override
    public void await(CompletableFuture<?> event) throws InterruptedException {
        baton.await(event);
    }

    /** Ends the threads; what was still to come does not. */
    @Override
    public void close() {
        synchronized (baton) {
            closed = true;
            alarms.clear();
        }
        threads.shutdownNow();
    }

    private void cancel(Alarm alarm) {
        synchronized (baton) {
            alarms.remove(alarm);
        }
    }

    /** Jumps to the next alarm; says whether there was one. Called when everybody waits. */
    private boolean ring() {
        Alarm next = alarms.poll();
        if (next == null) {
            return false;
        }
        nowNanos = Math.max(nowNanos, next.atNanos());
        execute(next.task());
        return true;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "virtual-time");
        thread.setDaemon(true);
        return thread;
    }
}
