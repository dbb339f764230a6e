package org.runflow.internal.schedule;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The threads that work for one try of a stage, or of one of its items, and whether they should end. Safe for use by several threads. */
public final class Attempt implements SharedParallel.Presence {
    private final Workers workers;

    @GuardedBy("this")
    private final Map<Thread, Optional<Workers.Slot>> present = new HashMap<>();

    @GuardedBy("this")
    private boolean stopped;

    @GuardedBy("this")
    private boolean closed;

    @GuardedBy("this")
    private boolean yielding;

    @GuardedBy("this")
    private @Nullable Runnable whenYielding;

    /**
     * An attempt without threads.
     *
     * @param workers to whom the slots of its threads belong
     */
    public Attempt(Workers workers) {
        this.workers = workers;
    }

    @Override
    public synchronized boolean enter() {
        if (closed || stopped) {
            return false;
        }
        present.put(Thread.currentThread(), workers.currentSlot());
        return true;
    }

    @Override
    public synchronized void leave() {
        present.remove(Thread.currentThread());
        // an interruption meant for this attempt must not reach the next task of the thread
        Thread.interrupted();
    }

    @Override
    public synchronized boolean cancelled() {
        return stopped;
    }

    /** Asks it to stop between two items; one without items does not listen. */
    public void askToYield() {
        Runnable listener;
        synchronized (this) {
            yielding = true;
            listener = whenYielding;
        }
        if (listener != null) {
            listener.run();
        }
    }

    /**
     * {@return whether it is asked already to stop between two items}
     *
     * @param listener called when it is asked from now on; must be quick
     */
    public synchronized boolean whenYielding(Runnable listener) {
        whenYielding = listener;
        return yielding;
    }

    /** Tells the attempt to end. */
    public synchronized void stop() {
        stopped = true;
        present.keySet().forEach(Thread::interrupt);
    }

    /** Lets nobody in any more. */
    public synchronized void close() {
        closed = true;
    }

    /** Goes on without the attempt: gives the slots of threads that do not end to others. */
    public synchronized void abandon() {
        closed = true;
        present.values().forEach(slot -> slot.ifPresent(workers::takeBack));
    }
}
