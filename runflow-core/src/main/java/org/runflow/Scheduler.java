package org.runflow;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * Where an engine gets its threads and its time from. The default uses daemon threads and the system's clock; tests put virtual time in its place
 * ({@code org.runflow.testing.VirtualTime}).
 */
public interface Scheduler {
    /** {@return the time, UTC} */
    Instant now();

    /** {@return nanoseconds since some fixed instant, for durations; never goes back} */
    long nanos();

    /**
     * Runs a task on a thread of its own, at once. The engine never asks for more threads at a time than its parallelism and its timers need.
     *
     * @param task must not throw
     */
    void execute(Runnable task);

    /**
     * Runs a short task later.
     *
     * @param delay from now, not negative; one that is too long to be counted in nanoseconds is for ever
     * @param task must not throw and must not block
     * @return to take it back
     */
    Timer after(Duration delay, Runnable task);

    /**
     * Waits for something that a thread of {@link #execute} will complete; on such a thread itself, or on any other.
     *
     * @param event completed normally, in the end
     * @throws InterruptedException when the thread is interrupted first
     */
    void await(CompletableFuture<?> event) throws InterruptedException;

    /** A task that will run later. */
    @FunctionalInterface
    interface Timer {
        /** Takes the task back; does nothing when it has begun. */
        void cancel();
    }
}
