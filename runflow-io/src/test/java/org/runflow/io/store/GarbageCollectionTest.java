package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Run;
import org.runflow.catalog.GarbagePlan;
import org.runflow.catalog.UnusedResults;
import org.runflow.io.Workspace;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;

/** What nobody refers to any more goes, but only when it is old. */
class GarbageCollectionTest {
    @TempDir
    Path directory;

    private final Instant soon = Instant.now().plus(Duration.ofHours(1));
    private final Instant longAgo = Instant.now().minus(Duration.ofHours(1));
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(directory);
    }

    @Test
    void keepsWhatRunsReferTo() {
        run("a b");
        assertThat(unused(soon).stageKeys()).isEmpty();
        assertThat(GarbagePlan.of(workspace.store(), soon).unreachable()).isEmpty();
    }

    @Test
    void forgetsTheResultsOfADeletedRunAndNothingElse() throws IOException {
        Run kept = run("a b");
        delete(run("c"));

        UnusedResults unused = unused(soon);
        assertThat(unused.stageKeys()).hasSize(4);
        assertThat(run("a b").report().stagesIn(StageState.REUSED)).hasSize(4);
        assertThat(workspace.store().manifests()).as("a plan deletes nothing").hasSize(8);

        unused.forget(workspace.store(), workspace.catalog());
        GarbagePlan.of(workspace.store(), soon).apply(workspace.store());
        assertThat(workspace.store().manifests()).hasSize(4);
        assertThat(workspace.store().blobs()).hasSize(4);
        assertThat(kept.get(TextsPipeline.REPORT)).isEqualTo(run("a b").get(TextsPipeline.REPORT));
        assertThat(run("c").report().stagesIn(StageState.SUCCEEDED)).hasSize(4);
    }

    @Test
    void leavesYoungThingsAlone() throws IOException {
        delete(run("a b"));
        assertThat(unused(longAgo).stageKeys()).isEmpty();
    }

    @Test
    void keepsWhatARunHasComeToUseSinceThePlan() throws IOException {
        delete(run("a b"));
        UnusedResults unused = unused(soon);
        run("a b");

        unused.forget(workspace.store(), workspace.catalog());
        assertThat(workspace.store().manifests()).hasSize(4);
    }

    @Test
    void deletesBlobsThatWereNeverCommitted() {
        workspace.store().put(TextsPipeline.TEXT, new TextsPipeline.Text("orphan"));
        GarbagePlan.of(workspace.store(), soon).apply(workspace.store());
        assertThat(workspace.store().blobs()).isEmpty();
    }

    @Test
    void sweepsTemporaryFilesOfKilledProcesses() throws IOException {
        Run run = run("a b");
        Files.writeString(directory.resolve("objects/.half.tmp"), "half");
        Files.writeString(
                Files.createDirectories(directory.resolve("objects/ab")).resolve(".half.tmp"), "half");
        Files.createDirectories(workspace.folderOf(run.id()).resolve(".half.tmp/sun"));
        for (String place : List.of("sources", "digests", "cache/items/0123456789abcdef")) {
            Files.writeString(Files.createDirectories(directory.resolve(place)).resolve(".half.tmp"), "half");
        }

        assertThat(workspace.store().deleteLeftovers(longAgo)).isZero();
        assertThat(workspace.store().deleteLeftovers(soon)).isEqualTo(6);
        try (Stream<Path> left = Files.walk(directory)) {
            assertThat(left).noneMatch(path -> path.endsWith(".half.tmp"));
        }
    }

    @Test
    void keepsTheBytesThatARunHasThoughItsResultsWereForgotten() throws IOException {
        Run run = run("a b");
        String report = String.valueOf(run.get(TextsPipeline.REPORT));
        workspace
                .reset(run.report().stages().stream().map(StageReport::stage).toArray(String[]::new))
                .forget();
        assertThat(workspace.store().manifests()).isEmpty();

        int unused = workspace.gc(Duration.ZERO).apply();
        Run again = Workspace.open(directory).engine().build().open(run.id());
        assertThat(again.get(TextsPipeline.REPORT)).asString().isEqualTo(report);

        delete(run);
        unused += workspace.gc(Duration.ZERO).apply();
        assertThat(workspace.store().blobs()).as("%s leftovers", unused).isEmpty();
    }

    private UnusedResults unused(Instant before) {
        return UnusedResults.of(workspace.store(), workspace.catalog(), before);
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
