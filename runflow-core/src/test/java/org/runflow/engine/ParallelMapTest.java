package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.Stage;
import org.runflow.run.Outcome;
import org.runflow.testing.VirtualTime;

/** One pool serves stages and what they fan out. */
class ParallelMapTest {
    private static final ArtifactKey<Numbers> SUM = ArtifactKey.of("sum", Numbers.class);
    private static final List<Integer> ITEMS = IntStream.range(0, 12).boxed().toList();

    private final VirtualTime time = new VirtualTime();

    record Numbers(List<Integer> all) {
        Numbers {
            all = List.copyOf(all);
        }
    }

    @AfterEach
    void endTime() {
        time.close();
    }

    private Run run(int workers, Stage.Body<Numbers> body) throws Exception {
        Engine engine = Engine.builder().scheduler(time).parallelism(workers).build();
        Pipeline pipeline =
                Pipeline.builder("p").stage(SUM, s -> s.reading().compute(body)).build();
        return time.run(() -> engine.run(pipeline, RunRequest.of()));
    }

    private int square(int number) {
        pass(Duration.ofMillis(50));
        return number * number;
    }

    private void pass(Duration duration) {
        try {
            time.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 600", "2, 300", "4, 150", "12, 50", "50, 50"})
    void sharesTheWorkAndKeepsTheOrder(int workers, long millis) throws Exception {
        Run run = run(workers, (context, in) -> new Numbers(context.parallel().map(ITEMS, this::square)));
        assertThat(run.get(SUM).all()).isEqualTo(ITEMS.stream().map(n -> n * n).toList());
        assertThat(run.report().duration()).contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void nestsWithoutDeadlock(int workers) throws Exception {
        Run run = run(
                workers,
                (context, in) -> new Numbers(context.parallel()
                        .map(
                                ITEMS,
                                outer -> context.parallel().map(ITEMS, inner -> square(outer) * inner).stream()
                                        .mapToInt(n -> n)
                                        .sum())));
        assertThat(run.get(SUM).all())
                .isEqualTo(ITEMS.stream().map(n -> n * n * 66).toList());
    }

    @Test
    void mapsNothingToNothing() throws Exception {
        assertThat(run(2, (context, in) -> new Numbers(context.parallel().map(List.<Integer>of(), this::square)))
                        .get(SUM)
                        .all())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 12})
    void throwsWhatTheFirstBadItemThrewWhateverTheTiming(int workers) throws Exception {
        Run run = run(
                workers,
                (context, in) -> new Numbers(context.parallel().map(ITEMS, n -> {
                    pass(Duration.ofMillis(100 - n));
                    if (n == 3 || n == 5) {
                        throw new IllegalStateException("item " + n);
                    }
                    return n;
                })));
        assertThat(run.findFailure(SUM)).hasValueSatisfying(e -> assertThat(e).hasMessage("item 3"));
    }

    @Test
    void stopsHelpersWhenTheRunIsCancelled() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        Engine engine = Engine.builder().scheduler(time).parallelism(4).build();
        Pipeline pipeline = Pipeline.builder("p")
                .stage(
                        SUM,
                        s -> s.reading()
                                .compute((context, in) ->
                                        new Numbers(context.parallel().map(ITEMS, n -> {
                                            begun.incrementAndGet();
                                            pass(Duration.ofSeconds(10));
                                            return n;
                                        }))))
                .build();
        Run run = time.run(() -> {
            RunHandle handle = engine.start(pipeline, RunRequest.of());
            time.sleep(Duration.ofSeconds(5));
            handle.cancel();
            return handle.await();
        });
        assertThat(run.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(run.report().duration()).contains(Duration.ofSeconds(5));
        assertThat(begun).hasValue(4);
    }

    @Test
    void leavesWorkersToOtherStages() throws Exception {
        ArtifactKey<Integer> other = ArtifactKey.of("other", Integer.class);
        Engine engine = Engine.builder().scheduler(time).parallelism(2).build();
        Pipeline pipeline = Pipeline.builder("p")
                .stage(
                        SUM,
                        s -> s.reading()
                                .compute((context, in) ->
                                        new Numbers(context.parallel().map(ITEMS, this::square))))
                .stage(other, s -> s.reading().compute(in -> square(3)))
                .build();
        Run run = time.run(() -> engine.run(pipeline, RunRequest.of()));
        assertThat(run.report().duration()).as("650 ms of work for two").contains(Duration.ofMillis(350));
    }
}
