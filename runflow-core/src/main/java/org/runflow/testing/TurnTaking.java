package org.runflow.testing;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Lets one thread run at a time, in the order they became able to. */
final class TurnTaking {
    private final BooleanSupplier whenAllWait;
    private final Queue<Runner> ready = new ArrayDeque<>();
    private final Set<Runner> waiting = new HashSet<>();

    @SuppressWarnings("ThreadLocalUsage") // a thread belongs to one baton only
    private final ThreadLocal<Runner> self = new ThreadLocal<>();

    private Runnable whenIdle = () -> {};
    private @Nullable Runner holder;

    TurnTaking(BooleanSupplier whenAllWait) {
        this.whenAllWait = whenAllWait;
    }

    /** A thread that takes part. */
    static final class Runner {
        private @Nullable Thread thread;
    }

    /** Called when everybody waits and no alarm is set. */
    synchronized void whenIdle(Runnable action) {
        whenIdle = action;
    }

    synchronized Runner newRunner() {
        Runner runner = new Runner();
        ready.add(runner);
        handOn();
        return runner;
    }

    /** Runs a task on the calling thread once its turn has come. */
    void carry(Runner runner, Runnable task) {
        synchronized (this) {
            runner.thread = Thread.currentThread();
            self.set(runner);
            waitForTurn(runner);
        }
        try {
            task.run();
        } finally {
            synchronized (this) {
                self.remove();
                holder = null;
                handOn();
            }
        }
    }

    void await(CompletableFuture<?> event) throws InterruptedException {
        Runner runner = self.get();
        if (runner == null) {
            awaitOutside(event);
            return;
        }
        CompletableFuture<?> unused = event.whenComplete((value, failure) -> wake(runner));
        synchronized (this) {
            while (!event.isDone()) {
                waitForWake(runner);
            }
        }
    }

    private void waitForWake(Runner runner) throws InterruptedException {
        waiting.add(runner);
        holder = null;
        handOn();
        try {
            while (waiting.contains(runner)) {
                wait();
            }
        } catch (InterruptedException e) {
            // who has been woken meanwhile is ready already: a second turn would be nobody's, and never end
            if (waiting.remove(runner)) {
                ready.add(runner);
                handOn();
            }
            waitForTurn(runner);
            throw e;
        }
        waitForTurn(runner);
    }

    /** Gives the turn to the next one, unless somebody has it. */
    synchronized void handOn() {
        if (holder != null) {
            return;
        }
        if (ready.isEmpty() && !someoneIsInterrupted() && !whenAllWait.getAsBoolean()) {
            whenIdle.run();
        }
        if (holder == null && !ready.isEmpty()) {
            holder = ready.remove();
            notifyAll();
        }
    }

    private synchronized void wake(Runner runner) {
        if (waiting.remove(runner)) {
            ready.add(runner);
            notifyAll();
            handOn();
        }
    }

    /** Somebody whose interruption is on its way must have the turn before time goes on. */
    private boolean someoneIsInterrupted() {
        return waiting.stream().anyMatch(runner -> runner.thread != null && runner.thread.isInterrupted());
    }

    private void waitForTurn(Runner runner) {
        boolean interrupted = false;
        while (holder != runner) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitOutside(CompletableFuture<?> event) throws InterruptedException {
        try {
            event.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an awaited event never fails", e);
        }
    }
}
