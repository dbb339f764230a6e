package org.runflow.io.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
import org.runflow.io.ChildJvm;
import org.runflow.io.Workspace;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestKind;

/**
 * A process is killed at random instants while it computes items and folds them: what was committed for an item or a part is never lost or computed again, whatever
 * counts is whole, and in the end every result is that of a process that was left alone. A few kills in the build, 100 with {@code -Drunflow.item.kills=100}.
 */
class ItemKillsTest {
    private static final int KILLS = Integer.getInteger("runflow.item.kills", 4);
    private static final int LONGEST_US = 400_000;
    private static final long SEED = Long.getLong("runflow.kills.seed", 14);

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void nothingCommittedIsLostAndNothingElseIsTrusted() throws Exception {
        Workspace workspace = Workspace.open(folder.resolve("killed"));
        Map<Digest, Manifest> before = Map.of();
        int inFlight = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildJvm child = ChildJvm.start(ItemKillLoop.class, workspace.path(), kill)) {
                child.expect("at work");
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(LONGEST_US)));
                child.kill();
            }
            Map<Digest, Manifest> after = committed(workspace);
            assertThat(after).as("after kill %s", kill).containsAllEntriesOf(before);
            assertThat(after.values()).allMatch(manifest -> workspace.store().isPresent(manifest.output()));
            inFlight += parts(after) > parts(before) ? 1 : 0;
            before = after;
        }
        everyResultIsAsWithoutKills(workspace, before);
        workspace.catalog().markLost(Instant.now());
        assertThat(committed(workspace)).containsAllEntriesOf(before);
        System.out.println(KILLS + " kills, " + inFlight + " of them after new items, " + parts(before)
                + " results of items and parts");
    }

    private static long parts(Map<Digest, Manifest> manifests) {
        return manifests.values().stream()
                .filter(manifest -> manifest.kind().isPart())
                .count();
    }

    private void everyResultIsAsWithoutKills(Workspace workspace, Map<Digest, Manifest> cut) throws IOException {
        Workspace reference = Workspace.open(folder.resolve("reference"));
        for (int number = 0; number < KILLS; number++) {
            Run resumed = run(workspace, number);
            Run whole = run(reference, number);
            assertThat(values(resumed)).isEqualTo(values(whole));
            assertThat(resumed.get(ItemKillLoop.SUM)).isEqualTo(whole.get(ItemKillLoop.SUM));
        }
        Map<Digest, ArtifactRef> right = new HashMap<>();
        committed(reference).forEach((key, manifest) -> right.put(key, manifest.output()));
        long checked = 0;
        for (Manifest manifest : committed(workspace).values()) {
            if (right.containsKey(manifest.key())) {
                assertThat(manifest.output()).isEqualTo(right.get(manifest.key()));
                checked += cut.containsKey(manifest.key()) ? 1 : 0;
            }
        }
        assertThat(checked).as("results of killed processes").isPositive();
        assertThat(committed(workspace)).containsKeys(right.keySet().toArray(Digest[]::new));
    }

    private static List<String> values(Run run) {
        List<String> values = new ArrayList<>();
        run.get(ItemKillLoop.TWICE).forEach((name, text) -> values.add(name + ": " + text));
        return values;
    }

    private static Run run(Workspace workspace, int number) {
        return workspace
                .engine()
                .parallelism(2)
                .build()
                .run(ItemKillLoop.PIPELINE, ItemKillLoop.request(number))
                .orThrow();
    }

    private static Map<Digest, Manifest> committed(Workspace workspace) {
        Map<Digest, Manifest> committed = new HashMap<>();
        try (Stream<Manifest> manifests = workspace.store().manifests()) {
            manifests
                    .filter(manifest -> manifest.kind() != ManifestKind.INPUT)
                    .forEach(manifest -> committed.put(manifest.key(), manifest));
        }
        return committed;
    }
}
