package org.runflow.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runflow.testing.VirtualTime;

/** Who works for an attempt, and what becomes of them when it is to end. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AttemptTest {
    private final VirtualTime time = new VirtualTime();
    private final Workers workers = new Workers(2, time);
    private final Attempt attempt = new Attempt(workers);
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        time.close();
    }

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

    /** Something to do that may be interrupted. */
    private interface Step {
        void run() throws InterruptedException;
    }

    private void inTime(Step step) throws Exception {
        time.run(() -> {
            step.run();
            time.sleep(Duration.ofHours(1));
            return log;
        });
    }

    private void pass(long seconds) {
        try {
            time.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            log.add("woken");
        }
    }
}
