package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.Workspace;
import org.runflow.io.disk.Disk;
import org.runflow.store.Durability;

/** What a store was told holds for everything in its workspace: results, runs and what they show. */
class DurabilityTest {
    @TempDir
    private Path directory;

    private final List<String> calls = new CopyOnWriteArrayList<>();

    private Workspace runIn(Durability durability) {
        Durability disk = Disk.with((call, file) -> calls.add(call), durability);
        Workspace workspace =
                Workspace.of(DirectoryStore.builder(directory).durability(disk).open());
        workspace
                .engine()
                .build()
                .run(TextsPipeline.DAY, TextsPipeline.day("a b a"))
                .orThrow();
        return workspace;
    }

    @Test
    void forcedFilesReachTheDisk() {
        Workspace workspace = runIn(Durability.forced());

        assertThat(calls).filteredOn("force"::equals).hasSizeGreaterThan(10);
        assertThat(workspace.store().durability().isForced()).isTrue();
    }

    @Test
    void bufferedFilesWaitForNoDisk() {
        Workspace workspace = runIn(Durability.buffered());

        assertThat(calls).contains("create", "move").doesNotContain("force");
        assertThat(workspace.store().durability().isForced()).isFalse();
    }

    @Test
    void bufferedIsTheDefault() {
        assertThat(DirectoryStore.at(directory).durability().isForced()).isFalse();
    }
}
