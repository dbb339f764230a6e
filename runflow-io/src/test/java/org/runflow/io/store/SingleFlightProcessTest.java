package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.io.ChildJvm;
import org.runflow.io.Workspace;
import org.runflow.io.disk.FileLocks;
import org.runflow.run.StageState;
import org.runflow.store.Digest;
import org.runflow.store.StageClaim;

/** Two processes that need the same result: one computes it, the other waits; and a dead process keeps nobody waiting. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SingleFlightProcessTest {
    private static final Digest KEY = Digest.of("a key");

    @TempDir
    Path directory;

    private Path workspace() {
        return directory.resolve("workspace");
    }

    private Path gate() {
        return directory.resolve("gate");
    }

    private RunHandle startAndWaitUntilItWaits() {
        RunHandle handle = Workspace.open(workspace())
                .engine()
                .build()
                .start(SlowRun.pipeline(gate(), "this one"), SlowRun.WAITING);
        while (handle.snapshot().getStage("result").state() != StageState.WAITING) {
            LockSupport.parkNanos(1_000_000);
        }
        return handle;
    }

    @Test
    void whatAnotherProcessComputesIsAwaitedAndReused() throws Exception {
        FileLocks.Held closed = FileLocks.lock(gate());
        try (ChildJvm child = ChildJvm.start(SlowRun.class, workspace(), gate())) {
            child.expect("computing");
            RunHandle handle = startAndWaitUntilItWaits();
            closed.close();
            Run run = handle.await().orThrow();

            assertThat(run.get(SlowRun.RESULT)).isEqualTo("the other process");
            assertThat(run.report().getStage("result").state()).isEqualTo(StageState.REUSED);
            assertThat(child.exitCode()).isZero();
        }
    }

    @Test
    void whatADeadProcessWasComputingIsComputed() throws Exception {
        FileLocks.Held closed = FileLocks.lock(gate());
        try (ChildJvm child = ChildJvm.start(SlowRun.class, workspace(), gate())) {
            child.expect("computing");
            RunHandle handle = startAndWaitUntilItWaits();
            child.kill();
            closed.close();

            assertThat(handle.await().orThrow().get(SlowRun.RESULT)).isEqualTo("this one");
        }
    }

    @Test
    void claimsOfOneProcessAreKeptApartFromOneAnother() {
        DirectoryStore one = DirectoryStore.at(workspace());
        DirectoryStore other = DirectoryStore.at(workspace());
        StageClaim claim = one.claim(KEY).orElseThrow();
        StageClaim second = other.claim(Digest.of("another key")).orElseThrow();

        assertThat(other.claim(KEY)).isEmpty();
        second.close();
        assertThat(other.claim(KEY)).as("another claim was freed").isEmpty();
        claim.close();
        claim.close();
        Optional<StageClaim> again = other.claim(KEY);
        assertThat(again).isPresent();
        claim.close();
        assertThat(one.claim(KEY)).as("freed twice by who has it no more").isEmpty();
    }

    @Test
    void whereNobodyCanTellEverybodyComputes() throws Exception {
        DirectoryStore store = DirectoryStore.at(workspace());
        Path elsewhere = Files.createFile(directory.resolve("letter.txt"));
        Files.createSymbolicLink(workspace().resolve("computing.lock"), elsewhere);

        assertThat(store.claim(KEY)).isPresent();
        assertThat(store.claim(KEY)).isPresent();
        assertThat(elsewhere).isEmptyFile();
    }
}
