package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.WorkspaceBusyException;
import org.runflow.io.Workspace;
import org.runflow.io.files.FileEntry;
import org.runflow.io.files.FileRoot;
import org.runflow.io.files.FileScan;
import org.runflow.io.files.FileSet;
import org.runflow.io.retention.Deletion;
import org.runflow.io.retention.RetentionPlan;
import org.runflow.items.Items;
import org.runflow.retention.Retention;
import org.runflow.run.StageState;

/** What stays and what goes, as the page tells it. */
class RetentionGuideTest {
    record Readings(int count) {}

    static final ArtifactKey<FileSet> RAW = ArtifactKey.of("raw", FileSet.class);
    static final ArtifactKey<FileRoot> ROOT = ArtifactKey.of("root", FileRoot.class);
    static final ArtifactKey<Items<Readings>> READINGS = ArtifactKey.items("readings", Readings.class);
    static final ArtifactKey<Integer> TOTAL = ArtifactKey.of("total", Integer.class);

    @TempDir
    private Path directory;

    private Path folder;
    private Workspace workspace;
    private Engine engine;

    @BeforeEach
    void fill() throws IOException {
        folder = Files.createDirectory(directory.resolve("raw"));
        Files.writeString(folder.resolve("monday.txt"), "12\n7\n");
        Files.writeString(folder.resolve("tuesday.txt"), "9\n101\n");
        workspace = Workspace.open(directory.resolve("workspace"));
        engine = workspace.engine().build();
    }

    private Pipeline pipeline() {
        return Pipeline.builder("readings")
                .inputs(RAW, ROOT)
                .stage(
                        READINGS,
                        s -> s.forEach(RAW.view("files", FileSet::files), FileEntry::path)
                                .with(ROOT.using())
                                .compute((ctx, file, root) -> new Readings(root.read(file).length)))
                .stage(
                        TOTAL,
                        s -> s.from(READINGS).compute(readings -> {
                            int[] total = {0};
                            readings.forEach((name, one) -> total[0] += one.count());
                            return total[0];
                        }))
                .build();
    }

    private Run run() {
        // region scan
        FileSet raw = FileScan.of(folder)
                .include("*.txt")
                .rememberIn(workspace)
                .withReleased(workspace) // lists what was deleted on purpose as if it lay there
                .scan();
        // endregion
        return engine.run(pipeline(), RunRequest.of(RAW.with(raw), ROOT.with(FileRoot.at(folder))));
    }

    @Test
    void runsGoByRules() {
        run();
        Run second = run();

        // region runs
        Retention rules = Retention.keepNewest(10).and(Retention.olderThan(Duration.ofDays(90)));
        RetentionPlan plan = RetentionPlan.of(workspace, rules); // touches nothing
        for (Deletion deletion : plan.deletions()) {
            System.out.println(deletion.path() + ": " + deletion.rule() + ", " + deletion.reason());
        }
        List<Deletion> done = plan.apply();
        // endregion

        assertThat(done).isEmpty();

        // region pin
        workspace.catalog().pin(second.id());
        // endregion
        assertThat(RetentionPlan.of(workspace, Retention.keepNewest(1)).runs()).hasSize(1);
    }

    @Test
    void filesAndIntermediateValuesGoOnceTheyHaveServed() throws IOException {
        Run first = run();

        // region served
        Retention served = Retention.managedRoot(folder, READINGS) // files, once they are read
                .and(Retention.afterConsumers(READINGS)); // readings, once they are added up
        try {
            RetentionPlan.of(workspace, served).apply();
        } catch (WorkspaceBusyException e) {
            // a run goes on: next time
        }
        // endregion

        assertThat(folder).isEmptyDirectory();
        Run again = run();
        assertThat(again.report().stagesIn(StageState.REUSED)).containsExactly("readings", "total");
        Files.writeString(folder.resolve("wednesday.txt"), "8\n");
        assertThat(first.orThrow().get(TOTAL)).isEqualTo(11);
        assertThat(RetentionPlan.of(workspace, served).deletions()).isEmpty();
    }
}
