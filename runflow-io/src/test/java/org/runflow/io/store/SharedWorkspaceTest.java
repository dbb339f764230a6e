package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunQuery;
import org.runflow.io.ChildJvm;
import org.runflow.io.Tree;
import org.runflow.io.Workspace;
import org.runflow.io.disk.JsonHeader;
import org.runflow.run.RunState;

/** Eight processes on one workspace. */
class SharedWorkspaceTest {
    private static final int PROCESSES = 8;
    private static final long PAUSE_NANOS = 500_000;

    @TempDir
    Path directory;

    @Test
    void losesNoRunAndTearsNoFile() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> looks = CompletableFuture.supplyAsync(() -> lookUntil(over));
        TreeSet<String> runs = new TreeSet<>(runAll());
        over.set(true);

        assertThat(looks.get()).as("looks at the pointers").isPositive();
        assertThat(runs).hasSize(PROCESSES * SharedWorkspace.RUNS);
        Workspace workspace = Workspace.open(directory);
        assertThat(workspace.catalog().query(RunQuery.all()).runs())
                .allMatch(entry -> entry.state() == RunState.SUCCEEDED)
                .extracting(RunEntry::id)
                .extracting(RunId::text)
                .containsExactlyElementsOf(runs.descendingSet());
        assertThat(latest()).isEqualTo(runs.last());
        assertThat(directory.resolve("runs/counter")).hasContent(String.valueOf(runs.size()));

        byte[] index = Files.readAllBytes(directory.resolve("index.json"));
        workspace.catalog().rebuild();
        assertThat(directory.resolve("index.json"))
                .as("index made from the folders")
                .hasBinaryContent(index);
        assertThat(resultsOf(runs)).as("different results").hasSize(SharedWorkspace.RUNS);
        assertThat(workspace.store().manifests()).hasSize(13 * SharedWorkspace.RUNS);
    }

    @Test
    void letsTwoEnginesOfAProcessShareIt() {
        List<CompletableFuture<Run>> runs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String line = "line " + i % 2;
            runs.add(CompletableFuture.supplyAsync(() -> Workspace.open(directory)
                    .engine()
                    .parallelism(2)
                    .build()
                    .run(ThirteenStages.PIPELINE, ThirteenStages.request(line))));
        }
        assertThat(runs).allMatch(run -> run.join().state() == RunState.SUCCEEDED);
        assertThat(Workspace.open(directory).catalog().query(RunQuery.all()).runs())
                .hasSize(6);
    }

    private List<String> runAll() throws Exception {
        List<ChildJvm> processes = new ArrayList<>();
        List<String> runs = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                processes.add(ChildJvm.start(SharedWorkspace.class, directory));
            }
            for (ChildJvm process : processes) {
                runs.addAll(process.restOfLines());
                assertThat(process.exitCode()).isZero();
            }
        } finally {
            processes.forEach(ChildJvm::close);
        }
        return runs;
    }

    /** Reads the pointers again and again; a torn one would not parse, and one that is there stays there. */
    private int lookUntil(AtomicBoolean over) {
        int looks = 0;
        while (!over.get()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            for (Path pointer : List.of(directory.resolve("index.json"), directory.resolve("latest.json"))) {
                if (Files.exists(pointer)) {
                    assertThatCode(() -> JsonHeader.of(Files.readAllBytes(pointer)))
                            .doesNotThrowAnyException();
                    looks++;
                }
            }
        }
        return looks;
    }

    private String latest() throws IOException {
        return JsonHeader.of(Files.readAllBytes(directory.resolve("latest.json")))
                .find("run_id")
                .orElseThrow();
    }

    private Set<String> resultsOf(Set<String> runs) throws IOException {
        Set<String> different = new TreeSet<>();
        for (String run : runs) {
            Tree results = Tree.of(directory.resolve("runs").resolve(run).resolve("computation"));
            assertThat(results.files()).hasSize(13);
            different.add(results.toString());
        }
        return different;
    }
}
