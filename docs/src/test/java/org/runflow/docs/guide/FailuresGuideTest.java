package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.runflow.docs.guide.Bakery.FLOUR;
import static org.runflow.docs.guide.Bakery.HABITS;
import static org.runflow.docs.guide.Bakery.ORDERS;
import static org.runflow.docs.guide.Bakery.SACKS;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.runflow.Engine;
import org.runflow.FailureMode;
import org.runflow.Pipeline;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.docs.guide.Bakery.Flour;
import org.runflow.error.RunFailedException;
import org.runflow.event.StageEvent;
import org.runflow.event.StageEvent.StageRetrying;
import org.runflow.run.Outcome;
import org.runflow.run.RunState;
import org.runflow.run.StageState;
import org.runflow.testing.VirtualTime;

/** What happens when something does not go well, as the page "Pipelines of your own" tells it. */
class FailuresGuideTest {
    private final RunRequest tonight = Bakery.tonight();

    @Test
    void failureBlocksOnlyWhatNeedsIt() {
        // region failure
        Pipeline noScales = Bakery.pipeline().toBuilder("bakery")
                .replace(
                        FLOUR,
                        s -> s.from(ORDERS).compute(orders -> {
                            throw new IOException("the scales are broken");
                        }))
                .build();
        Run run = noScales.run(ORDERS.with(Bakery.orders(40)), HABITS.with(Bakery.habits()));

        assertThat(run.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(run.findFailure(FLOUR)).containsInstanceOf(IOException.class);
        assertThat(run.report().stagesIn(StageState.BLOCKED)).containsExactly("sacks", "note");
        assertThat(run.report().stagesIn(StageState.SUCCEEDED)).containsExactly("baking");
        assertThatThrownBy(run::orThrow)
                .isInstanceOf(RunFailedException.class)
                .hasRootCauseMessage("the scales are broken");
        // endregion

        // region fail-fast
        RunRequest cautious = tonight.failureMode(FailureMode.FAIL_FAST);
        // endregion
        Run stopped = Engine.inMemory().run(noScales, cautious);
        assertThat(stopped.outcome()).isNotEqualTo(Outcome.SUCCESS);
    }

    @Test
    void triesAgainInVirtualTime() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        List<Duration> pauses = new CopyOnWriteArrayList<>();

        // region retry
        Pipeline miller = Pipeline.builder("miller")
                .inputs(ORDERS)
                .stage(
                        FLOUR,
                        s -> s.from(ORDERS)
                                .timeout(Duration.ofMinutes(5)) // of each attempt
                                .retry(RetryPolicy.attempts(3)
                                        .backoff(Duration.ofMinutes(1), 2)
                                        .on(IOException.class::isInstance))
                                .compute(orders -> askTheMiller(calls)))
                .build();
        // endregion

        // region virtual-time
        try (VirtualTime time = new VirtualTime()) {
            Engine engine = Engine.builder()
                    .scheduler(time)
                    .onEvent(event -> {
                        if (event instanceof StageRetrying retry) {
                            pauses.add(retry.pause());
                        }
                    })
                    .build();
            Run run = time.run(() -> engine.run(miller, RunRequest.of(ORDERS.with(Bakery.orders(40)))));

            assertThat(run.get(FLOUR)).isEqualTo(new Flour(50_000));
            assertThat(pauses).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2));
        }
        // endregion
    }

    @Test
    void stopsAStageThatTakesTooLong() throws Exception {
        try (VirtualTime time = new VirtualTime()) {
            Engine engine = Engine.builder().scheduler(time).build();
            Pipeline slow = Pipeline.builder("slow")
                    .inputs(ORDERS)
                    .stage(
                            FLOUR,
                            s -> s.from(ORDERS).timeout(Duration.ofMinutes(5)).compute(orders -> {
                                time.sleep(Duration.ofHours(1));
                                return new Flour(1);
                            }))
                    .build();
            Run run = time.run(() -> engine.run(slow, RunRequest.of(ORDERS.with(Bakery.orders(40)))));

            assertThat(run.report().stagesIn(StageState.TIMED_OUT)).containsExactly("flour");
        }
    }

    @Test
    void pausesResumesAndCancels() throws InterruptedException {
        CountDownLatch kneading = new CountDownLatch(1);
        Pipeline patient = Pipeline.builder("patient")
                .inputs(ORDERS)
                .stage(
                        FLOUR,
                        s -> s.from(ORDERS).compute(orders -> {
                            kneading.countDown();
                            new CountDownLatch(1).await();
                            return new Flour(1);
                        }))
                .stage(SACKS, s -> s.from(FLOUR).compute(flour -> 1))
                .build();
        Engine engine = Engine.inMemory();
        RunRequest request = RunRequest.of(ORDERS.with(Bakery.orders(40)));

        // region control
        RunHandle handle = engine.start(patient, request);
        kneading.await();
        handle.pause(); // nothing new starts
        handle.resume();
        handle.cancel(); // interrupts what runs, starts nothing new
        Run run = handle.await();

        assertThat(run.state()).isEqualTo(RunState.CANCELLED);
        // endregion
        assertThat(run.report().stagesIn(StageState.CANCELLED)).containsExactly("flour", "sacks");
    }

    @Test
    void listenersAreToldEverything() {
        List<String> said = new CopyOnWriteArrayList<>();

        // region events
        Engine engine = Engine.builder()
                .onEvent(event -> {
                    if (event instanceof StageEvent stage && stage.isLastOfStage()) {
                        said.add(stage.stage() + " " + stage.type());
                    }
                })
                .build();
        engine.run(Bakery.pipeline(), tonight);

        assertThat(said)
                .containsExactlyInAnyOrder(
                        "flour STAGE_SUCCEEDED",
                        "sacks STAGE_SUCCEEDED",
                        "baking STAGE_SUCCEEDED",
                        "note STAGE_SUCCEEDED");
        // endregion
    }

    private static Flour askTheMiller(AtomicInteger calls) throws IOException {
        if (calls.incrementAndGet() < 3) {
            throw new IOException("nobody answers at the mill");
        }
        return new Flour(50_000);
    }
}
