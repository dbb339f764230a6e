package org.runflow.internal.schedule;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The threads that work for one try of a stage, or of one of its items, and whether they should end. Safe for use by several threads. */
public final class Attempt implements SharedParallel.Presence {
    private static final ThreadLocal<Integer> EXPECTED = ThreadLocal.withInitial(() -> 0);

    private final Workers workers;
    private final boolean expected;

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
        this(workers, false);
    }

    /**
     * An attempt without threads.
     *
     * @param workers to whom the slots of its threads belong
     * @param expected whether others wait for what comes of it
     */
    public Attempt(Workers workers, boolean expected) {
        this.workers = workers;
        this.expected = expected;
    }

    /** {@return whether the calling thread works for an attempt that others wait for: who waits there himself may wait for ever} */
    public static boolean isExpected() {
        return EXPECTED.get() > 0;
    }

    @Override
    public synchronized boolean enter() {
        if (closed || stopped) {
            return false;
        }
        present.put(Thread.currentThread(), workers.currentSlot());
        if (expected) {
            EXPECTED.set(EXPECTED.get() + 1);
        }
        return true;
    }

    @Override
    public synchronized void leave() {
        present.remove(Thread.currentThread());
        if (expected) {
            EXPECTED.set(EXPECTED.get() - 1);
        }
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
