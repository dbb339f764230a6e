package org.runflow.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who works for an attempt, and what becomes of them when it is to end. */
class AttemptTest extends InVirtualTime {
    private final Workers workers = new Workers(2, time);
    private final Attempt attempt = new Attempt(workers);

    @Test
    void anInterruptionOfTheAttemptDoesNotReachTheNextTaskOfItsThread() throws Exception {
        inTime(() -> {
            workers.submit(1, () -> {
                attempt.enter();
                attempt.stop();
                log.add("stopped, interrupted: " + Thread.currentThread().isInterrupted());
                attempt.leave();
                log.add("left, interrupted: " + Thread.currentThread().isInterrupted());
            });
        });

        assertThat(log).containsExactly("stopped, interrupted: true", "left, interrupted: false");
        assertThat(attempt.cancelled()).isTrue();
        assertThat(attempt.enter()).isFalse();
    }

    @Test
    void slotsOfAnAttemptThatIsAbandonedAreThereForOthers() throws Exception {
        inTime(() -> {
            for (int i = 0; i < workers.slots(); i++) {
                workers.submitHelper(1, () -> {
                    attempt.enter();
                    pass(10);
                    log.add("stuck");
                });
            }
            pass(1);
            workers.submit(1, () -> log.add("next"));
            pass(1);
            log.add("abandoned");
            attempt.abandon();
        });

        assertThat(log).containsExactly("abandoned", "next", "stuck", "stuck");
        assertThat(attempt.cancelled()).isFalse();
        assertThat(attempt.enter()).isFalse();
    }

    @Test
    void whoIsAskedToYieldIsToldNowOrWhenItAsks() {
        AtomicInteger told = new AtomicInteger();

        assertThat(attempt.whenYielding(told::incrementAndGet)).isFalse();
        attempt.askToYield();
        assertThat(told).hasValue(1);
        assertThat(attempt.whenYielding(told::incrementAndGet)).isTrue();

        Attempt early = new Attempt(workers);
        early.askToYield();
        assertThat(early.whenYielding(told::incrementAndGet)).isTrue();
        assertThat(told).hasValue(1);
    }

    @Test
    void whoIsInterruptedWhileOthersWorkOnItsItemsDoesNotWaitAndStaysInterrupted() throws Exception {
        SharedParallel parallel = new SharedParallel(workers, time, 1, attempt);

        inTime(() -> workers.submit(1, () -> {
            Thread caller = Thread.currentThread();
            assertThatThrownBy(() -> parallel.map(List.of("mine", "another's"), item -> {
                        pass(1);
                        log.add(item);
                        if (Thread.currentThread() != caller) {
                            pass(1);
                            caller.interrupt();
                            pass(1);
                            log.add("done");
                        }
                        return item;
                    }))
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining("interrupted while others worked on items");
            log.add("ended, interrupted: " + Thread.interrupted());
        }));

        assertThat(log).containsExactly("mine", "another's", "ended, interrupted: true", "done");
    }
}
