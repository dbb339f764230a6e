package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.plan.Reason;
import org.runflow.run.OnConflict;
import org.runflow.run.Outcome;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactStore;
import org.runflow.store.InMemoryStore;
import org.runflow.testing.VirtualTime;

/** Two runs that need the same result at the same time: one computes it, the other waits, if it was asked to. */
class SingleFlightTest {
    private static final ArtifactKey<Integer> SLOW = ArtifactKey.of("slow", Integer.class);
    private static final ArtifactKey<Integer> OTHER = ArtifactKey.of("other", Integer.class);
    private static final RunRequest WAITING = RunRequest.of().onConflict(OnConflict.WAIT);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final VirtualTime time = new VirtualTime();
    private final ArtifactStore store = new InMemoryStore();
    private final AtomicInteger computed = new AtomicInteger();
    private final AtomicInteger failing = new AtomicInteger();
    private final Pipeline pipeline = Pipeline.builder("p")
            .stage(
                    SLOW,
                    s -> s.reading()
                            .retry(RetryPolicy.attempts(2).backoff(MINUTE, 1))
                            .compute(in -> aMinute()))
            .build();

    @AfterEach
    void endTime() {
        time.close();
    }

    private Engine engine() {
        return Engine.builder()
                .scheduler(time)
                .store(store)
                .parallelism(1)
                .grace(Duration.ZERO)
                .build();
    }

    private int aMinute() throws InterruptedException {
        int number = computed.incrementAndGet();
        time.sleep(MINUTE);
        if (failing.getAndDecrement() > 0) {
            throw new IllegalStateException("computed in vain");
        }
        return number;
    }

    private static StageReport slow(Run run) {
        return run.report().getStage("slow");
    }

    @Test
    void theSecondWaitsForTheFirstAndReusesWhatItComputed() throws Exception {
        Run second = time.run(() -> {
            RunHandle first = engine().start(pipeline, WAITING);
            time.sleep(Duration.ofSeconds(10));
            RunHandle waiting = engine().start(pipeline, WAITING);
            time.sleep(Duration.ofSeconds(10));
            assertThat(waiting.snapshot().getStage("slow").state()).isEqualTo(StageState.WAITING);
            first.await().orThrow();
            return waiting.await();
        });

        assertThat(slow(second).state()).isEqualTo(StageState.REUSED);
        assertThat(slow(second).reasons()).as("nothing was computed").isEmpty();
        assertThat(second.get(SLOW)).isEqualTo(1);
        assertThat(computed).hasValue(1);
        assertThat(second.report().duration().orElseThrow()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(51));
    }

    @Test
    void withoutBeingAskedBothCompute() throws Exception {
        time.run(() -> {
            RunHandle first = engine().start(pipeline, RunRequest.of());
            engine().run(pipeline, RunRequest.of()).orThrow();
            return first.await().orThrow();
        });
        assertThat(computed).hasValue(2);
    }

    @Test
    void theSecondComputesWhenTheFirstHasFailedForGood() throws Exception {
        failing.set(2);
        Run second = time.run(() -> {
            RunHandle first = engine().start(pipeline, WAITING);
            time.sleep(Duration.ofSeconds(10));
            Run ended = engine().run(pipeline, WAITING);
            assertThat(slow(first.await()).attempts()).isEqualTo(2);
            return ended;
        });

        assertThat(second.get(SLOW)).isEqualTo(3);
        assertThat(slow(second).reasons()).containsExactly(new Reason.NoPriorRun());
    }

    @Test
    void theSecondGoesOnWhenTheFirstIsCancelled() throws Exception {
        Run second = time.run(() -> {
            RunHandle first = engine().start(pipeline, WAITING);
            time.sleep(Duration.ofSeconds(10));
            RunHandle waiting = engine().start(pipeline, WAITING);
            time.sleep(Duration.ofSeconds(10));
            first.cancel();
            return waiting.await();
        });
        assertThat(second.get(SLOW)).isEqualTo(2);
    }

    @Test
    void whoWaitsCanBeCancelledAtOnce() throws Exception {
        Run cancelled = time.run(() -> {
            RunHandle first = engine().start(pipeline, WAITING);
            time.sleep(Duration.ofSeconds(10));
            RunHandle waiting = engine().start(pipeline, WAITING);
            time.sleep(Duration.ofSeconds(10));
            waiting.cancel();
            Run ended = waiting.await();
            first.await().orThrow();
            return ended;
        });
        assertThat(cancelled.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(cancelled.report().duration()).contains(Duration.ofSeconds(10));
        assertThat(computed).hasValue(1);
    }

    @Test
    void waitingTakesNoWorker() throws Exception {
        Pipeline two = pipeline.toBuilder("two")
                .stage(
                        OTHER,
                        s -> s.reading().compute(in -> {
                            time.sleep(Duration.ofSeconds(20));
                            return 7;
                        }))
                .build();
        Run second = time.run(() -> {
            RunHandle first = engine().start(pipeline, WAITING);
            time.sleep(Duration.ofSeconds(10));
            Run ended = engine().run(two, WAITING);
            first.await().orThrow();
            return ended;
        });
        assertThat(second.get(OTHER)).isEqualTo(7);
        assertThat(slow(second).state()).isEqualTo(StageState.REUSED);
        assertThat(second.report().duration().orElseThrow()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(51));
    }

    @Test
    void whatIsForcedWaitsForNobody() throws Exception {
        time.run(() -> {
            RunHandle first = engine().start(pipeline, WAITING);
            Run forced = engine().run(pipeline, WAITING.forceAll());
            assertThat(slow(forced).reasons()).containsExactly(new Reason.Forced());
            return first.await().orThrow();
        });
        assertThat(computed).hasValue(2);
    }

    @Test
    void pausedRunKeepsNobodyWaitingForWhatItHasNotBegun() throws Exception {
        Run second = time.run(() -> {
            RunHandle paused = engine().start(pipeline, WAITING);
            paused.pause();
            Run ended = engine().run(pipeline, WAITING);
            paused.resume();
            paused.await().orThrow();
            return ended;
        });
        assertThat(second.outcome()).isEqualTo(Outcome.SUCCESS);
    }
}
