package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.EngineBuilder;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.catalog.InMemoryCatalog;
import org.runflow.catalog.PublishedArtifacts;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunLease;
import org.runflow.event.RunEvent;
import org.runflow.internal.schedule.ThreadScheduler;
import org.runflow.items.Items;
import org.runflow.items.Tolerance;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.OnConflict;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;
import org.runflow.store.InMemoryStore;
import org.runflow.testing.VirtualTime;

/** The end of a run: what publications are told of its results, when it is given back to the catalog, and who hears of an end that cannot be carried out. */
class RunEndingTest {
    private static final ArtifactKey<List<String>> WORDS = ArtifactKey.list("words", String.class);
    private static final ArtifactKey<Integer> LIMIT = ArtifactKey.of("limit", Integer.class);
    private static final ArtifactKey<Items<Integer>> LENGTHS = ArtifactKey.items("lengths", Integer.class);
    private static final ArtifactKey<Integer> COUNT = ArtifactKey.of("count", Integer.class);
    private static final ArtifactKey<Integer> MINUTE = ArtifactKey.of("minute", Integer.class);

    private final VirtualTime time = new VirtualTime();
    private final RefusingScheduler scheduler = new RefusingScheduler(time);
    private final InMemoryStore store = new InMemoryStore();
    private final AtomicInteger given = new AtomicInteger();
    private final List<Map<String, Boolean>> published = new ArrayList<>();

    @AfterEach
    void endTime() {
        time.close();
    }

    /** On a catalog that counts the runs that are given back to it. */
    private EngineBuilder engine() {
        InMemoryCatalog catalog = new InMemoryCatalog();
        return Engine.builder()
                .store(store)
                .parallelism(1)
                .grace(Duration.ZERO)
                .scheduler(scheduler)
                .catalog(new ForwardingCatalog(catalog) {
                    @Override
                    public RunLease begin(RunEntry entry, PipelineDefinition definition) {
                        RunLease lease = super.begin(entry, definition);
                        return () -> {
                            given.incrementAndGet();
                            lease.close();
                        };
                    }
                });
    }

    private void publish(PublishedArtifacts artifacts) {
        Map<String, Boolean> fresh = new TreeMap<>();
        for (PublishedArtifacts.Result result : artifacts.results()) {
            assertThat(store.isPresent(result.ref())).isTrue();
            fresh.put(result.key().path(), result.fresh());
        }
        published.add(fresh);
    }

    private Pipeline minute() {
        return Pipeline.builder("slow")
                .stage(
                        MINUTE,
                        s -> s.reading().compute(in -> {
                            time.sleep(Duration.ofMinutes(1));
                            return 1;
                        }))
                .build();
    }

    private static int length(String word) {
        if (word.isEmpty()) {
            throw new IllegalStateException("no word");
        }
        return word.length();
    }

    @Test
    void publicationsAreToldWhatTheRunHasStoredItself() throws Exception {
        ArtifactKey<List<String>> shown = WORDS.publishedAt("words.json");
        Pipeline pipeline = Pipeline.builder("words")
                .inputs(shown, LIMIT)
                .stage(
                        LENGTHS,
                        s -> s.forEach(shown, word -> "of " + word)
                                .tolerate(Tolerance.atMost(1))
                                .compute(RunEndingTest::length))
                .stage(COUNT, s -> s.from(shown, LIMIT).compute((words, limit) -> Math.min(words.size(), limit)))
                .build();
        Engine engine = engine().publish((report, definition, artifacts) -> publish(artifacts))
                .build();
        RunRequest request = RunRequest.of(shown.with(List.of("a", "")), LIMIT.with(5));
        Run first = time.run(() -> engine.run(pipeline, request.keepInputs()));
        time.run(() -> engine.run(pipeline, request.keepInputs()));

        assertThat(first.report().stagesIn(StageState.PARTIAL)).containsExactly("lengths");
        assertThat(first.report().keptInputs()).containsOnlyKeys("limit", "words");
        assertThat(published)
                .as("what was given is not its own, and is published only where it has a path")
                .containsExactly(
                        Map.of("words", false, "lengths", true, "count", true),
                        Map.of("words", false, "lengths", true, "count", false));
    }

    @Test
    void theWorkerOfTheLastStageEndsTheRun() throws Exception {
        Engine engine = engine().build();
        Run run = time.run(() -> {
            scheduler.leave(1);
            return engine.run(minute(), RunRequest.of());
        });
        assertThat(run.outcome()).as("without another thread").isEqualTo(Outcome.SUCCESS);
        assertThat(given).hasValue(1);
    }

    @Test
    void anEndThatGetsNoThreadIsThrownAtWhoeverAwaitsTheRun() throws Exception {
        Pipeline twoMinutes = Pipeline.builder("twice")
                .include("first", minute())
                .include("second", minute())
                .build();
        Engine engine = engine().build();
        time.run(() -> {
            RunHandle handle = engine.start(twoMinutes, RunRequest.of());
            handle.pause();
            time.sleep(Duration.ofSeconds(90));
            scheduler.leave(0);
            handle.cancel();
            assertThatThrownBy(handle::await).hasRootCauseMessage("no thread");
            return null;
        });
        assertThat(given).as("the catalog takes it for lost").hasValue(1);
    }

    @Test
    void aRunThatCannotGoOnLeavesItsResultToOthers() throws Exception {
        Engine broken = engine().build();
        Engine sound =
                Engine.builder().store(store).parallelism(1).scheduler(time).build();
        RunRequest waiting = RunRequest.of().onConflict(OnConflict.WAIT);
        Run second = time.run(() -> {
            RunHandle first = broken.start(minute(), waiting);
            time.sleep(Duration.ofSeconds(1));
            scheduler.breakClock();
            assertThatThrownBy(first::await).hasRootCauseMessage("no clock");
            assertThatCode(first::cancel).as("asked for what is over").doesNotThrowAnyException();
            return sound.run(minute(), waiting);
        });
        assertThat(second.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(given).hasValue(1);
    }

    @Test
    void whoeverAwaitsARunHearsTheDefectItself() {
        RefusingScheduler threads = new RefusingScheduler(ThreadScheduler.shared());
        Pipeline pipeline = Pipeline.builder("breaking")
                .stage(
                        MINUTE,
                        s -> s.reading().compute(in -> {
                            threads.breakClock();
                            return 1;
                        }))
                .build();
        Engine engine = Engine.builder().scheduler(threads).build();
        assertThatThrownBy(() -> engine.run(pipeline, RunRequest.of()))
                .isInstanceOf(CompletionException.class)
                .cause()
                .hasMessage("no clock");
    }

    @Test
    void aListenerDelaysTheEndByASecondAtMost() throws Exception {
        assertThat(endsAfter(Duration.ofMillis(300))).isEqualTo(Duration.ofMillis(60_300));
        assertThat(endsAfter(Duration.ofSeconds(9))).isEqualTo(Duration.ofSeconds(61));
        assertThat(endsAfter(Duration.ZERO)).isEqualTo(Duration.ofSeconds(60));
    }

    /** How long a run of a minute takes when its listener needs that long to hear of the end. */
    private Duration endsAfter(Duration hearing) throws Exception {
        Engine engine = Engine.builder()
                .parallelism(1)
                .scheduler(time)
                .onEvent(event -> hear(event, hearing))
                .build();
        return time.run(() -> {
            long began = time.nanos();
            engine.run(minute(), RunRequest.of());
            return Duration.ofNanos(time.nanos() - began);
        });
    }

    private void hear(RunEvent event, Duration hearing) {
        if (event.isTerminal()) {
            try {
                time.sleep(hearing);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
