package org.runflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.catalog.RunQuery;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactTypeException;
import org.runflow.io.event.EventLine;
import org.runflow.io.event.log.EventHistory;
import org.runflow.io.store.TextsPipeline;
import org.runflow.io.store.TextsPipeline.Text;
import org.runflow.run.RunState;
import org.runflow.run.StageState;

/** Everything an engine keeps, in one directory. */
class WorkspaceTest {
    @TempDir
    Path directory;

    @Test
    void keepsResultsRunsEventsAndFolders() {
        Workspace workspace = Workspace.open(directory);
        Run run = run(workspace);

        assertThat(workspace.catalog().find(run.id()).orElseThrow().state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(workspace.catalog().findReport(run.id())).contains(run.report());
        assertThat(events(run)).startsWith("RUN_QUEUED", "RUN_STARTED").endsWith("RUN_SUCCEEDED");
        assertThat(workspace.folderOf(run.id()))
                .isDirectoryContaining("glob:**/{sat,sun,metadata.json,run.json,report.json,events.jsonl,run.log,lock}")
                .isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void reopensARunOfAnotherProcess() {
        Run run = run(Workspace.open(directory));
        Run reopened = Workspace.open(directory).engine().build().open(run.id());

        assertThat(reopened.get(TextsPipeline.REPORT.in("sat"))).isEqualTo(run.get(TextsPipeline.REPORT.in("sat")));
        assertThat(reopened.report()).isEqualTo(run.report());
    }

    /** Files cannot be locked by such a thread. */
    @Test
    void runOfAThreadThatWasInterruptedBeforeIsCancelled() {
        Pipeline endless = Pipeline.builder("p")
                .stage(
                        ArtifactKey.of("n", Integer.class),
                        s -> s.reading().compute(in -> {
                            new CountDownLatch(1).await();
                            return 1;
                        }))
                .build();
        Engine engine = Workspace.open(directory).engine().build();
        Thread.currentThread().interrupt();
        Run run = engine.run(endless, RunRequest.of());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.state()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void asksNoOtherCodecForAResultOfThisProcess() {
        Workspace workspace = Workspace.open(directory);
        Run run = run(workspace);
        ArtifactKey<Text> wrong = ArtifactKey.of("words", Text.class).in("sat");

        assertThatThrownBy(() -> run.get(wrong)).isInstanceOf(ArtifactTypeException.class);
        assertThat(run(workspace).report().stagesIn(StageState.REUSED))
                .as("the result is not taken for a damaged one")
                .hasSize(8);
    }

    @Test
    void aWrongKeyForARunOfAnotherProcessCostsNoResult() {
        Workspace workspace = Workspace.open(directory);
        Run reopened = workspace.engine().build().open(run(workspace).id());
        ArtifactKey<Text> wrong = ArtifactKey.of("words", Text.class).in("sat");

        assertThatThrownBy(() -> reopened.get(wrong))
                .isInstanceOf(ArtifactCorruptException.class)
                .hasMessageContaining("a key whose type changed needs a new schema");
        assertThat(run(workspace).report().stagesIn(StageState.REUSED)).hasSize(8);
    }

    @Test
    void publishesACompleteSecondRunWithoutComputing() throws IOException {
        Workspace workspace = Workspace.open(directory);
        Run first = run(workspace);
        Run second = run(workspace);

        assertThat(second.report().stagesIn(StageState.REUSED)).hasSize(8);
        assertThat(events(second)).contains("STAGE_REUSED").doesNotContain("STAGE_STARTED");
        assertThat(Tree.of(workspace.folderOf(second.id()))
                        .without("metadata.json", "run.json", "report.json", "events.jsonl", "run.log"))
                .isEqualTo(Tree.of(workspace.folderOf(first.id()))
                        .without("metadata.json", "run.json", "report.json", "events.jsonl", "run.log"));
        assertThat(workspace.catalog().query(RunQuery.all()).runs())
                .extracting(entry -> entry.id())
                .containsExactly(second.id(), first.id());
    }

    private static Run run(Workspace workspace) {
        return workspace
                .engine()
                .parallelism(2)
                .build()
                .run(TextsPipeline.WEEKEND, TextsPipeline.weekend("a b a", "c"))
                .orThrow();
    }

    private List<String> events(Run run) {
        return EventHistory.of(directory, run.id()).lines().stream()
                .map(EventLine::event)
                .toList();
    }
}
