package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.EngineBuilder;
import org.runflow.Pipeline;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.Scheduler;
import org.runflow.run.OnConflict;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;
import org.runflow.store.InMemoryStore;
import org.runflow.testing.VirtualTime;

/** What a run holds of timers, workers and claims is given back as soon as nothing needs it, not when the run ends or later. */
class WhatRunsHoldTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ArtifactKey<Integer> FIRST = ArtifactKey.of("first", Integer.class);
    private static final ArtifactKey<Integer> SECOND = ArtifactKey.of("second", Integer.class);

    private final VirtualTime time = new VirtualTime();
    private final CountedTimers timers = new CountedTimers(time);
    private final InMemoryStore store = new InMemoryStore();

    @AfterEach
    void endTime() {
        time.close();
    }

    private EngineBuilder engine() {
        return Engine.builder()
                .store(store)
                .parallelism(1)
                .grace(Duration.ofSeconds(1))
                .scheduler(timers);
    }

    private int aMinute() throws InterruptedException {
        time.sleep(MINUTE);
        return 1;
    }

    /** Two stages of a minute each, the first of which may take an hour and fails once. */
    private Pipeline twoMinutes() {
        return Pipeline.builder("two")
                .stage(
                        FIRST,
                        s -> s.reading()
                                .timeout(HOUR)
                                .retry(RetryPolicy.attempts(2).backoff(HOUR, 1))
                                .compute((context, in) -> {
                                    if (context.attempt() == 1) {
                                        throw new IllegalStateException("not yet");
                                    }
                                    return aMinute();
                                }))
                .stage(SECOND, s -> s.from(FIRST).timeout(HOUR).compute(first -> aMinute()))
                .build();
    }

    @Test
    void noTimerOutlastsARun() throws Exception {
        Engine engine = engine().onEvent(event -> {}).build();
        Run run = time.run(() -> withoutTimers(engine.run(twoMinutes(), RunRequest.of())));
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
    }

    /** Looks before time goes on, when timers that were left would ring. */
    private Run withoutTimers(Run ended) {
        assertThat(timers.open).as("timers that were left").hasValue(0);
        return ended;
    }

    @Test
    void nobodyWaitsForAListenerThatHasHeardOfTheEnd() throws Exception {
        Engine engine = engine().onEvent(event -> {
                    if (event.isTerminal()) {
                        pause();
                    }
                })
                .build();
        time.run(() -> withoutTimers(engine.run(twoMinutes(), RunRequest.of())));
    }

    private void pause() {
        try {
            time.sleep(Duration.ofMillis(300));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noTimerOutlastsARunThatIsCancelledBetweenTwoAttempts() throws Exception {
        Engine engine = engine().build();
        Run run = time.run(() -> {
            RunHandle handle = engine.start(twoMinutes(), RunRequest.of());
            assertThat(handle.await(MINUTE)).isEmpty();
            handle.cancel();
            assertThat(handle.await(HOUR)).isPresent();
            return withoutTimers(handle.await());
        });
        assertThat(run.outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void aWorkerThatIsGivenUpMakesRoomForAnother() throws Exception {
        Pipeline stubborn = Pipeline.builder("stubborn")
                .stage(FIRST, s -> s.reading().timeout(Duration.ofSeconds(5)).compute(in -> whateverHappens()))
                .stage(SECOND, s -> s.reading().compute(in -> aMinute()))
                .build();
        Run run = time.run(() -> engine().build().run(stubborn, RunRequest.of()));
        assertThat(run.report().stagesIn(StageState.TIMED_OUT)).containsExactly("first");
        assertThat(run.get(SECOND)).isEqualTo(1);
        assertThat(run.report().duration().orElseThrow()).isLessThan(MINUTE.multipliedBy(2));
    }

    /** Takes an hour, and does not listen meanwhile. */
    private int whateverHappens() {
        long end = time.nanos() + HOUR.toNanos();
        while (time.nanos() < end) {
            try {
                time.sleep(Duration.ofNanos(end - time.nanos()));
            } catch (InterruptedException e) {
                // not impressed
            }
        }
        return 0;
    }

    @Test
    void whoWaitsForAResultNeedNotWaitForTheRestOfTheRun() throws Exception {
        Pipeline both = Pipeline.builder("p")
                .stage(FIRST, s -> s.reading().compute(in -> aMinute()))
                .stage(
                        SECOND,
                        s -> s.from(FIRST).compute(first -> {
                            time.sleep(HOUR);
                            return 2;
                        }))
                .build();
        RunRequest waiting = RunRequest.of().onConflict(OnConflict.WAIT);
        Run second = time.run(() -> {
            RunHandle first = engine().build().start(both, waiting);
            time.sleep(Duration.ofSeconds(1));
            Run ended = engine().build().run(both, waiting.targets(FIRST));
            assertThat(first.snapshot().outcome()).isEmpty();
            first.cancel();
            first.await();
            return ended;
        });
        assertThat(second.report().stagesIn(StageState.REUSED)).containsExactly("first");
        assertThat(second.report().duration().orElseThrow()).isLessThan(MINUTE.plusSeconds(1));
    }

    /** Counts timers that have neither rung nor been taken back. */
    private static final class CountedTimers extends ForwardingScheduler {
        private final AtomicInteger open = new AtomicInteger();

        CountedTimers(Scheduler scheduler) {
            super(scheduler);
        }

        @Override
        public Timer after(Duration delay, Runnable task) {
            AtomicInteger mine = new AtomicInteger(1);
            open.incrementAndGet();
            Runnable over = () -> open.addAndGet(-mine.getAndSet(0));
            Timer timer = super.after(delay, () -> {
                over.run();
                task.run();
            });
            return () -> {
                over.run();
                timer.cancel();
            };
        }
    }
}
