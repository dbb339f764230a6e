package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Run;
import org.runflow.io.Workspace;
import org.runflow.run.StageState;

/** What nobody refers to any more goes, but only when it is old. */
class GarbageCollectionTest {
    private static final Instant NOW = Instant.now();
    private static final Instant SOON = NOW.plus(Duration.ofHours(1));
    private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(1));

    @TempDir
    Path directory;

    private Workspace workspace;
    private GarbageCollection garbage;

    @BeforeEach
    void open() {
        workspace = Workspace.open(directory);
        garbage = new GarbageCollection(workspace.store(), workspace.catalog());
    }

    @Test
    void keepsWhatRunsReferTo() {
        run("a b");
        assertThat(garbage.plan(SOON)).isEqualTo(new GarbagePlan(SOON, List.of(), List.of()));
    }

    @Test
    void deletesTheResultsOfADeletedRunAndNothingElse() throws IOException {
        Run kept = run("a b");
        Run gone = run("c");
        delete(gone);

        GarbagePlan plan = garbage.plan(SOON);
        assertThat(plan.manifests()).hasSize(4);
        assertThat(plan.blobs()).hasSize(4);
        assertThat(plan.bytes()).isPositive();
        assertThat(run("a b").report().stagesIn(StageState.REUSED))
                .as("a plan deletes nothing")
                .hasSize(4);
        assertThat(workspace.store().blobs()).hasSize(8);

        assertThat(garbage.apply(plan)).isEqualTo(plan);
        assertThat(workspace.store().blobs()).hasSize(4);
        assertThat(kept.get(TextsPipeline.REPORT)).isEqualTo(run("a b").get(TextsPipeline.REPORT));
        assertThat(run("c").report().stagesIn(StageState.SUCCEEDED)).hasSize(4);
    }

    @Test
    void leavesYoungThingsAlone() throws IOException {
        delete(run("a b"));
        assertThat(garbage.plan(LONG_AGO).blobs()).isEmpty();
        assertThat(garbage.plan(LONG_AGO).manifests()).isEmpty();
    }

    @Test
    void keepsWhatARunHasComeToUseSinceThePlan() throws IOException {
        delete(run("a b"));
        GarbagePlan plan = garbage.plan(SOON);
        run("a b");

        assertThat(garbage.apply(plan).manifests()).isEmpty();
        assertThat(workspace.store().blobs()).hasSize(4);
    }

    @Test
    void deletesBlobsThatWereNeverCommitted() {
        workspace.store().put(TextsPipeline.TEXT, new TextsPipeline.Text("orphan"));
        assertThat(garbage.apply(garbage.plan(SOON)).blobs()).hasSize(1);
        assertThat(workspace.store().blobs()).isEmpty();
    }

    @Test
    void sweepsTemporaryFilesOfKilledProcesses() throws IOException {
        Run run = run("a b");
        Files.writeString(directory.resolve("objects/.half.tmp"), "half");
        Files.createDirectories(workspace.folderOf(run.id()).resolve(".half.tmp/sun"));

        assertThat(workspace.store().deleteLeftovers(LONG_AGO)).isZero();
        assertThat(workspace.store().deleteLeftovers(SOON)).isEqualTo(2);
        assertThat(directory.resolve("objects/.half.tmp")).doesNotExist();
    }

    private Run run(String text) {
        return workspace
                .engine()
                .parallelism(1)
                .build()
                .run(TextsPipeline.DAY, TextsPipeline.day(text))
                .orThrow();
    }

    private void delete(Run run) throws IOException {
        AtomicFiles.buffered().deleteTree(workspace.folderOf(run.id()));
    }
}
