package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.catalog.InMemoryCatalog;
import org.runflow.event.RunEvent;
import org.runflow.internal.schedule.ThreadScheduler;
import org.runflow.run.Outcome;
import org.runflow.testing.VirtualTime;

/** A process may be out of threads for a while; the engine goes on with the workers it has, and later as if nothing had been. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ThreadsRunOutTest {
    private static final ArtifactKey<Integer> A = ArtifactKey.of("a", Integer.class);
    private static final ArtifactKey<Integer> B = ArtifactKey.of("b", Integer.class);

    private static Pipeline pipeline() {
        return Pipeline.builder("p")
                .stage(
                        A,
                        s -> s.reading()
                                .notCacheable()
                                .compute((ctx, in) -> ctx.parallel()
                                        .map(List.of(1, 2, 3), n -> n)
                                        .size()))
                .stage(B, s -> s.from(A).notCacheable().compute(n -> n + 1))
                .build();
    }

    @Test
    void slotIsFreeAgainWhenItGotNoThread() {
        Scarce threads = new Scarce(0);
        Engine engine = Engine.builder().scheduler(threads).parallelism(1).build();
        assertThatThrownBy(() -> engine.run(pipeline(), RunRequest.of())).isInstanceOf(OutOfMemoryError.class);
        Run second = engine.run(pipeline(), RunRequest.of());
        assertThat(second.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(second.get(B)).isEqualTo(4);
    }

    @Test
    void workersThatAreThereDoTheWork() {
        Scarce threads = new Scarce(1);
        Engine engine = Engine.builder().scheduler(threads).parallelism(3).build();
        assertThat(engine.run(pipeline(), RunRequest.of()).get(B)).isEqualTo(4);
        assertThat(threads.refused).isTrue();
        assertThat(engine.run(pipeline(), RunRequest.of()).get(B)).isEqualTo(4);
    }

    @Test
    void aListenerThatGotNoThreadHearsOfTheNextRun() {
        CompletableFuture<RunEvent> ended = new CompletableFuture<>();
        Engine engine = Engine.builder()
                .scheduler(new Scarce(0))
                .onEvent(event -> {
                    if (event.type().equals("RUN_SUCCEEDED")) {
                        ended.complete(event);
                    }
                })
                .build();
        assertThatThrownBy(() -> engine.run(pipeline(), RunRequest.of())).isInstanceOf(OutOfMemoryError.class);
        assertThat(engine.run(pipeline(), RunRequest.of()).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(ended).succeedsWithin(Duration.ofSeconds(40));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoAsksARunToStopIsHeardAgainLater(boolean mute) throws Exception {
        try (VirtualTime time = new VirtualTime()) {
            RefusingScheduler threads = new RefusingScheduler(time);
            if (mute) {
                threads.muteRefusals();
            }
            InMemoryCatalog catalog = new InMemoryCatalog();
            Engine engine = Engine.builder()
                    .scheduler(threads)
                    .catalog(catalog)
                    .parallelism(1)
                    .build();
            Pipeline hour = Pipeline.builder("hour")
                    .stage(
                            A,
                            s -> s.reading().compute(in -> {
                                time.sleep(Duration.ofHours(1));
                                return 1;
                            }))
                    .build();
            Run run = time.run(() -> {
                RunHandle handle = engine.start(hour, RunRequest.of());
                time.sleep(Duration.ofSeconds(1));
                threads.leave(0);
                time.sleep(Duration.ofSeconds(5));
                threads.leave(100);
                catalog.requestCancel(handle.id());
                return handle.await();
            });
            assertThat(run.outcome()).isEqualTo(Outcome.CANCELLED);
            assertThat(run.report().duration().orElseThrow())
                    .isBetween(Duration.ofSeconds(6), Duration.ofMillis(6_500));
        }
    }

    /** Real threads, but the first request for one is refused that comes while so many are at work. */
    private static final class Scarce extends ForwardingScheduler {
        private final AtomicInteger working = new AtomicInteger();
        private final AtomicBoolean refused = new AtomicBoolean();
        private final int refusedFrom;

        Scarce(int refusedFrom) {
            super(ThreadScheduler.shared());
            this.refusedFrom = refusedFrom;
        }

        @Override
        public void execute(Runnable task) {
            if (working.get() >= refusedFrom && refused.compareAndSet(false, true)) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            super.execute(() -> {
                working.incrementAndGet();
                try {
                    task.run();
                } finally {
                    working.decrementAndGet();
                }
            });
        }
    }
}
