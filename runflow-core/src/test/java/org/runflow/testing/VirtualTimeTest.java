package org.runflow.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {
    private static final int TASKS = 20_000;

    /** The thread of a task ends a moment after its result is there, when the next task may be on its way. */
    @Test
    void tasksOneAfterTheOtherAreNeverTakenForIdle() throws Exception {
        try (VirtualTime time = new VirtualTime()) {
            for (int number = 0; number < TASKS; number++) {
                int expected = number;
                assertThat(time.run(() -> expected)).isEqualTo(expected);
            }
        }
    }

    @Test
    void whatATaskLeavesBehindGoesOnBesideTheNext() throws Exception {
        try (VirtualTime time = new VirtualTime()) {
            CompletableFuture<Void> over = new CompletableFuture<>();
            time.run(() -> time.after(Duration.ofSeconds(9), () -> over.complete(null)));

            assertThat(time.run(() -> {
                        time.await(over);
                        return Duration.ofNanos(time.nanos());
                    }))
                    .isEqualTo(Duration.ofSeconds(9));
        }
    }

    @Test
    void waitingForEverIsToldOf() {
        try (VirtualTime time = new VirtualTime()) {
            assertThatThrownBy(() -> time.run(() -> {
                        time.await(new CompletableFuture<>());
                        return "never";
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("everybody waits for something that nobody will do");
        }
    }
}
