package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.catalog.InMemoryCatalog;
import org.runflow.run.Outcome;
import org.runflow.run.RunReport;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;

/** A run that dies at any write is continued by the next one, which computes nothing that was committed and trusts nothing that was not. */
class ResumeTest {
    private static final ArtifactKey<String> RAW = ArtifactKey.of("raw", String.class);

    /** Thirteen stages, critical path five. */
    private static final Map<String, List<String>> GRAPH = new LinkedHashMap<>();

    static {
        GRAPH.put("tables", List.of("raw"));
        GRAPH.put("typing", List.of("tables"));
        GRAPH.put("statistics", List.of("typing"));
        GRAPH.put("relationships", List.of("typing"));
        GRAPH.put("temporal", List.of("typing"));
        GRAPH.put("quality", List.of("statistics"));
        GRAPH.put("correlations", List.of("statistics"));
        GRAPH.put("semantic", List.of("statistics", "relationships", "temporal"));
        GRAPH.put("slicing", List.of("statistics"));
        GRAPH.put("topology", List.of("relationships"));
        GRAPH.put("cycles", List.of("relationships", "topology"));
        GRAPH.put("validation", List.of("semantic", "quality"));
        GRAPH.put("entropy", List.of("semantic", "correlations"));
    }

    private final Set<String> computed = ConcurrentHashMap.newKeySet();

    private Pipeline pipeline() {
        PipelineBuilder builder = Pipeline.builder("tables").inputs(RAW);
        GRAPH.forEach((stage, needs) -> {
            List<ArtifactKey<String>> keys = needs.stream().map(ResumeTest::key).toList();
            builder.stage(
                    key(stage),
                    s -> s.reading(keys).compute(in -> {
                        computed.add(stage);
                        return stage + keys.stream().map(in::get).collect(Collectors.joining(",", "(", ")"));
                    }));
        });
        return builder.build();
    }

    private static ArtifactKey<String> key(String name) {
        return ArtifactKey.of(name, String.class);
    }

    private static Map<String, Digest> digests(RunReport report) {
        return report.stages().stream()
                .collect(Collectors.toMap(
                        StageReport::path, stage -> stage.output().orElseThrow().digest()));
    }

    /** Each stage writes twice: its bytes, then its manifest. */
    static IntStream writes() {
        return IntStream.range(0, 26);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void continuesAfterDyingAtAnyWrite(int writes) {
        FaultyStore store = new FaultyStore();
        RunRequest request = RunRequest.of(RAW.with("rows"));
        store.failAfter(writes, new IOException("the process died"));
        Run died = Engine.builder().store(store).parallelism(2).build().run(pipeline(), request);
        assertThat(died.outcome()).isEqualTo(Outcome.ERROR);
        store.heal();
        Set<String> committed = store.manifests().map(Manifest::stage).collect(Collectors.toCollection(HashSet::new));
        computed.clear();

        Run next = Engine.builder()
                .store(store)
                .parallelism(2)
                .build()
                .run(pipeline(), request.parent(died.id()))
                .orThrow();

        Set<String> missing = new HashSet<>(GRAPH.keySet());
        missing.removeAll(committed);
        assertThat(computed).isEqualTo(missing);
        assertThat(next.report().parent()).contains(died.id());
        Run uninterrupted = pipeline().run(RAW.with("rows"));
        assertThat(digests(next.report())).isEqualTo(digests(uninterrupted.report()));
        assertThat(next.get(key("entropy"))).isEqualTo(uninterrupted.get(key("entropy")));
    }

    @Test
    void opensARunThatHasEnded() {
        FaultyStore store = new FaultyStore();
        InMemoryCatalog catalog = new InMemoryCatalog();
        Engine first = Engine.builder().store(store).catalog(catalog).build();
        Run run = first.run(pipeline(), RunRequest.of(RAW.with("rows")));
        Run opened = Engine.builder().store(store).catalog(catalog).build().open(run.id());
        assertThat(opened.report()).isEqualTo(run.report());
        assertThat(opened.get(key("cycles"))).isEqualTo(run.get(key("cycles")));
        assertThat(opened.find(key("nothing"))).isEmpty();
        assertThat(opened.report().stagesIn(StageState.SUCCEEDED)).hasSize(13);
    }
}
