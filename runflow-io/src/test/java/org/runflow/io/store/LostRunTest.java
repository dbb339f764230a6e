package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.io.ChildJvm;
import org.runflow.io.Workspace;
import org.runflow.io.catalog.FileRunCatalog;
import org.runflow.run.RunState;
import org.runflow.store.RunEntry;
import org.runflow.store.RunLease;
import org.runflow.store.RunQuery;

/** Nobody has to ask for lost runs: whoever looks, or starts another run, finds out. A lease that was given up without an end stands for a death. */
class LostRunTest {
    private static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");
    private static final RunId ID = RunId.at(NOON);

    @TempDir
    Path directory;

    private FileRunCatalog catalog;
    private RunLease lease;

    @BeforeEach
    void begin() {
        catalog = Workspace.open(directory).catalog();
        lease = catalog.begin(
                new RunEntry(
                        ID,
                        "texts",
                        TextsPipeline.DAY.hash(),
                        RunCoordinate.of("texts"),
                        Optional.empty(),
                        RunState.QUEUED,
                        NOON,
                        Optional.empty(),
                        Optional.empty(),
                        new TreeMap<>()),
                TextsPipeline.DAY.definition());
    }

    @ParameterizedTest
    @CsvSource({"RUNNING, LOST", "QUEUED, CANCELLED"})
    void listingShowsADeadRunAsLost(RunState before, RunState after) {
        reach(before);
        assertThat(states()).as("while it lives").containsExactly(before);
        lease.close();
        assertThat(states()).containsExactly(after);
        assertThat(Workspace.open(directory).catalog().find(ID).orElseThrow().endedAt())
                .as("marked for good")
                .isPresent();
    }

    @Test
    void lookingItUpShowsItAsLost() {
        reach(RunState.RUNNING);
        assertThat(catalog.find(ID).orElseThrow().state()).isEqualTo(RunState.RUNNING);
        lease.close();
        assertThat(catalog.find(ID).orElseThrow().state()).isEqualTo(RunState.LOST);
    }

    @Test
    void anotherRunLeavesNoDeadOneBehind() throws Exception {
        reach(RunState.RUNNING);
        lease.close();
        Workspace.open(directory).engine().build().run(TextsPipeline.DAY, TextsPipeline.day("a"));
        assertThat(Files.readString(directory.resolve("runs").resolve(ID.text()).resolve("run.json")))
                .contains("\"LOST\"");
        assertThat(Files.readString(directory.resolve("index.json"))).contains(ID.text());
    }

    @Test
    void listsByStateAsTheyAreAfterwards() {
        reach(RunState.RUNNING);
        lease.close();
        assertThat(catalog.query(RunQuery.all().in(RunState.RUNNING)).runs()).isEmpty();
        assertThat(catalog.query(RunQuery.all().in(RunState.LOST)).runs()).hasSize(1);
    }

    @Test
    void runOfAnotherProcessLivesUntilItIsKilled() throws Exception {
        try (ChildJvm child = ChildJvm.start(KilledRun.class, directory)) {
            child.expect("at the commit point");
            assertThat(states()).contains(RunState.RUNNING).doesNotContain(RunState.LOST);
            child.kill();
        }
        assertThat(states()).contains(RunState.LOST).doesNotContain(RunState.RUNNING);
    }

    private void reach(RunState state) {
        if (state != RunState.QUEUED) {
            catalog.transition(ID, RunState.QUEUED, state, NOON);
        }
    }

    private List<RunState> states() {
        return Workspace.open(directory).catalog().query(RunQuery.all()).runs().stream()
                .map(RunEntry::state)
                .toList();
    }
}
