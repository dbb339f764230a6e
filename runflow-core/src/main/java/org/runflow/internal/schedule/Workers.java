package org.runflow.internal.schedule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.runflow.Scheduler;

/** A fixed number of slots for all runs of an engine. The most urgent task comes first, of equally urgent ones the one submitted first. */
public final class Workers {
    private final Scheduler scheduler;
    private final int slots;
    private final Optional<Workers> lender;
    private final TreeSet<Task> queue = new TreeSet<>();

    @SuppressWarnings("ThreadLocalUsage") // a thread may work for two engines, one inside the other
    private final ThreadLocal<Slot> current = new ThreadLocal<>();

    private final Deque<Return> returns = new ArrayDeque<>();
    private long tickets;
    private int taken;

    /**
     * Workers without work.
     *
     * @param slots at least 1
     * @param scheduler gives the threads
     */
    public Workers(int slots, Scheduler scheduler) {
        this(slots, scheduler, Optional.empty());
    }

    private Workers(int slots, Scheduler scheduler, Optional<Workers> lender) {
        this.slots = slots;
        this.scheduler = scheduler;
        this.lender = lender;
    }

    /**
     * {@return workers that these lend to somebody who may not have all of them} A worker that is lent comes back when there is nothing more to do for it.
     *
     * @param most how many may be lent at a time, at least 1
     */
    public Workers limitedTo(int most) {
        return most >= slots ? this : new Workers(most, new Lending(this, scheduler), Optional.of(this));
    }

    /**
     * Something to do.
     *
     * @param urgency larger comes first
     * @param ticket smaller comes first among equally urgent ones
     * @param work must not throw
     */
    public record Task(double urgency, long ticket, Runnable work) implements Comparable<Task> {
        /** Compares the more urgent one as the smaller, of equally urgent ones the one submitted first. */
        @Override
        public int compareTo(Task other) {
            int byUrgency = Double.compare(other.urgency, urgency);
            return byUrgency != 0 ? byUrgency : Long.compare(ticket, other.ticket);
        }
    }

    /** A place at work. It can be taken back from a task that does not end; the thread then finishes on its own account. */
    public static final class Slot {
        private boolean held = true;
        private boolean lost;
        private final Optional<Slot> lent;

        private Slot(Optional<Slot> lent) {
            this.lent = lent;
        }
    }

    /** A worker that has waited for others without its slot and wants one again. */
    private record Return(Slot slot, CompletableFuture<Void> turn) {}

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
            try {
                grow();
            } catch (RuntimeException | Error e) {
                withdraw(task);
                throw e;
            }
        }
        return task;
    }

    /** Starts a thread for a slot that is taken already. Without one, the slot is free again, and the work is left to the workers there are. */
    private void grow() {
        try {
            scheduler.execute(this::work);
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                taken--;
                if (taken > 0) {
                    return;
                }
            }
            throw e;
        }
    }

    /**
     * Waits for something that workers will complete. A worker that calls this gives its slot to the others meanwhile, since they may need it to get
     * there, and goes on once there is a slot again: that of whoever completes it, unless others have waited longer. So what comes next is not kept waiting by
     * something less urgent that the same worker would begin.
     *
     * @param event completed normally, in the end
     * @throws InterruptedException when the thread is interrupted first; at once, also when there is no slot to go on with
     */
    public void await(CompletableFuture<?> event) throws InterruptedException {
        Slot slot = current.get();
        if (event.isDone() || slot == null || !giveUp(slot)) {
            scheduler.await(event);
            return;
        }
        Return wish = new Return(slot, new CompletableFuture<>());
        var unused = event.whenComplete((nothing, failure) -> wantAgain(wish));
        boolean interrupted = false;
        while (!wish.turn.isDone()) {
            try {
                scheduler.await(wish.turn);
            } catch (InterruptedException e) {
                if (!event.isDone()) {
                    giveUpWaiting(wish);
                    throw e;
                }
                interrupted = true;
            }
        }
        scheduler.await(event);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Called by whoever completes what was waited for, before it looks for more to do. */
    private synchronized void wantAgain(Return wish) {
        if (wish.slot.lost) {
            wish.turn.complete(null);
        } else if (taken >= slots) {
            returns.add(wish);
        } else if (wish.turn.complete(null)) {
            taken++;
            wish.slot.held = true;
        }
    }

    /** Who is told to end may have to stop those who have all slots, so it does not wait for them: without a slot its thread finishes on its own account. */
    private synchronized void giveUpWaiting(Return wish) {
        if (!wish.turn.complete(null)) {
            return;
        }
        if (!wish.slot.lost && taken < slots) {
            taken++;
            wish.slot.held = true;
        } else {
            wish.slot.lost = true;
        }
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
        synchronized (this) {
            slot.lost = true;
        }
        giveUp(slot);
        slot.lent.ifPresent(outer -> lender.ifPresent(workers -> workers.takeBack(outer)));
    }

    /** Returns whether the slot was held. */
    private boolean giveUp(Slot slot) {
        synchronized (this) {
            if (!slot.held) {
                return false;
            }
            slot.held = false;
            if (handOver()) {
                return true;
            }
            if (queue.isEmpty()) {
                taken--;
                return true;
            }
        }
        grow();
        return true;
    }

    /** Gives a slot that somebody leaves to the one who has waited longest for one. Called under the lock. */
    private boolean handOver() {
        for (Return next = returns.poll(); next != null; next = returns.poll()) {
            if (next.turn.complete(null) && !next.slot.lost) {
                next.slot.held = true;
                return true;
            }
        }
        return false;
    }

    private void work() {
        Slot slot = new Slot(lender.flatMap(Workers::currentSlot));
        current.set(slot);
        try {
            Optional<Task> next = next(slot);
            while (next.isPresent()) {
                next.get().work().run();
                next = next(slot);
            }
        } finally {
            current.remove();
            // held still when a task has thrown: its slot must not be lost to the others
            boolean unused = giveUp(slot);
        }
    }

    private synchronized Optional<Task> next(Slot slot) {
        if (!slot.held) {
            return Optional.empty();
        }
        if (handOver()) {
            slot.held = false;
            return Optional.empty();
        }
        Task task = queue.pollFirst();
        if (task == null) {
            slot.held = false;
            taken--;
        }
        return Optional.ofNullable(task);
    }
}
