package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Run;
import org.runflow.catalog.RunQuery;
import org.runflow.io.Workspace;
import org.runflow.io.disk.Disk;
import org.runflow.run.RunState;

/** A disk that takes nothing more can be looked at, and cleaned up, although a killed run waits to be marked. */
class FullDiskTest {
    @TempDir
    Path directory;

    private final AtomicBoolean full = new AtomicBoolean();

    private Workspace open() {
        Set<String> needSpace = Set.of("create", "write", "openInPlace", "createFolders");
        return Workspace.of(DirectoryStore.builder(directory)
                .durability(Disk.with((call, file) -> {
                    if (full.get() && needSpace.contains(call)) {
                        throw new IOException("no space left on device");
                    }
                }))
                .open());
    }

    @Test
    void roomIsMadeAlthoughALostRunCannotBeMarked() throws IOException {
        Workspace workspace = open();
        Run kept = run(workspace, "kept");
        Run gone = run(workspace, "gone");
        SampleRuns.running(workspace.catalog(), SampleRuns.id(1)).close();
        try (Stream<Path> all = Files.walk(workspace.folderOf(gone.id()))) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        full.set(true);

        int leftovers = workspace.gc(Duration.ZERO).apply();
        try (var manifests = workspace.store().manifests()) {
            assertThat(manifests).as("beside %s leftovers", leftovers).hasSize(13);
        }
        assertThat(workspace.catalog().query(RunQuery.all().in(RunState.LOST)).runs())
                .hasSize(1);
        assertThat(workspace.engine().build().open(kept.id()).get(ThirteenStages.key("entropy")))
                .isEqualTo(kept.get(ThirteenStages.key("entropy")));
    }

    private static Run run(Workspace workspace, String line) {
        return workspace
                .engine()
                .build()
                .run(ThirteenStages.PIPELINE, ThirteenStages.request(line))
                .orThrow();
    }
}
