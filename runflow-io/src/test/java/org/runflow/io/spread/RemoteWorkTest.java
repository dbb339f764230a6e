package org.runflow.io.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RemoteWorkTest {
    private static final RemoteWork UNKNOWN = new RemoteWork("no.such.Jobs", "job", "00");

    @Test
    void whoWaitsForAnotherIsToldWhatThatOneIsTold() throws Exception {
        CountDownLatch making = new CountDownLatch(1);
        CountDownLatch waited = new CountDownLatch(1);
        CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> UNKNOWN.apply(
                () -> {
                    making.countDown();
                    awaited(waited);
                    return new byte[0];
                },
                new byte[0]));
        making.await();
        Thread other = new Thread(() -> assertUnknown(() -> UNKNOWN.apply(() -> new byte[0], new byte[0])));
        Throwable[] failed = new Throwable[1];
        other.setUncaughtExceptionHandler((thread, thrown) -> failed[0] = thrown);
        other.start();
        while (other.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        waited.countDown();
        other.join();

        assertThat(failed[0]).isNull();
        assertThatThrownBy(first::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(UNKNOWN.applyIfReady(new byte[0])).isEmpty();
    }

    @Test
    void aClassThatHasNoJobsIsNamed() {
        RemoteWork text = new RemoteWork("java.lang.String", "job", "00");

        assertThatThrownBy(() -> text.apply(() -> new byte[0], new byte[0]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the class java.lang.String of the worker is no WireJobs");
    }

    private static void assertUnknown(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the worker has no class no.such.Jobs");
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
