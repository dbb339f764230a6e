package org.runflow.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Every turn is somebody's. */
class TurnTakingTest {
    private final TurnTaking turns = new TurnTaking(() -> false);

    private Thread carry(Runnable task) {
        TurnTaking.Runner runner = turns.newRunner();
        Thread thread = new Thread(() -> turns.carry(runner, task));
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void waitUntil(Thread thread, Thread.State state) {
        while (thread.getState() != state) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoeverIsWokenAndInterruptedAtOnceHasOneTurn() throws Exception {
        CompletableFuture<Void> event = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread waiter = carry(() -> {
            try {
                turns.await(event);
                interrupted.complete(false);
            } catch (InterruptedException e) {
                interrupted.complete(true);
            }
        });
        waitUntil(waiter, Thread.State.WAITING);
        synchronized (turns) {
            waiter.interrupt();
            waitUntil(waiter, Thread.State.BLOCKED);
            event.complete(null);
        }
        waiter.join();
        CompletableFuture<String> next = new CompletableFuture<>();
        carry(() -> next.complete("had its turn"));

        assertThat(next.get(10, TimeUnit.SECONDS)).isEqualTo("had its turn");
        assertThat(interrupted).isCompletedWithValue(true);
    }
}
