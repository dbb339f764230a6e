package org.runflow.io.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.catalog.RunQuery;
import org.runflow.io.ChildJvm;
import org.runflow.io.Tree;
import org.runflow.io.Workspace;
import org.runflow.io.store.ThirteenStages;
import org.runflow.run.RunState;
import org.runflow.run.StageState;
import org.runflow.store.ComputedBy;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;

/**
 * A process is killed at random instants, again and again: nothing committed is ever computed again, and in the end every byte is that of a process that was left
 * alone. A few kills in the build, 150 with {@code -Drunflow.kills=150}.
 */
class KillsTest {
    private static final int KILLS = Integer.getInteger("runflow.kills", 5);
    private static final long SEED = Long.getLong("runflow.kills.seed", 12);

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void nothingCommittedIsComputedAgain() throws Exception {
        Path killed = folder.resolve("killed");
        Workspace workspace = Workspace.open(killed);
        Map<Digest, ComputedBy> before = Map.of();
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildJvm child = ChildJvm.start(KillLoop.class, killed, kill)) {
                child.expect("begun");
                if (kill % 3 > 0) {
                    child.expect("ran");
                }
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(400_000)));
                child.kill();
            }
            Map<Digest, ComputedBy> after = committed(workspace);
            assertThat(after).as("after kill %s", kill).containsAllEntriesOf(before);
            before = after;
        }
        everyByteIsAsWithoutKills(workspace);
        List<RunId> lost = workspace.catalog().markLost(Instant.now());
        assertThat(committed(workspace)).containsAllEntriesOf(before);
        int notEnded = workspace
                .catalog()
                .query(RunQuery.all().in(RunState.LOST, RunState.CANCELLED).limit(10_000))
                .runs()
                .size();
        System.out.println(KILLS + " kills, " + before.size() + " results, " + notEnded + " runs cut short, "
                + lost.size() + " found at the end");
    }

    private void everyByteIsAsWithoutKills(Workspace workspace) throws IOException {
        Workspace reference = Workspace.open(folder.resolve("reference"));
        for (int number = 0; number < KILLS; number++) {
            Run resumed = run(workspace, number);
            Run whole = run(reference, number);
            assertThat(whole.report().stagesIn(StageState.SUCCEEDED)).hasSize(13);
            assertThat(resultsOf(workspace, resumed)).isEqualTo(resultsOf(reference, whole));
        }
    }

    private static Run run(Workspace workspace, int number) {
        return workspace
                .engine()
                .parallelism(2)
                .build()
                .run(ThirteenStages.PIPELINE, ThirteenStages.request("line " + number))
                .orThrow();
    }

    private static Tree resultsOf(Workspace workspace, Run run) throws IOException {
        return Tree.of(workspace.folderOf(run.id()).resolve("computation"));
    }

    private static Map<Digest, ComputedBy> committed(Workspace workspace) {
        Map<Digest, ComputedBy> committed = new HashMap<>();
        try (Stream<Manifest> manifests = workspace.store().manifests()) {
            manifests.forEach(manifest -> committed.put(manifest.key(), manifest.computedBy()));
        }
        return committed;
    }
}
