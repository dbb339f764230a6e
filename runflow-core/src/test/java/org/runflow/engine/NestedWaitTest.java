package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.run.OnConflict;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactStore;
import org.runflow.store.InMemoryStore;

/** A run within a stage never waits for what may be waiting for that stage. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class NestedWaitTest {
    private static final ArtifactKey<Integer> LEFT = ArtifactKey.of("left", Integer.class);
    private static final ArtifactKey<Integer> RIGHT = ArtifactKey.of("right", Integer.class);
    private static final ArtifactKey<Integer> SUM = ArtifactKey.of("sum", Integer.class);
    private static final RunRequest WAITING = RunRequest.of().onConflict(OnConflict.WAIT);

    private final ArtifactStore store = new InMemoryStore();
    private final AtomicInteger computed = new AtomicInteger();

    private Engine engine(int parallelism) {
        return Engine.builder().store(store).parallelism(parallelism).build();
    }

    @Test
    void aStageThatNeedsItsOwnResultComputesItAgain() {
        Pipeline[] self = new Pipeline[1];
        self[0] = Pipeline.builder("self")
                .stage(LEFT, s -> s.reading().compute(in -> computed.incrementAndGet() < 3 ? nested(self[0]) : 7))
                .build();

        Run run = engine(2).run(self[0], WAITING).orThrow();

        assertThat(run.get(LEFT)).isEqualTo(7);
        assertThat(computed)
                .as("also two levels below the claim, where no result is claimed")
                .hasValue(3);
    }

    private int nested(Pipeline pipeline) {
        return engine(1).run(pipeline, WAITING).orThrow().get(LEFT);
    }

    @Test
    void twoRunsWhoseStagesNeedEachOthersResultsEnd() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger left = new AtomicInteger();
        AtomicInteger right = new AtomicInteger();
        Pipeline[] pair = new Pipeline[1];
        pair[0] = Pipeline.builder("pair")
                .stage(
                        LEFT,
                        s -> s.reading().compute(in -> left.getAndIncrement() > 0 ? 1 : other(both, pair[0], RIGHT)))
                .stage(
                        RIGHT,
                        s -> s.reading().compute(in -> right.getAndIncrement() > 0 ? 2 : other(both, pair[0], LEFT)))
                .build();

        RunHandle one = engine(1).start(pair[0], WAITING.targets(LEFT));
        RunHandle two = engine(1).start(pair[0], WAITING.targets(RIGHT));

        assertThat(one.await().orThrow().get(LEFT)).isIn(1, 2);
        assertThat(two.await().orThrow().get(RIGHT)).isIn(1, 2);
    }

    private int other(CyclicBarrier both, Pipeline pipeline, ArtifactKey<Integer> key) throws Exception {
        both.await();
        return engine(1).run(pipeline, WAITING.targets(key)).orThrow().get(key);
    }

    @Test
    void runsOfItemsOnOtherThreadsCountToo() {
        Pipeline[] self = new Pipeline[1];
        self[0] = Pipeline.builder("self")
                .stage(
                        LEFT,
                        s -> s.reading().compute((context, in) -> {
                            if (computed.getAndIncrement() > 0) {
                                return 1;
                            }
                            return context.parallel().map(List.of(1, 2, 3, 4), i -> nested(self[0])).stream()
                                    .mapToInt(Integer::intValue)
                                    .sum();
                        }))
                .build();

        assertThat(engine(4).run(self[0], WAITING).orThrow().get(LEFT)).isEqualTo(4);
    }

    @Test
    void withinAStageThatNobodyWaitsForRunsWaitForEachOther() {
        CountDownLatch waiting = new CountDownLatch(1);
        Pipeline inner = Pipeline.builder("inner")
                .stage(
                        LEFT,
                        s -> s.reading().compute(in -> {
                            waiting.await();
                            return computed.incrementAndGet();
                        }))
                .build();
        Pipeline outer = Pipeline.builder("outer")
                .stage(
                        SUM,
                        s -> s.reading().compute(in -> {
                            RunHandle first = engine(1).start(inner, WAITING);
                            reaches(first, StageState.RUNNING);
                            RunHandle second = engine(1).start(inner, WAITING);
                            reaches(second, StageState.WAITING);
                            waiting.countDown();
                            return first.await().get(LEFT) + second.await().get(LEFT);
                        }))
                .build();

        assertThat(engine(1).run(outer, RunRequest.of()).orThrow().get(SUM)).isEqualTo(2);
        assertThat(computed).hasValue(1);
    }

    private static void reaches(RunHandle run, StageState state) {
        while (run.snapshot().getStage("left").state() != state) {
            Thread.onSpinWait();
        }
    }
}
