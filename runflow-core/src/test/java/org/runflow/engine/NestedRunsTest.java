package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.run.RunState;

/** A stage may run another pipeline on its own engine, however few workers that has; waiting costs no slot. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NestedRunsTest {
    private static final ArtifactKey<Integer> IN = ArtifactKey.of("in", Integer.class);
    private static final ArtifactKey<Integer> SQUARE = ArtifactKey.of("square", Integer.class);
    private static final ArtifactKey<Integer> OUTER = ArtifactKey.of("outer", Integer.class);
    private static final ArtifactKey<Integer> SUM = ArtifactKey.of("sum", Integer.class);

    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger mostWorking = new AtomicInteger();

    private Pipeline squares() {
        return Pipeline.builder("squares")
                .inputs(IN)
                .stage(
                        SQUARE,
                        s -> s.from(IN).notCacheable().compute(n -> {
                            mostWorking.accumulateAndGet(working.incrementAndGet(), Math::max);
                            Thread.onSpinWait();
                            working.decrementAndGet();
                            return n * n;
                        }))
                .build();
    }

    private int square(Engine engine, int n) {
        return engine.run(squares(), RunRequest.of(IN.with(n))).get(SQUARE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void stageWaitsForARunOfItsOwnEngine(int parallelism) {
        Engine engine = Engine.builder().parallelism(parallelism).build();
        Pipeline pipeline = Pipeline.builder("outer")
                .inputs(IN)
                .stage(OUTER, s -> s.from(IN).compute(n -> square(engine, n) + square(engine, n + 1)))
                .stage(SUM, s -> s.from(OUTER).compute(n -> n + 1))
                .build();
        assertThat(engine.run(pipeline, RunRequest.of(IN.with(3))).get(SUM)).isEqualTo(26);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void everyItemOfAFanOutRunsOne(int parallelism) {
        Engine engine = Engine.builder().parallelism(parallelism).build();
        List<Integer> items = IntStream.range(0, 20).boxed().toList();
        Pipeline pipeline = Pipeline.builder("outer")
                .inputs(IN)
                .stage(
                        OUTER,
                        s -> s.from(IN)
                                .compute((ctx, n) -> ctx.parallel().map(items, i -> square(engine, n + i)).stream()
                                        .mapToInt(each -> each)
                                        .sum()))
                .build();
        Run run = engine.run(pipeline, RunRequest.of(IN.with(0)));
        assertThat(run.get(OUTER)).isEqualTo(2470);
        assertThat(mostWorking).hasValueBetween(1, parallelism);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void runsNestDeeply(int parallelism) {
        Engine engine = Engine.builder().parallelism(parallelism).build();
        assertThat(depth(engine, 12)).isEqualTo(12);
    }

    private static int depth(Engine engine, int n) {
        Pipeline pipeline = Pipeline.builder("deep")
                .inputs(IN)
                .stage(OUTER, s -> s.from(IN).compute(left -> left == 0 ? 0 : 1 + depth(engine, left - 1)))
                .build();
        return engine.run(pipeline, RunRequest.of(IN.with(n))).get(OUTER);
    }

    /** While the outer stage goes on after its wait, the one worker must not compute for another run as well. */
    @RepeatedTest(20)
    void takesItsSlotAgainBeforeItGoesOn() {
        Engine engine = Engine.builder().parallelism(1).build();
        AtomicBoolean otherComputes = new AtomicBoolean();
        CountDownLatch over = new CountDownLatch(1);
        Pipeline other = Pipeline.builder("other")
                .stage(
                        SUM,
                        s -> s.reading().notCacheable().compute(in -> {
                            otherComputes.set(true);
                            boolean early = over.await(20, TimeUnit.MILLISECONDS);
                            otherComputes.set(false);
                            return early ? 1 : 0;
                        }))
                .build();
        Pipeline pipeline = Pipeline.builder("outer")
                .inputs(IN)
                .stage(
                        OUTER,
                        s -> s.from(IN).compute((ctx, n) -> {
                            RunHandle first = engine.start(squares(), RunRequest.of(IN.with(n)));
                            RunHandle second = engine.start(other, RunRequest.of());
                            first.await();
                            boolean both = otherComputes.get();
                            over.countDown();
                            second.await();
                            return both ? 1 : 0;
                        }))
                .build();
        assertThat(engine.run(pipeline, RunRequest.of(IN.with(1))).get(OUTER)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void handleCanBeAwaitedWithALimit(int parallelism) {
        Engine engine = Engine.builder().parallelism(parallelism).build();
        Pipeline pipeline = Pipeline.builder("outer")
                .inputs(IN)
                .stage(
                        OUTER,
                        s -> s.from(IN)
                                .compute((ctx, n) -> engine.start(squares(), RunRequest.of(IN.with(n)))
                                        .await(Duration.ofMinutes(1))
                                        .orElseThrow()
                                        .get(SQUARE)))
                .build();
        assertThat(engine.run(pipeline, RunRequest.of(IN.with(7))).get(OUTER)).isEqualTo(49);
    }

    /** The inner run has every slot, so whoever waits for it must be told at once that it is to end. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void cancellingTheOuterRunEndsTheInnerOne(int parallelism) throws InterruptedException {
        Engine engine = Engine.builder()
                .parallelism(parallelism)
                .grace(Duration.ofMinutes(5))
                .build();
        CountDownLatch working = new CountDownLatch(1);
        Pipeline inner = Pipeline.builder("inner")
                .inputs(IN)
                .stage(
                        SQUARE,
                        s -> s.from(IN).compute(n -> {
                            working.countDown();
                            new CountDownLatch(1).await();
                            return n;
                        }))
                .build();
        Pipeline outer = Pipeline.builder("outer")
                .inputs(IN)
                .stage(
                        OUTER,
                        s -> s.from(IN)
                                .compute(n -> engine.run(inner, RunRequest.of(IN.with(n)))
                                        .get(SQUARE)))
                .build();
        RunHandle handle = engine.start(outer, RunRequest.of(IN.with(1)));
        working.await();

        handle.cancel();

        assertThat(handle.await().state()).isEqualTo(RunState.CANCELLED);
        assertThat(square(engine, 3)).as("slots are all there again").isEqualTo(9);
    }
}
