package org.runflow.internal.drive;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.runflow.Scheduler;
import org.runflow.internal.schedule.SharedParallel;
import org.runflow.internal.schedule.Workers;

/** One try of a stage: the threads that work for it, and whether it should end. Safe for use by several threads. */
final class Attempt implements SharedParallel.Presence {
    /** Why an attempt was told to end. */
    enum Stop {
        NONE,
        TIMEOUT,
        CANCEL
    }

    private final Workers workers;
    private final Map<Thread, Optional<Workers.Slot>> present = new HashMap<>();
    private Stop stop = Stop.NONE;
    private boolean closed;
    private Optional<Scheduler.Timer> patience = Optional.empty();

    Attempt(Workers workers) {
        this.workers = workers;
    }

    @Override
    public synchronized boolean enter() {
        if (closed || stop != Stop.NONE) {
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
        return stop != Stop.NONE;
    }

    synchronized Stop stop() {
        return stop;
    }

    /** Tells the attempt to end; the first reason stays. */
    synchronized void stop(Stop reason) {
        if (stop == Stop.NONE && !closed) {
            stop = reason;
            present.keySet().forEach(Thread::interrupt);
        }
    }

    /** Keeps the timer that runs out when the attempt does not end. */
    synchronized void endBy(Scheduler.Timer timer) {
        if (closed || patience.isPresent()) {
            timer.cancel();
        } else {
            patience = Optional.of(timer);
        }
    }

    /** Ends the attempt, whether its threads have or not. Returns whether it was open. */
    synchronized boolean close() {
        boolean wasOpen = !closed;
        closed = true;
        patience.ifPresent(Scheduler.Timer::cancel);
        return wasOpen;
    }

    synchronized boolean isOpen() {
        return !closed;
    }

    /** Gives the slots of threads that do not end to others. */
    synchronized void abandon() {
        present.values().forEach(slot -> slot.ifPresent(workers::takeBack));
    }
}
