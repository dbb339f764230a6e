package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.Run;
import org.runflow.RunCoordinate;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.catalog.InMemoryCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunQuery;
import org.runflow.error.InvalidRequestException;
import org.runflow.error.RunBusyException;
import org.runflow.error.StoreException;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;
import org.runflow.testing.VirtualTime;

/** What a request may say beside inputs and targets: alone, with so many workers, these stages, these numbers. */
class RequestOptionsTest {
    private static final RunCoordinate CITY = RunCoordinate.of("city");

    private final VirtualTime time = new VirtualTime();
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger busiest = new AtomicInteger();

    @AfterEach
    void endTime() {
        time.close();
    }

    private Engine engine(int workers) {
        return Engine.builder()
                .scheduler(time)
                .catalog(catalog)
                .parallelism(workers)
                .grace(Duration.ofSeconds(1))
                .build();
    }

    private static ArtifactKey<Integer> key(String name) {
        return ArtifactKey.of(name, Integer.class);
    }

    private int aMinute() throws InterruptedException {
        busiest.accumulateAndGet(busy.incrementAndGet(), Math::max);
        try {
            time.sleep(Duration.ofMinutes(1));
        } finally {
            busy.decrementAndGet();
        }
        return 1;
    }

    private int tenMinutesWhateverHappens() {
        Instant end = time.now().plus(Duration.ofMinutes(10));
        int interruptions = 0;
        while (time.now().isBefore(end)) {
            try {
                time.sleep(Duration.between(time.now(), end));
            } catch (InterruptedException e) {
                interruptions++;
            }
        }
        return interruptions;
    }

    /** Stages s0 to s7 that need nothing, of a minute each. */
    private Pipeline eight() {
        PipelineBuilder builder = Pipeline.builder("eight");
        IntStream.range(0, 8)
                .forEach(i -> builder.stage(key("s" + i), s -> s.reading().compute(in -> aMinute())));
        return builder.build();
    }

    /** A stage that maps eight items, of a minute each. */
    private Pipeline fanning() {
        List<Integer> items = IntStream.range(0, 8).boxed().toList();
        return Pipeline.builder("fanning")
                .stage(
                        key("map"),
                        s -> s.reading()
                                .compute((context, in) -> context.parallel()
                                        .map(items, item -> {
                                            try {
                                                return aMinute();
                                            } catch (InterruptedException e) {
                                                throw new IllegalStateException(e);
                                            }
                                        })
                                        .size()))
                .build();
    }

    @Test
    void limitsWorkersOfStagesAndOfWhatTheyFanOut() throws Exception {
        for (Pipeline pipeline : List.of(eight(), fanning())) {
            for (int limit : new int[] {1, 3, 4, 9}) {
                busiest.set(0);
                int workers = Math.min(limit, 4);
                Run run = time.run(() -> engine(4).run(pipeline, RunRequest.of().parallelism(limit)));

                assertThat(busiest).as("%s, %d", pipeline.name(), limit).hasValue(workers);
                assertThat(run.report().duration()).contains(Duration.ofMinutes((8 + workers - 1) / workers));
                assertThat(run.report().environment().parallelism()).isEqualTo(workers);
                catalog.rebuild();
            }
        }
    }

    @Test
    void runsWithALimitShareTheEngineWithOthers() throws Exception {
        Engine engine = engine(3);
        Duration took = time.run(() -> {
            RunHandle small = engine.start(eight(), RunRequest.of().parallelism(1));
            RunHandle large = engine.start(eight(), RunRequest.of());
            large.await();
            return small.await().report().duration().orElseThrow();
        });

        assertThat(took).isEqualTo(Duration.ofMinutes(8));
        assertThat(busiest).hasValue(3);
    }

    @Test
    void limitedRunThatWaitsForAnotherEndsOnOneWorker() throws Exception {
        Engine engine = engine(2);
        Pipeline outer = Pipeline.builder("outer")
                .stage(
                        key("nested"),
                        s -> s.reading()
                                .compute(in -> engine.run(
                                                eight(), RunRequest.of().parallelism(1))
                                        .report()
                                        .stages()
                                        .size()))
                .build();

        assertThat(time.run(() -> engine.run(outer, RunRequest.of().parallelism(1)))
                        .get(key("nested")))
                .isEqualTo(8);
    }

    @Test
    void limitedRunGivesUpAnAttemptThatDoesNotEnd() throws Exception {
        Pipeline stubborn = Pipeline.builder("stubborn")
                .stage(
                        key("deaf"),
                        s -> s.reading().timeout(Duration.ofSeconds(5)).compute(in -> {
                            return tenMinutesWhateverHappens();
                        }))
                .stage(key("other"), s -> s.reading().after(key("deaf")).compute(in -> 2))
                .stage(key("third"), s -> s.reading().compute(in -> 3))
                .build();
        Engine engine = engine(2);
        Run run = time.run(() -> engine.run(stubborn, RunRequest.of().parallelism(1)));

        assertThat(run.report().getStage("deaf").state()).isEqualTo(StageState.TIMED_OUT);
        assertThat(run.get(key("third"))).isEqualTo(3);
    }

    @Test
    void needsAWorker() {
        assertThatIllegalArgumentException().isThrownBy(() -> RunRequest.of().parallelism(0));
    }

    @Test
    void exclusiveRunsComeOneAfterTheOther() throws Exception {
        Engine engine = engine(2);
        RunRequest alone = RunRequest.of().at(CITY).exclusive();
        time.run(() -> {
            RunHandle first = engine.start(eight(), alone);
            assertThatThrownBy(() -> engine(1).run(eight(), alone))
                    .isInstanceOfSatisfying(
                            RunBusyException.class,
                            busyNow -> assertThat(busyNow.coordinate()).isEqualTo("city"));
            assertThat(catalog.query(RunQuery.all()).runs())
                    .extracting(RunEntry::id)
                    .containsExactly(first.id());
            assertThat(engine.run(eight(), alone.at(RunCoordinate.of("village")))
                            .outcome())
                    .isEqualTo(Outcome.SUCCESS);
            assertThat(engine.run(eight(), RunRequest.of().at(CITY)).outcome()).isEqualTo(Outcome.SUCCESS);
            return first.await();
        });

        assertThat(time.run(() -> engine.run(eight(), alone)).outcome()).isEqualTo(Outcome.SUCCESS);
    }

    @Test
    void exclusiveRunThatCannotBeginFreesItsCoordinate() {
        Engine engine = engine(1);
        RunRequest alone = RunRequest.of().exclusive();

        assertThatThrownBy(() -> engine.run(eight(), alone.targetStages("nowhere")))
                .isInstanceOf(InvalidRequestException.class);
        catalog.reserve(RunCoordinate.of("eight")).close();
    }

    @Test
    void exclusiveRunWhoseInputsCannotBeKeptFreesItsCoordinate() {
        FaultyStore store = new FaultyStore();
        store.failAfter(0, new IOException("no room"));
        Pipeline given = Pipeline.builder("given")
                .inputs(key("number"))
                .stage(key("next"), s -> s.from(key("number")).compute(n -> n + 1))
                .build();
        Engine engine = Engine.builder().store(store).catalog(catalog).build();
        RunRequest request = RunRequest.of(key("number").with(1)).keepInputs().exclusive();

        assertThatThrownBy(() -> engine.run(given, request)).isInstanceOf(StoreException.class);
        catalog.reserve(RunCoordinate.of("given")).close();
        store.heal();
        assertThat(engine.run(given, request).get(key("next"))).isEqualTo(2);
    }

    @Test
    void stagesAreTargetsByTheirPath() {
        Pipeline shop = Pipeline.builder("shop")
                .stage(key("flour"), s -> s.reading().named("weigh").compute(in -> 1))
                .stage(key("bread"), s -> s.from(key("flour")).named("bake").compute(n -> n + 1))
                .stage(key("note"), s -> s.from(key("bread")).compute(n -> n + 1))
                .build();
        Pipeline both =
                Pipeline.builder("both").include("a", shop).include("b", shop).build();

        assertThat(Engine.inMemory()
                        .run(both, RunRequest.of().targetStages("a/bake"))
                        .report()
                        .stagesIn(StageState.SUCCEEDED))
                .containsExactly("a/weigh", "a/bake");
        assertThatThrownBy(() -> Engine.inMemory().plan(shop, RunRequest.of().targetStages("bread", "bakke")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("there is no stage 'bread'")
                .hasMessageContaining("there is no stage 'bakke'. [Hint: did you mean 'bake'?]");
    }

    @Test
    void recordsNumbersOfStagesInTheRowOfTheRun() {
        Pipeline measured = Pipeline.builder("measured")
                .stage(
                        key("a"),
                        s -> s.reading().compute((context, in) -> {
                            context.metric("peak", 4.5);
                            context.metric("other", 1);
                            return 1;
                        }))
                .build();
        Engine engine = Engine.builder().catalog(catalog).build();
        Run run = engine.run(measured, RunRequest.of().record("a", "peak").record("a", "never told"));

        assertThat(run.report().metrics()).containsOnlyKeys("a:peak").containsEntry("a:peak", 4.5);
        assertThat(catalog.find(run.id()).orElseThrow().metrics())
                .isEqualTo(run.report().metrics());
        assertThat(engine.run(measured, RunRequest.of()).report().metrics()).isEmpty();
        assertThatThrownBy(() -> engine.run(measured, RunRequest.of().record("b", "peak")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("there is no stage 'b'");
        assertThatThrownBy(() -> engine.plan(measured, RunRequest.of().record("b", "peak")))
                .isInstanceOf(InvalidRequestException.class);
    }
}
