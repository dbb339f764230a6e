package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Input;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.InvalidRequestException;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.InMemoryStore;

/** Ten thousand of everything at the cost of ten thousand, and whatever is too deep is refused with a sentence. */
class WideAndDeepTest {
    record Leaf(int n) {}

    record Link(int n, Optional<Link> next) {}

    private static final ArtifactKey<Leaf> LEAF = ArtifactKey.of("leaf", Leaf.class);
    private static final ArtifactKey<Integer> SUM = ArtifactKey.of("sum", Integer.class);
    private static final ArtifactKey<Link> CHAIN = ArtifactKey.of("chain", Link.class);

    /** Wide ways to use an engine. */
    enum Wide {
        STAGES_INTO_ONE {
            @Override
            void use(List<ArtifactKey<Integer>> keys) {
                PipelineBuilder builder = Pipeline.builder("wide").inputs(LEAF);
                keys.forEach(key -> builder.stage(key, s -> s.from(LEAF).compute(Leaf::n)));
                Run run = Engine.inMemory().run(summing(builder, keys), RunRequest.of(LEAF.with(new Leaf(1))));
                keys.forEach(run.orThrow()::get);
                assertThat(run.lineage(SUM).steps()).hasSize(keys.size() + 1);
            }
        },
        INPUTS_INTO_ONE {
            @Override
            void use(List<ArtifactKey<Integer>> keys) {
                PipelineBuilder builder = Pipeline.builder("wide");
                keys.forEach(builder::inputs);
                List<Input<?>> ones = new ArrayList<>();
                keys.forEach(key -> ones.add(key.with(1)));
                Run run = Engine.inMemory().run(summing(builder, keys), RunRequest.of(ones));
                assertThat(run.get(SUM)).isEqualTo(keys.size());
            }
        },
        SKIPPED_ONES {
            @Override
            void use(List<ArtifactKey<Integer>> keys) {
                PipelineBuilder builder = Pipeline.builder("wide").inputs(LEAF);
                keys.forEach(key ->
                        builder.stage(key, s -> s.from(LEAF).compute((context, leaf) -> context.skip("no"))));
                Run run = Engine.inMemory().run(summing(builder, keys), RunRequest.of(LEAF.with(new Leaf(1))));
                assertThat(run.outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
            }
        };

        abstract void use(List<ArtifactKey<Integer>> keys);

        private static Pipeline summing(PipelineBuilder builder, List<ArtifactKey<Integer>> keys) {
            return builder.stage(
                            SUM,
                            s -> s.reading(keys)
                                    .compute(in ->
                                            keys.stream().mapToInt(in::get).sum()))
                    .build();
        }
    }

    private static long cpuMs(Wide wide, int size) {
        List<ArtifactKey<Integer>> keys = IntStream.range(0, size)
                .mapToObj(i -> ArtifactKey.of("k" + i, Integer.class))
                .toList();
        long start = cpuMs();
        wide.use(keys);
        return cpuMs() - start;
    }

    /** Of this process; where the system does not tell, every cost is 0 and the comparison holds. */
    private static long cpuMs() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(0L);
    }

    /** Four times as many cost four times as much; sixteen times would be the square. */
    @ParameterizedTest
    @EnumSource
    void costsGrowWithTheNumber(Wide wide) {
        cpuMs(wide, 2_500);
        long small = Math.max(50, Math.min(cpuMs(wide, 2_500), cpuMs(wide, 2_500)));
        long large = cpuMs(wide, 10_000);

        assertThat(large).as("%d ms for 2,500", small).isLessThan(10 * small);
    }

    @Test
    void aChainOfAHundredThousandStagesRunsAndSkips() {
        int stages = 100_000;
        List<ArtifactKey<Integer>> keys = IntStream.range(0, stages)
                .mapToObj(i -> ArtifactKey.of("k" + i, Integer.class))
                .toList();
        PipelineBuilder builder = Pipeline.builder("deep").inputs(LEAF);
        builder.stage(
                keys.get(0),
                s -> s.from(LEAF).compute((context, leaf) -> leaf.n() == 0 ? context.skip("nothing") : leaf.n()));
        for (int i = 1; i < stages; i++) {
            ArtifactKey<Integer> before = keys.get(i - 1);
            builder.stage(keys.get(i), s -> s.from(before).compute(n -> n + 1));
        }
        Pipeline chain = builder.build();
        Engine engine = Engine.inMemory();

        Run run = engine.run(chain, RunRequest.of(LEAF.with(new Leaf(1))));
        assertThat(run.get(keys.get(stages - 1))).isEqualTo(stages);
        Run skipped = engine.run(chain, RunRequest.of(LEAF.with(new Leaf(0))));
        assertThat(skipped.report().stagesIn(StageState.SKIPPED)).hasSize(stages);
    }

    @Test
    void aLineageAsksForEachManifestOnce() {
        int stages = 2_000;
        AtomicInteger asked = new AtomicInteger();
        InMemoryStore real = new InMemoryStore();
        ArtifactStore counting = (ArtifactStore) Proxy.newProxyInstance(
                ArtifactStore.class.getClassLoader(),
                new Class<?>[] {ArtifactStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("findManifest")) {
                        asked.incrementAndGet();
                    }
                    return method.invoke(real, arguments);
                });
        PipelineBuilder builder = Pipeline.builder("chain").inputs(LEAF);
        builder.stage(ArtifactKey.of("k0", Integer.class), s -> s.from(LEAF).compute(Leaf::n));
        for (int i = 1; i < stages; i++) {
            ArtifactKey<Integer> before = ArtifactKey.of("k" + (i - 1), Integer.class);
            builder.stage(
                    ArtifactKey.of("k" + i, Integer.class), s -> s.from(before).compute(n -> n + 1));
        }
        Engine engine = Engine.builder().store(counting).build();
        Run run = engine.run(builder.build(), RunRequest.of(LEAF.with(new Leaf(1))));
        asked.set(0);

        assertThat(engine.open(run.id())
                        .lineage(ArtifactKey.of("k" + (stages - 1), Integer.class))
                        .steps())
                .hasSize(stages);
        assertThat(asked).hasValue(stages);
    }

    private static Link chainOf(int links) {
        Link chain = new Link(0, Optional.empty());
        for (int i = 1; i < links; i++) {
            chain = new Link(i, Optional.of(chain));
        }
        return chain;
    }

    @Test
    void tooDeepAnInputIsRefused() {
        Pipeline pipeline = Pipeline.builder("p")
                .inputs(CHAIN)
                .stage(SUM, s -> s.from(CHAIN).compute(Link::n))
                .build();

        assertThatThrownBy(() -> pipeline.run(CHAIN.with(chainOf(100_000))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("next.next.")
                .hasMessageContaining("more than 500 levels deep")
                .message()
                .hasSizeLessThan(1_500);
        assertThat(pipeline.run(CHAIN.with(chainOf(200))).get(SUM)).isEqualTo(199);
    }

    @Test
    void tooDeepAResultFailsItsStageOnly() {
        Pipeline pipeline = Pipeline.builder("p")
                .stage(CHAIN, s -> s.reading().compute(in -> chainOf(100_000)))
                .stage(SUM, s -> s.reading().compute(in -> 5))
                .build();
        Run run = pipeline.run();

        assertThat(run.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(run.get(SUM)).isEqualTo(5);
        assertThat(run.findFailure(CHAIN).orElseThrow()).hasMessageContaining("500 levels deep");
    }

    @Test
    void aListThatContainsItselfIsRefused() {
        List<Object> snake = new ArrayList<>();
        snake.add(snake);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Digest.of(snake))
                .withMessageContaining("500 levels deep");
    }
}
