package org.runflow.internal.schedule;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.runflow.Scheduler;

/** A fixed number of slots for all runs of an engine. The most urgent task comes first, of equally urgent ones the one submitted first. */
public final class Workers {
    private final Scheduler scheduler;
    private final int slots;
    private final PriorityQueue<Task> queue = new PriorityQueue<>(
            Comparator.comparingDouble(Task::urgency).reversed().thenComparingLong(Task::ticket));

    @SuppressWarnings("ThreadLocalUsage") // a thread may work for two engines, one inside the other
    private final ThreadLocal<Slot> current = new ThreadLocal<>();

    private long tickets;
    private int taken;

    /**
     * Workers without work.
     *
     * @param slots at least 1
     * @param scheduler gives the threads
     */
    public Workers(int slots, Scheduler scheduler) {
        this.slots = slots;
        this.scheduler = scheduler;
    }

    /**
     * Something to do.
     *
     * @param urgency larger comes first
     * @param ticket smaller comes first among equally urgent ones
     * @param work must not throw
     */
    public record Task(double urgency, long ticket, Runnable work) {}

    /** A place at work. It can be taken back from a task that does not end; the thread then finishes on its own account. */
    public static final class Slot {
        private boolean held = true;

        private Slot() {}
    }

    /** {@return number of slots} */
    public int slots() {
        return slots;
    }

    /**
     * Queues a task whose submitter, if it is a worker, is about to look for more: it will take the task itself unless others wait, too.
     *
     * @param urgency larger comes first
     * @param work must not throw
     * @return the task, to take it back
     */
    public Task submit(double urgency, Runnable work) {
        Slot slot = current.get();
        return submit(urgency, work, slot != null && slot.held ? 1 : 0);
    }

    /**
     * Queues a task that helps the calling worker, which stays busy.
     *
     * @param urgency larger comes first
     * @param work must not throw
     * @return the task, to take it back
     */
    public Task submitHelper(double urgency, Runnable work) {
        return submit(urgency, work, 0);
    }

    private Task submit(double urgency, Runnable work, int leftForCaller) {
        Task task;
        boolean grow;
        synchronized (this) {
            task = new Task(urgency, tickets++, work);
            queue.add(task);
            grow = taken < slots && queue.size() > leftForCaller;
            taken += grow ? 1 : 0;
        }
        if (grow) {
            scheduler.execute(this::work);
        }
        return task;
    }

    /**
     * {@return whether it had not begun and never will}
     *
     * @param task from {@link #submit}
     */
    public synchronized boolean withdraw(Task task) {
        return queue.remove(task);
    }

    /** {@return the slot of the calling thread; absent unless it is a worker} */
    public Optional<Slot> currentSlot() {
        return Optional.ofNullable(current.get());
    }

    /**
     * Gives the slot of a task that does not end to the others.
     *
     * @param slot of the task
     */
    public void takeBack(Slot slot) {
        boolean grow;
        synchronized (this) {
            if (!slot.held) {
                return;
            }
            slot.held = false;
            grow = !queue.isEmpty();
            taken -= grow ? 0 : 1;
        }
        if (grow) {
            scheduler.execute(this::work);
        }
    }

    private void work() {
        Slot slot = new Slot();
        current.set(slot);
        try {
            Optional<Task> next = next(slot);
            while (next.isPresent()) {
                next.get().work().run();
                next = next(slot);
            }
        } finally {
            current.remove();
        }
    }

    private synchronized Optional<Task> next(Slot slot) {
        if (!slot.held) {
            return Optional.empty();
        }
        Task task = queue.poll();
        if (task == null) {
            slot.held = false;
            taken--;
        }
        return Optional.ofNullable(task);
    }
}
