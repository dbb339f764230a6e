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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.catalog.RunLease;
import org.runflow.catalog.RunQuery;
import org.runflow.io.ChildJvm;
import org.runflow.io.Workspace;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.Disk;
import org.runflow.io.disk.FileLocks;
import org.runflow.run.RunState;
import org.runflow.store.Durability;

/** Whatever a process leaves that dies while it begins or ends a run is cleaned up by those who come later. */
class HalfBegunRunTest {
    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

    @TempDir
    Path directory;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(directory);
    }

    @Test
    void killedBeforeItsFolderAppears() throws Exception {
        try (ChildJvm child = ChildJvm.start(HalfBegunRun.class, directory)) {
            assertThat(child.exitCode()).isEqualTo(9);
        }
        assertThat(in("live")).hasSize(1);
        assertThat(in("runs")).hasSize(1);
        SampleRuns.whole(workspace.catalog(), SampleRuns.id(2));
        assertThat(workspace.catalog().query(RunQuery.all()).runs()).hasSize(1);
        assertThat(workspace.catalog().unreadable()).isEmpty();

        assertThat(workspace.store().deleteLeftovers(Instant.now().minus(Duration.ofHours(1))))
                .as("younger than the instant")
                .isZero();
        assertThat(workspace.store().deleteLeftovers(LATER)).isEqualTo(2);
        assertThat(in("live")).isEmpty();
        assertThat(in("runs")).containsExactly(SampleRuns.id(2).text());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34})
    void diesAnywhereOnItsWay(int call) throws IOException {
        for (int at = call; at < call + 13; at++) {
            dieAt(at);
        }
        SampleRuns.whole(workspace.catalog(), SampleRuns.id(0));
        var unused = workspace.catalog().markLost(LATER);
        int deleted = workspace.store().deleteLeftovers(LATER);

        assertThat(in("live")).isEmpty();
        assertThat(in("runs"))
                .allSatisfy(
                        run -> assertThat(directory.resolve("runs").resolve(run).resolve("run.json"))
                                .exists());
        assertThat(workspace.catalog().query(RunQuery.all()).runs())
                .allMatch(run -> run.state().isTerminal());
        assertThat(temporary()).as("%s leftovers", deleted).isEmpty();
        assertThat(Files.readAllLines(directory.resolve("index.jsonl")))
                .hasSizeGreaterThanOrEqualTo(in("runs").size());
    }

    @Test
    void reportCountsOnlyWithItsRow() throws IOException {
        RunLease lease = SampleRuns.running(workspace.catalog(), SampleRuns.id(1));
        String running = Files.readString(run(1).resolve("run.json"));
        workspace.catalog().finish(RunState.RUNNING, SampleRuns.succeeded(SampleRuns.id(1)));
        Files.writeString(run(1).resolve("run.json"), running);
        lease.close();

        assertThat(workspace.catalog().find(SampleRuns.id(1)).orElseThrow().state())
                .isEqualTo(RunState.LOST);
        SampleRuns.whole(workspace.catalog(), SampleRuns.id(2));
        assertThat(Files.readString(run(1).resolve("run.json"))).contains("\"LOST\"");
        assertThat(Files.readString(directory.resolve("index.json"))).contains("\"LOST\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"v\":1,\"seq"})
    void logOfARunThatHasEndedGetsItsEnd(String left) throws IOException {
        RunLease lease = SampleRuns.running(workspace.catalog(), SampleRuns.id(1));
        Files.writeString(run(1).resolve("events.jsonl"), left);
        workspace.catalog().finish(RunState.RUNNING, SampleRuns.succeeded(SampleRuns.id(1)));
        Path name = directory.resolve("live").resolve(SampleRuns.id(1).text());
        lease.close();
        Files.createFile(name);

        SampleRuns.whole(workspace.catalog(), SampleRuns.id(2));
        assertThat(run(1).resolve("events.jsonl"))
                .content()
                .contains("RUN_SUCCEEDED")
                .endsWith("}\n");
        assertThat(in("live")).isEmpty();
    }

    @Test
    void folderOfAnOlderReleaseThatHoldsOnlyALock() throws IOException {
        Path dead = Files.createDirectories(run(1));
        Files.createFile(dead.resolve("lock"));
        Path held = Files.createDirectories(run(2));
        Path full = Files.createDirectories(run(3));
        Files.createFile(full.resolve("lock"));
        Files.createFile(full.resolve("letter.txt"));
        try (FileLocks.Held lock = FileLocks.tryLock(held.resolve("lock")).orElseThrow()) {
            assertThat(workspace.store().deleteLeftovers(LATER))
                    .as("while %s is held", lock)
                    .isEqualTo(1);
        }
        assertThat(dead).doesNotExist();
        assertThat(held).exists();
        assertThat(full).exists();
    }

    private void dieAt(int call) {
        Durability disk = Disk.with(Disk.dyingAt(call));
        try {
            Workspace dying = Workspace.of(
                    DirectoryStore.builder(directory).durability(disk).open());
            SampleRuns.whole(dying.catalog(), SampleRuns.id(call));
        } catch (RuntimeException e) {
            assertThat(e).hasRootCauseInstanceOf(IOException.class);
        }
    }

    private Path run(int number) {
        return directory.resolve("runs").resolve(SampleRuns.id(number).text());
    }

    private List<String> in(String folder) {
        return List.of(directory.resolve(folder).toFile().list());
    }

    private List<Path> temporary() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(AtomicFiles::isTemporary).toList();
        }
    }
}
