package org.runflow.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runflow.ArtifactKey;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.RunRequest;
import org.runflow.catalog.InMemoryCatalog;
import org.runflow.error.EngineStalledException;
import org.runflow.error.RunFailedException;
import org.runflow.internal.drive.EngineCore;
import org.runflow.internal.drive.EngineParts;
import org.runflow.internal.schedule.ThreadScheduler;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;
import org.runflow.stage.StageBuilder;
import org.runflow.store.InMemoryStore;

/** No pipeline that is built can stall; a graph that a defect has spoiled does, and the engine says so instead of waiting for ever. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StalledRunTest {
    private static final ArtifactKey<Integer> FIRST = ArtifactKey.of("first", Integer.class);
    private static final ArtifactKey<Integer> SECOND = ArtifactKey.of("second", Integer.class);

    @Test
    void endsAsAnErrorThatNamesWhatWaits() {
        Graph graph = spoiled();
        EngineCore core = new EngineCore(new EngineParts(
                new InMemoryStore(),
                new InMemoryCatalog(),
                1,
                List.of(),
                List.of(),
                ThreadScheduler.shared(),
                () -> RunId.at(ThreadScheduler.shared().now()),
                Duration.ofSeconds(1),
                10,
                Optional.empty(),
                false));
        PipelineDefinition definition = graph.definition();
        Run run = core.awaited(
                () -> core.start(graph, definition, definition.hash(), RunRequest.of(), Selection.everything()));

        assertThat(run.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(run.report().stagesIn(StageState.SUCCEEDED)).containsExactly("first");
        assertThat(run.report().stagesIn(StageState.CANCELLED)).containsExactly("second");
        assertThatThrownBy(run::orThrow)
                .isInstanceOf(RunFailedException.class)
                .cause()
                .isInstanceOf(EngineStalledException.class)
                .hasMessageContaining("second");
    }

    /** The second stage waits for itself, too. */
    private static Graph spoiled() {
        GraphBuilder builder = new GraphBuilder("p");
        builder.stage("", new StageBuilder<>(FIRST).reading().compute(in -> 1));
        builder.stage("", new StageBuilder<>(SECOND).from(FIRST).compute(n -> n + 1));
        Graph graph = builder.build();
        Node second = graph.nodes().get(1);
        Node stuck = new Node(
                1,
                "",
                second.stage(),
                second.owner(),
                second.edges(),
                List.of(0, 1),
                second.downstream(),
                Set.of(),
                Set.of(),
                List.of());
        return new Graph(graph.name(), List.of(graph.nodes().get(0), stuck), graph.inputs());
    }
}
