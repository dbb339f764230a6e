package org.runflow.internal.drive;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.runflow.internal.schedule.SharedParallel;
import org.runflow.internal.schedule.Workers;

/** The threads that work for one try of a stage, and whether they should end. Safe for use by several threads. */
final class Attempt implements SharedParallel.Presence {
    private final Workers workers;

    @GuardedBy("this")
    private final Map<Thread, Optional<Workers.Slot>> present = new HashMap<>();

    @GuardedBy("this")
    private boolean stopped;

    @GuardedBy("this")
    private boolean closed;

    Attempt(Workers workers) {
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

    /** Tells the attempt to end. */
    synchronized void stop() {
        stopped = true;
        present.keySet().forEach(Thread::interrupt);
    }

    /** Lets nobody in any more. */
    synchronized void close() {
        closed = true;
    }

    /** Goes on without the attempt: gives the slots of threads that do not end to others. */
    synchronized void abandon() {
        closed = true;
        present.values().forEach(slot -> slot.ifPresent(workers::takeBack));
    }
}
