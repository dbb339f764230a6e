package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.RunCoordinate;
import org.runflow.RunRequest;
import org.runflow.engine.Texts.Limits;
import org.runflow.engine.Texts.Options;
import org.runflow.plan.Reason;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactRef;
import org.runflow.store.InMemoryStore;

/** Content keys: what changes runs again and nothing else, and the plan says so beforehand. */
class ReuseTest {
    private final InMemoryStore store = new InMemoryStore();
    private final Texts texts = new Texts();
    private final Engine engine = Engine.builder().store(store).parallelism(2).build();

    private void prime() {
        engine.run(texts.pipeline(), Texts.request()).orThrow();
        assertThat(texts.takeComputed()).isEqualTo(Map.of("clean", 1, "words", 1, "title", 1, "report", 1));
    }

    /** Plans, runs, and expects that the plan held. */
    private Plan planAndRun(Pipeline pipeline, RunRequest request, String... computed) {
        Plan plan = engine.plan(pipeline, request);
        assertThat(texts.takeComputed()).as("a plan computes nothing").isEmpty();
        Run run = engine.run(pipeline, request).orThrow();
        assertThat(texts.takeComputed().keySet()).containsExactlyInAnyOrder(computed);
        for (Plan.Step step : plan.steps()) {
            StageState state = run.report().getStage(step.stage()).state();
            if (step.decision().isReuse()) {
                assertThat(state).as(step.stage()).isEqualTo(StageState.REUSED);
            } else if (step.decision().isCompute()) {
                assertThat(state).as(step.stage()).isEqualTo(StageState.SUCCEEDED);
                assertThat(run.report().getStage(step.stage()).reasons())
                        .as("reasons of " + step.stage())
                        .containsAll(step.decision().reasons());
            }
        }
        return plan;
    }

    @Test
    void computesEverythingTheFirstTime() {
        Plan plan = planAndRun(texts.pipeline(), Texts.request(), "clean", "words", "title", "report");
        assertThat(plan.steps())
                .extracting(step -> step.decision().reasons())
                .containsOnly(List.of(new Reason.NoPriorRun()));
    }

    @Test
    void computesNothingTheSecondTime() {
        prime();
        Plan plan = planAndRun(texts.pipeline(), Texts.request());
        assertThat(plan.isNoOp()).isTrue();
    }

    @Test
    void ignoresCoordinateScopeThreadsEngineAndParent() {
        prime();
        RunRequest request = RunRequest.of(Texts.TEXT.in("sun").with("one two"), Texts.OPTIONS.with(Texts.DEFAULTS))
                .at(RunCoordinate.of("elsewhere"))
                .attribute("name", "other");
        Pipeline scoped =
                Pipeline.builder("other").include("sun", texts.pipeline()).build();
        Engine other = Engine.builder().store(store).parallelism(7).build();
        assertThat(other.run(scoped, request).report().stagesIn(StageState.REUSED))
                .hasSize(4);
        assertThat(texts.takeComputed()).isEmpty();
    }

    @Test
    void stopsWhereAResultStaysTheSame() {
        prime();
        Plan plan = planAndRun(texts.pipeline(), Texts.request("  one two ", Texts.DEFAULTS), "clean");
        assertThat(plan.get(Texts.CLEAN).reasons()).extracting(Reason::kind).containsExactly("INPUT_CHANGED");
        assertThat(plan.get(Texts.CLEAN).reasons().get(0).component()).contains("text");
        assertThat(plan.get(Texts.WORDS).upstream()).containsExactly("clean");
        assertThat(plan.get(Texts.REPORT).upstream()).containsExactly("words", "title");
    }

    @Test
    void followsAChangedInputThroughEverythingItTouches() {
        prime();
        planAndRun(texts.pipeline(), Texts.request("three two", Texts.DEFAULTS), "clean", "words", "title", "report");
    }

    @Test
    void seesOnlyTheViewOfASetting() {
        prime();
        Options shouting = new Options(Texts.DEFAULTS.limits(), true);
        Plan plan = planAndRun(texts.pipeline(), Texts.request("one two", shouting), "report");
        assertThat(plan.get(Texts.REPORT).toString()).isEqualTo("compute: options.shout false → true");
        assertThat(plan.get(Texts.TITLE).isReuse()).isTrue();
    }

    @Test
    void namesTheSettingThatMovedWithBothValues() {
        prime();
        Plan plan = planAndRun(
                texts.pipeline(), Texts.request("one two", new Options(new Limits(3, 1), false)), "title", "report");
        assertThat(plan.get(Texts.TITLE).reasons())
                .containsExactly(
                        new Reason.SettingChanged("options.limits.longest", Optional.of("20"), Optional.of("3")));
        assertThat(plan.get(Texts.REPORT).toString()).isEqualTo("compute: options.limits.longest 20 → 3");
    }

    @Test
    void runsAStageAgainWhoseVersionChanged() {
        prime();
        texts.titleVersion = "2";
        Plan plan = planAndRun(texts.pipeline(), Texts.request(), "title");
        assertThat(plan.get(Texts.TITLE).reasons()).containsExactly(new Reason.VersionChanged("1", "2"));
        assertThat(plan.get(Texts.REPORT).isDepends()).isTrue();
    }

    @Test
    void runsAStageAgainWhoseSchemaChanged() {
        prime();
        Pipeline pipeline = Pipeline.builder("texts")
                .inputs(Texts.TEXT)
                .stage(
                        Texts.CLEAN.schema("2"),
                        s -> s.from(Texts.TEXT).compute(text -> {
                            texts.count("clean");
                            return text.strip();
                        }))
                .build();
        Plan plan = planAndRun(pipeline, RunRequest.of(Texts.TEXT.with("one two")), "clean");
        assertThat(plan.get(Texts.CLEAN).reasons()).containsExactly(new Reason.SchemaChanged("1", "2"));
    }

    @Test
    void runsAStageAgainWhoseBytesAreGone() {
        Run first = engine.run(texts.pipeline(), Texts.request());
        texts.takeComputed();
        ArtifactRef gone = first.report().getStage("report").output().orElseThrow();
        store.deleteBlob(gone.blobDigest(), Instant.MAX);
        Plan plan = planAndRun(texts.pipeline(), Texts.request(), "report");
        assertThat(plan.get(Texts.REPORT).reasons())
                .containsExactly(new Reason.OutputMissing(gone.digest().hex()));
    }

    @Test
    void obeysForceAndStopsBehindItWhenNothingChanged() {
        prime();
        Plan plan = planAndRun(texts.pipeline(), Texts.request().force(Texts.CLEAN), "clean");
        assertThat(plan.get(Texts.CLEAN).reasons()).containsExactly(new Reason.Forced());
        planAndRun(texts.pipeline(), Texts.request().forceAll(), "clean", "words", "title", "report");
    }

    @Test
    void alwaysComputesWhatIsNotCacheable() {
        Pipeline pipeline = texts.builder()
                .replace(
                        Texts.CLEAN,
                        s -> s.from(Texts.TEXT).notCacheable().compute(text -> {
                            texts.count("clean");
                            return text;
                        }))
                .build();
        engine.run(pipeline, Texts.request());
        texts.takeComputed();
        Plan plan = planAndRun(pipeline, Texts.request(), "clean");
        assertThat(plan.get(Texts.CLEAN).reasons()).containsExactly(new Reason.NotCacheable());
    }

    @Test
    void comparesOnlyWithRunsOfTheSameCoordinate() {
        prime();
        RunRequest elsewhere = Texts.request("new text", Texts.DEFAULTS).at(RunCoordinate.of("elsewhere"));
        assertThat(engine.plan(texts.pipeline(), elsewhere).get(Texts.CLEAN).reasons())
                .containsExactly(new Reason.NoPriorRun());
        assertThat(engine.plan(texts.pipeline(), Texts.request("new text", Texts.DEFAULTS))
                        .get(Texts.CLEAN)
                        .reasons())
                .extracting(Reason::kind)
                .containsExactly("INPUT_CHANGED");
    }

    @Test
    void runsSelectedTargetsWithWhatTheyNeed() {
        Run run = engine.run(texts.pipeline(), Texts.request().targets(Texts.WORDS));
        assertThat(run.report().stagesIn(StageState.SUCCEEDED)).containsExactly("clean", "words");
        assertThat(run.report().stagesIn(StageState.EXCLUDED)).containsExactly("title", "report");
        assertThat(run.outcome().exitCode()).isZero();
        assertThat(engine.plan(texts.pipeline(), Texts.request().targets(Texts.WORDS))
                        .steps())
                .extracting(Plan.Step::stage)
                .containsExactly("clean", "words");
    }

    @Test
    void runsAStageWithEverythingDownstream() {
        Run run = engine.run(
                texts.pipeline(), Texts.request().downstreamOf(Texts.TITLE).force(Texts.TITLE));
        assertThat(run.report().stagesIn(StageState.SUCCEEDED)).containsExactly("clean", "words", "title", "report");
        Run words = engine.run(
                texts.builder()
                        .stage(
                                ArtifactKey.of("extra", String.class),
                                s -> s.from(Texts.CLEAN).compute(t -> t))
                        .build(),
                Texts.request().downstreamOf(Texts.WORDS));
        assertThat(words.report().stagesIn(StageState.EXCLUDED)).containsExactly("extra");
    }
}
