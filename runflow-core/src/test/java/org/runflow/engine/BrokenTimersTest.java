package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.internal.schedule.ThreadScheduler;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;

/** An engine that cannot do what the course of a run asks for ends the run and says why; nobody waits for ever. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BrokenTimersTest {
    private static final ArtifactKey<Integer> A = ArtifactKey.of("a", Integer.class);
    private static final ArtifactKey<Integer> B = ArtifactKey.of("b", Integer.class);

    @Test
    void endTheRunAsAnError() {
        Pipeline pipeline = Pipeline.builder("p")
                .stage(A, s -> s.reading().timeout(Duration.ofMinutes(1)).compute(in -> 1))
                .stage(B, s -> s.from(A).compute(n -> n + 1))
                .build();
        Run run = Engine.builder().scheduler(new WithoutTimers()).build().run(pipeline, RunRequest.of());

        assertThat(run.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(run.report().failure().orElseThrow().summary()).isEqualTo("no timers left");
        assertThat(run.report().stagesIn(StageState.CANCELLED)).containsExactly("a", "b");
    }

    @Test
    void keepNoRunFromEndingWhoseListenerIsSlow() {
        CountDownLatch heard = new CountDownLatch(1);
        Pipeline pipeline = Pipeline.builder("p")
                .stage(A, s -> s.reading().compute(in -> 1))
                .build();
        Engine engine = Engine.builder()
                .scheduler(new WithoutTimers())
                .onEvent(event -> {
                    if (event.isTerminal()) {
                        await(heard);
                    }
                })
                .build();
        Run run = engine.run(pipeline, RunRequest.of());
        heard.countDown();

        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run.get(A)).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class WithoutTimers extends ForwardingScheduler {
        WithoutTimers() {
            super(ThreadScheduler.shared());
        }

        @Override
        public Timer after(Duration delay, Runnable task) {
            throw new RejectedExecutionException("no timers left");
        }
    }
}
