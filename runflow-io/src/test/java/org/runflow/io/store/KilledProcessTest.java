package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunQuery;
import org.runflow.io.ChildJvm;
import org.runflow.io.Tree;
import org.runflow.io.Workspace;
import org.runflow.io.event.EventLine;
import org.runflow.io.event.log.EventHistory;
import org.runflow.run.RunState;
import org.runflow.run.StageState;
import org.runflow.store.Manifest;

/** Processes are killed between every two commits of a run; whoever comes next goes on from what was committed, and from nothing else. */
class KilledProcessTest {
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void resumesFromEveryCommitPoint() throws Exception {
        Path killed = folder.resolve("killed");
        Workspace workspace = Workspace.open(killed);
        for (int commits = 1; commits <= ThirteenStages.NAMES.size(); commits++) {
            Set<String> before = committed(workspace);
            runUntilKilled(killed);

            RunId lost = workspace.catalog().markLost(LATER).get(0);
            assertThat(committed(workspace)).hasSize(commits).containsAll(before);
            assertThat(lastEvent(killed, lost)).isEqualTo("RUN_LOST");
            assertThat(stagesWith("STAGE_STARTED", killed, lost)).noneMatch(before::contains);
            assertThat(stagesWith("STAGE_REUSED", killed, lost)).isSubsetOf(before);
        }

        Run last = run(workspace);
        assertThat(last.report().stagesIn(StageState.REUSED)).hasSize(13);
        assertThat(resultsOf(killed, last)).isEqualTo(uninterrupted());
        assertThat(workspace.catalog().query(RunQuery.all().in(RunState.LOST)).runs())
                .hasSize(13)
                .extracting(RunEntry::endedAt)
                .allMatch(end -> end.orElseThrow().equals(LATER));
    }

    private static void runUntilKilled(Path workspace) throws Exception {
        try (ChildJvm child = ChildJvm.start(KilledRun.class, workspace)) {
            child.expect("at the commit point");
            child.kill();
        }
    }

    private static Set<String> committed(Workspace workspace) {
        try (var manifests = workspace.store().manifests()) {
            return manifests.map(Manifest::stage).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String lastEvent(Path workspace, RunId run) {
        List<EventLine> lines = EventHistory.of(workspace, run).lines();
        return lines.get(lines.size() - 1).event();
    }

    private static Set<String> stagesWith(String event, Path workspace, RunId run) {
        return EventHistory.of(workspace, run).lines().stream()
                .filter(line -> line.event().equals(event))
                .map(line -> line.stage().orElseThrow())
                .collect(Collectors.toSet());
    }

    private Tree uninterrupted() throws IOException {
        Path reference = folder.resolve("reference");
        return resultsOf(reference, run(Workspace.open(reference)));
    }

    private static Run run(Workspace workspace) {
        return workspace
                .engine()
                .parallelism(2)
                .build()
                .run(ThirteenStages.PIPELINE, ThirteenStages.request("a", "b"))
                .orThrow();
    }

    private static Tree resultsOf(Path workspace, Run run) throws IOException {
        return Tree.of(workspace.resolve("runs").resolve(run.id().text()).resolve("computation"));
    }
}
