package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.InvalidRequestException;
import org.runflow.plan.Decision;
import org.runflow.run.StageState;
import org.runflow.stage.From1;
import org.runflow.store.InMemoryStore;
import org.runflow.testing.StrictEngine;
import org.runflow.testing.VersionGuard;

/**
 * A stage on demand runs when a request names it or a selected stage needs it, and only then. In the pipeline here: in → a → table (on demand) →
 * summary (on demand), and a → b.
 */
class OnDemandTest {
    private static final ArtifactKey<Integer> IN = ArtifactKey.of("in", Integer.class);
    private static final ArtifactKey<Integer> A = ArtifactKey.of("a", Integer.class);
    private static final ArtifactKey<Integer> B = ArtifactKey.of("b", Integer.class);
    private static final ArtifactKey<Integer> TABLE = ArtifactKey.of("table", Integer.class);
    private static final ArtifactKey<Integer> SUMMARY = ArtifactKey.of("summary", Integer.class);

    private final Engine engine = Engine.inMemory();

    private static Pipeline pipeline() {
        return Pipeline.builder("tables")
                .inputs(IN)
                .stage(A, s -> s.from(IN).compute(n -> n + 1))
                .stage(B, s -> s.from(A).compute(n -> n + 1))
                .stage(TABLE, s -> s.from(A).onDemand().compute(n -> 10 * n))
                .stage(SUMMARY, s -> s.from(TABLE).onDemand().compute(n -> -n))
                .build();
    }

    private static Arguments row(String name, String runs, UnaryOperator<RunRequest> asks) {
        return Arguments.of(name, runs.isEmpty() ? List.of() : List.of(runs.split(" ")), asks);
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                row("everything", "a b", r -> r),
                row("everything and this", "a b table", r -> r.also(TABLE)),
                row(
                        "everything and two",
                        "a b table summary",
                        r -> r.also(TABLE).also(SUMMARY)),
                row("what it needs comes along", "a b table summary", r -> r.also(SUMMARY)),
                row("what is there anyway", "a b", r -> r.also(B)),
                row("as a target", "a table", r -> r.targets(TABLE)),
                row("needed by a target", "a table summary", r -> r.targets(SUMMARY)),
                row("beside targets", "a b table", r -> r.targets(B).also(TABLE)),
                row("not a target", "a b", r -> r.targets(B)),
                row("downstream of a", "a b", r -> r.downstreamOf(A)),
                row(
                        "downstream of a and this",
                        "a b table",
                        r -> r.downstreamOf(A).also(TABLE)),
                row("downstream of itself", "a table", r -> r.downstreamOf(TABLE)),
                row("forced", "a b", r -> r.force(TABLE)),
                row("all forced", "a b", RunRequest::forceAll),
                row("asked for and forced", "a b table", r -> r.also(TABLE).force(TABLE)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("requests")
    void runsWhatIsAskedFor(String name, List<String> runs, UnaryOperator<RunRequest> asks) {
        RunRequest request = asks.apply(RunRequest.of(IN.with(1)));
        List<String> all = List.of("a", "b", "table", "summary");

        assertThat(engine.plan(pipeline(), request).steps())
                .extracting(Plan.Step::stage)
                .containsExactlyInAnyOrderElementsOf(runs);
        Run run = engine.run(pipeline(), request);
        assertThat(run.report().stagesIn(StageState.SUCCEEDED)).containsExactlyInAnyOrderElementsOf(runs);
        assertThat(run.report().stagesIn(StageState.EXCLUDED))
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().filter(stage -> !runs.contains(stage)).toList());
        assertThat(run.outcome().exitCode()).isZero();
    }

    /** What is not on demand runs, and brings with it what it reads, also where the way down from a beginning leads through it. */
    @Test
    void isPulledInByAReaderThatRuns() {
        ArtifactKey<Integer> reader = ArtifactKey.of("reader", Integer.class);
        Pipeline read = pipeline().toBuilder("tables")
                .stage(reader, s -> s.from(TABLE).compute(n -> n))
                .build();
        RunRequest request = RunRequest.of(IN.with(1));
        List.of(request, request.downstreamOf(A), request.targets(reader))
                .forEach(any -> assertThat(engine.run(read, any).get(reader)).isEqualTo(20));
        assertThat(engine.run(read, request).report().stagesIn(StageState.EXCLUDED))
                .containsExactly("summary");
    }

    @Test
    void forcingRecomputesWhereItRunsAnyway() {
        RunRequest request = RunRequest.of(IN.with(1)).also(TABLE);
        engine.run(pipeline(), request);
        assertThat(engine.plan(pipeline(), request.force(TABLE)).get(TABLE)).isInstanceOf(Decision.Compute.class);
        assertThat(engine.plan(pipeline(), request).get(TABLE)).isInstanceOf(Decision.Reuse.class);
    }

    @Test
    void unknownKeyIsRefusedWithAHint() {
        assertThatThrownBy(() ->
                        engine.run(pipeline(), RunRequest.of(IN.with(1)).also(ArtifactKey.of("tabel", Integer.class))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("no stage produces 'tabel'")
                .hasMessageContaining("table");
    }

    /** The definition tells pipelines apart by it, the cache does not. */
    @Test
    void countsForThePipelineAndNotForTheCache() {
        Pipeline always = pipeline().toBuilder("tables")
                .replace(TABLE, s -> s.from(A).compute(n -> 10 * n))
                .build();
        assertThat(always.hash()).isNotEqualTo(pipeline().hash());
        engine.run(pipeline(), RunRequest.of(IN.with(1)).also(TABLE));
        assertThat(engine.run(always, RunRequest.of(IN.with(1))).report().stagesIn(StageState.REUSED))
                .contains("table");
    }

    @Test
    void isDrawnDashed() {
        assertThat(pipeline().picture().toMermaid())
                .contains("[\"table v1\"]:::onDemand\n", "[\"b v1\"]\n")
                .endsWith("  classDef onDemand stroke-dasharray: 4\n");
        assertThat(pipeline().picture().toDot())
                .contains("\"table\" [label=\"table v1\" style=dashed];\n", "\"b\" [label=\"b v1\"];\n");
        assertThat(pipeline().picture().toText()).contains("  table <- a (on demand)\n", "  b <- a\n");
    }

    @Test
    void strictModeTriesItToo() {
        RunRequest request = RunRequest.of(IN.with(1));
        assertThat(StrictEngine.with(InMemoryStore::new).check(pipeline(), request))
                .containsOnlyKeys("a", "b", "summary", "table");
        assertThat(StrictEngine.with(InMemoryStore::new).check(pipeline(), request.targets(B)))
                .containsOnlyKeys("a", "b");
    }

    @Test
    void versionGuardGuardsItToo() {
        assertThatThrownBy(() ->
                        VersionGuard.of(pipeline(), RunRequest.of(IN.with(1))).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("stage 'table' has no pin")
                .hasMessageContaining("stage 'summary' has no pin");
    }

    @Test
    void canBeSaidOfAnyStage() {
        UnaryOperator<From1<Integer, Integer>> said =
                draft -> draft.named("other").onDemand();
        Pipeline other = Pipeline.builder("other")
                .inputs(IN)
                .stage(A, s -> said.apply(s.from(IN)).compute(n -> n))
                .build();
        assertThat(other.definition().stages())
                .extracting(stage -> Map.entry(stage.path(), stage.onDemand()))
                .containsExactly(Map.entry("other", true));
    }
}
