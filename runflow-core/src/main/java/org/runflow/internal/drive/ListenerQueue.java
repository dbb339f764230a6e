package org.runflow.internal.drive;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.runflow.RunId;
import org.runflow.Scheduler;
import org.runflow.event.EventHeader;
import org.runflow.event.RunEvent;
import org.runflow.event.RunListener;

/** The events that wait for one listener. Whoever emits never waits; what does not fit is counted and dropped, but never a terminal event. */
final class ListenerQueue {
    private final RunListener listener;
    private final Scheduler scheduler;
    private final int capacity;

    @GuardedBy("this")
    private final Queue<RunEvent> waiting = new ArrayDeque<>();

    @GuardedBy("this")
    private final Map<RunId, Missed> missed = new HashMap<>();

    @GuardedBy("this")
    private final Map<RunId, CompletableFuture<Void>> ends = new HashMap<>();

    @GuardedBy("this")
    private boolean draining;

    private volatile boolean complained;

    ListenerQueue(RunListener listener, Scheduler scheduler, int capacity) {
        this.listener = listener;
        this.scheduler = scheduler;
        this.capacity = capacity;
    }

    private record Missed(EventHeader last, long count) {}

    void offer(RunEvent event) {
        boolean begin;
        synchronized (this) {
            if (waiting.size() >= capacity && !event.isTerminal()) {
                missed.merge(
                        event.runId(),
                        new Missed(event.header(), 1),
                        (old, one) -> new Missed(one.last(), old.count() + 1));
                return;
            }
            Missed gap = missed.remove(event.runId());
            if (gap != null) {
                waiting.add(new RunEvent.ListenerDropped(gap.last(), gap.count()));
            }
            waiting.add(event);
            if (event.isTerminal()) {
                ends.put(event.runId(), new CompletableFuture<>());
            }
            begin = !draining;
            draining = true;
        }
        if (begin) {
            begin();
        }
    }

    /** What waits when there is no thread for it is told with the next event. */
    private void begin() {
        try {
            scheduler.execute(this::drain);
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                draining = false;
            }
            throw e;
        }
    }

    /** Completes once the terminal event of a run, offered before, has been taken by the listener. */
    synchronized CompletableFuture<Void> delivered(RunId run) {
        return ends.getOrDefault(run, CompletableFuture.completedFuture(null));
    }

    private void drain() {
        for (Optional<RunEvent> next = next(); next.isPresent(); next = next()) {
            RunEvent event = next.get();
            try {
                listener.on(event);
            } catch (Throwable e) {
                complain(event, e);
            }
            if (event.isTerminal()) {
                ended(event.runId());
            }
        }
    }

    /** Loudly the first time; a listener that always fails would drown the log. */
    private void complain(RunEvent event, Throwable failure) {
        System.Logger.Level level = complained ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING;
        complained = true;
        String text = "a listener failed at " + event.type() + " of run " + event.runId();
        try {
            System.getLogger(ListenerQueue.class.getName()).log(level, text, failure);
        } catch (RuntimeException | Error e) {
            // an exception is foreign code, too, and need not be able to tell its message
            System.getLogger(ListenerQueue.class.getName())
                    .log(level, text + ": " + failure.getClass().getName());
        }
    }

    private synchronized Optional<RunEvent> next() {
        RunEvent event = waiting.poll();
        if (event == null) {
            draining = false;
        }
        return Optional.ofNullable(event);
    }

    private void ended(RunId run) {
        CompletableFuture<Void> end;
        synchronized (this) {
            end = ends.remove(run);
        }
        if (end != null) {
            end.complete(null);
        }
    }
}
