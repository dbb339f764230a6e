package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.EngineBuilder;
import org.runflow.Pipeline;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.RunRequest;
import org.runflow.catalog.InMemoryCatalog;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.StoreException;
import org.runflow.items.Items;
import org.runflow.plan.Reason;
import org.runflow.run.Outcome;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;

/** Damaged results are computed again, a store that cannot write fails the run, and no result is ever wrong. */
class DamageTest {
    private static final ArtifactKey<String> INITIAL = ArtifactKey.of("initial", String.class);

    private final FaultyStore store = new FaultyStore();
    private final Texts texts = new Texts();

    private Engine engine() {
        return Engine.builder().store(store).parallelism(2).build();
    }

    private void primeThenDamage(String stage) {
        ArtifactRef ref = engine().run(texts.pipeline(), Texts.request())
                .report()
                .getStage(stage)
                .output()
                .orElseThrow();
        texts.takeComputed();
        store.damage(ref.digest());
    }

    @Test
    void computesAgainWhatIsCorruptWhenAStageReadsIt() {
        primeThenDamage("words");
        List<String> events = Collections.synchronizedList(new ArrayList<>());
        Engine engine = Engine.builder()
                .store(store)
                .onEvent(event -> events.add(event.type()))
                .build();
        Run run = engine.run(texts.pipeline(), Texts.request().force(Texts.REPORT))
                .orThrow();
        assertThat(texts.takeComputed()).isEqualTo(Map.of("words", 1, "report", 1));
        assertThat(run.get(Texts.REPORT)).isEqualTo("one two: 2");
        assertThat(run.report().getStage("words").reasons())
                .extracting(Reason::kind)
                .containsExactly("OUTPUT_CORRUPT");
        assertThat(run.report().getStage("words").state()).isEqualTo(StageState.SUCCEEDED);
        assertThat(events).contains("WARNING").endsWith("RUN_SUCCEEDED");
    }

    @Test
    void computesAgainWhatWasCorruptWhenThePublicationReadIt() {
        primeThenDamage("report");
        List<Integer> published = new ArrayList<>();
        Engine engine = Engine.builder()
                .store(store)
                .publish((report, definition, artifacts) -> {
                    published.add(artifacts.results().size());
                    artifacts.reader().get(Texts.REPORT);
                })
                .build();
        Run run = engine.run(texts.pipeline(), Texts.request()).orThrow();
        assertThat(texts.takeComputed()).isEqualTo(Map.of("report", 1));
        assertThat(published).containsExactly(4, 4);
        assertThat(run.get(Texts.REPORT)).isEqualTo("one two: 2");
    }

    @Test
    void forgetsACorruptResultThatSomebodyReadsLater() {
        Run run = engine().run(texts.pipeline(), Texts.request());
        texts.takeComputed();
        store.damage(run.report().getStage("report").output().orElseThrow().digest());
        assertThatThrownBy(() -> run.get(Texts.REPORT)).isInstanceOf(ArtifactCorruptException.class);
        assertThat(engine().run(texts.pipeline(), Texts.request()).get(Texts.REPORT))
                .isEqualTo("one two: 2");
        assertThat(texts.takeComputed()).isEqualTo(Map.of("report", 1));
    }

    @Test
    void anItemThatHidesThatItHasReadSomethingCorruptIsComputedAgain() {
        ArtifactKey<List<Integer>> numbers = ArtifactKey.list("numbers", Integer.class);
        ArtifactKey<Items<String>> names = ArtifactKey.items("names", String.class);
        ArtifactKey<Items<String>> all = ArtifactKey.items("all", String.class);
        Pipeline pipeline = Pipeline.builder("hiding")
                .inputs(numbers)
                .stage(names, s -> s.forEach(numbers, n -> "n" + n).compute(n -> "number " + n))
                .stage(
                        all,
                        s -> s.forEach(numbers, n -> "n" + n)
                                .with(names)
                                .compute((n, beside) -> n + " of " + hiding(beside)))
                .build();
        RunRequest request = RunRequest.of(numbers.with(List.of(1, 2)));
        engine().run(pipeline, request.targets(names)).orThrow();
        store.damage(Digest.of("number 2"));
        Run run = engine().run(pipeline, request).orThrow();
        assertThat(run.get(all).get("n1")).isEqualTo("1 of [number 1, number 2]");
        assertThat(run.get(all).get("n2")).isEqualTo("2 of [number 1, number 2]");
    }

    private static String hiding(Items<String> names) {
        List<String> read = new ArrayList<>();
        for (String name : List.of("n1", "n2")) {
            try {
                read.add(names.get(name));
            } catch (RuntimeException e) {
                read.add("nothing");
            }
        }
        return read.toString();
    }

    @Test
    void failsTheRunWhenTheStoreCannotWrite() {
        store.failAfter(1, new IOException("no space left"));
        Run run = engine().run(texts.pipeline(), Texts.request());
        assertThat(run.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(run.report().exitCode()).contains(3);
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.report().failure().orElseThrow().causes())
                .last()
                .extracting(c -> c.message().orElse(""))
                .isEqualTo("no space left");
        assertThat(run.report().stages()).allMatch(stage -> stage.state().isSettled());
    }

    @Test
    void failsTheRunWhenItCannotBePublished() {
        Engine engine = Engine.builder()
                .store(store)
                .publish((report, definition, artifacts) -> {
                    throw new IOException("no permission");
                })
                .build();
        Run run = engine.run(texts.pipeline(), Texts.request());
        assertThat(run.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(run.get(Texts.REPORT)).as("what is finished stays").isEqualTo("one two: 2");
        assertThatThrownBy(run::orThrow).hasRootCauseMessage("no permission");
    }

    @Test
    void endsTheRunWhenTheCatalogCannotTakeItsEnd() {
        EngineBuilder builder = Engine.builder().store(store).catalog(new FailingAtEnd());
        Run run = builder.build().run(texts.pipeline(), Texts.request());
        assertThat(run.outcome()).isEqualTo(Outcome.ERROR);
    }

    @Test
    void isFoundLostAfterItsLastEventOnlyWhenTheCatalogCannotTakeItsEnd() {
        RunCatalog catalog = new FailingAtEnd();
        List<RunId> lostTooSoon = new CopyOnWriteArrayList<>();
        Engine engine = Engine.builder()
                .store(store)
                .catalog(catalog)
                .onEvent(event -> lostTooSoon.addAll(event.isTerminal() ? catalog.markLost(Instant.EPOCH) : List.of()))
                .build();
        Run run = engine.run(texts.pipeline(), Texts.request());
        assertThat(lostTooSoon).isEmpty();
        assertThat(catalog.markLost(Instant.EPOCH)).containsExactly(run.id());
    }

    private static final class FailingAtEnd extends ForwardingCatalog {
        FailingAtEnd() {
            super(new InMemoryCatalog());
        }

        @Override
        public RunEntry finish(RunState expected, RunReport report) {
            throw new StoreException("write report", new IOException("no space left"));
        }
    }

    @Test
    void plansAroundADamagedResultThatAViewMustRead() {
        Pipeline viewing = viewing();
        Run run = engine().run(viewing, Texts.request());
        store.damage(run.report().getStage("clean").output().orElseThrow().digest());
        Plan plan = engine().plan(viewing, Texts.request());
        assertThat(plan.get(Texts.CLEAN).reasons()).extracting(Reason::kind).containsExactly("OUTPUT_CORRUPT");
        assertThat(plan.get(INITIAL).upstream()).containsExactly("clean");
        Run healed = engine().run(viewing, Texts.request()).orThrow();
        assertThat(healed.report().stagesIn(StageState.SUCCEEDED)).containsExactly("clean");
        assertThat(healed.get(INITIAL)).isEqualTo("o");
    }

    private Pipeline viewing() {
        return texts.builder()
                .stage(
                        INITIAL,
                        s -> s.from(Texts.CLEAN.view("first", text -> text.substring(0, 1)))
                                .compute(first -> first))
                .build();
    }

    @Test
    void endsTheRunWhenAPublicationThrowsAnError() {
        Engine engine = Engine.builder()
                .publish((report, definition, artifacts) -> {
                    throw new StackOverflowError("deep");
                })
                .build();
        assertThat(engine.run(texts.pipeline(), Texts.request()).outcome()).isEqualTo(Outcome.ERROR);
    }

    @Test
    void survivesAnExceptionThatCannotEvenSayWhatItIs() {
        Pipeline pipeline = texts.builder()
                .replace(
                        Texts.WORDS,
                        s -> s.from(Texts.CLEAN).compute(text -> {
                            throw new IllegalStateException() {
                                private static final long serialVersionUID = 1L;

                                @Override
                                public String getMessage() {
                                    throw new IllegalArgumentException("not even that");
                                }
                            };
                        }))
                .build();
        Run run = engine().run(pipeline, Texts.request());
        assertThat(run.report().getStage("words").failure().orElseThrow().summary())
                .isEqualTo("(no message: java.lang.IllegalArgumentException)");
    }

    @Test
    void givesTheLeaseBackWhenTheCatalogRefusesToBegin() {
        InMemoryCatalog inner = new InMemoryCatalog();
        RunCatalog refusing = new ForwardingCatalog(inner) {
            @Override
            public RunEntry transition(RunId id, RunState expected, RunState next, Instant at) {
                throw new StoreException("write run", new IOException("no space left"));
            }
        };
        Engine engine = Engine.builder().catalog(refusing).build();
        assertThatThrownBy(() -> engine.run(texts.pipeline(), Texts.request())).isInstanceOf(StoreException.class);
        assertThat(inner.markLost(Instant.EPOCH)).as("nobody holds it").hasSize(1);
    }
}
