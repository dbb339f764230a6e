package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunLease;
import org.runflow.catalog.RunQuery;
import org.runflow.event.EventHeader;
import org.runflow.event.RunEvent;
import org.runflow.io.ChildJvm;
import org.runflow.io.Tree;
import org.runflow.io.Workspace;
import org.runflow.io.catalog.FileRunCatalog;
import org.runflow.io.event.EventLine;
import org.runflow.io.event.log.EventHistory;
import org.runflow.io.event.log.JsonlEventLog;
import org.runflow.run.Outcome;
import org.runflow.run.RunState;

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
    void listingShowsADeadRunAsLost(RunState before, RunState after) throws IOException {
        reach(before);
        assertThat(states()).as("while it lives").containsExactly(before);
        lease.close();
        Tree untouched = Tree.of(directory);
        assertThat(states()).containsExactly(after);
        assertThat(Tree.of(directory)).as("whoever looks writes nothing").isEqualTo(untouched);
        assertThat(catalog.markLost(NOON)).containsExactly(ID);
        assertThat(Files.readString(folder().resolve("run.json"))).contains("\"" + after + "\"");
    }

    @Test
    void noRunEndsBeforeItHasBegun() {
        reach(RunState.RUNNING);
        lease.close();
        Instant begun = catalog.find(ID).orElseThrow().startedAt().orElseThrow();
        assertThat(catalog.markLost(NOON.minusSeconds(86_400))).containsExactly(ID);
        assertThat(catalog.find(ID).orElseThrow().endedAt()).contains(begun);
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
        assertThat(Files.readString(folder().resolve("run.json"))).contains("\"LOST\"");
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

    @ParameterizedTest
    @CsvSource({"RUNNING, RUN_LOST, ERROR", "QUEUED, RUN_CANCELLED, CANCELLED"})
    void whoeverFindsItEndsItsLogOnce(RunState before, String event, String outcome) throws IOException {
        reach(before);
        log("{\"v\":1,\"seq\":2,\"ru");
        lease.close();
        catalog.markLost(NOON);
        catalog.markLost(NOON);

        EventHistory history = EventHistory.of(directory, ID);
        assertThat(history.torn()).isEmpty();
        assertThat(history.lines()).extracting(EventLine::event).containsExactly("RUN_QUEUED", event);
        assertThat(history.lines()).extracting(EventLine::seq).containsExactly(1L, 2L);
        assertThat(history.lines().get(1).data().orElseThrow()).containsEntry("outcome", outcome);
        assertThat(Files.readAllLines(folder().resolve("run.log")).get(1)).contains(event);
    }

    @Test
    void logThatHasItsEndIsLeftAlone() throws IOException {
        reach(RunState.RUNNING);
        try (JsonlEventLog events = JsonlEventLog.at(directory)) {
            events.on(new RunEvent.RunEnded(new EventHeader(1, ID, NOON), RunState.FAILED, Outcome.ERROR));
        }
        String log = Files.readString(folder().resolve("events.jsonl"));
        lease.close();

        assertThat(catalog.markLost(NOON)).containsExactly(ID);
        assertThat(states()).containsExactly(RunState.LOST);
        assertThat(folder().resolve("events.jsonl")).content().isEqualTo(log);
    }

    @Test
    void damagedLogKeepsNoRunAlive() throws IOException {
        reach(RunState.RUNNING);
        Files.writeString(folder().resolve("events.jsonl"), "no event\n");
        lease.close();

        assertThat(catalog.markLost(NOON)).containsExactly(ID);
        assertThat(states()).containsExactly(RunState.LOST);
        assertThat(folder().resolve("events.jsonl")).content().isEqualTo("no event\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"v\":1,\"seq"})
    void logThatWasKilledBeforeItsFirstLineGetsItsEnd(String left) throws IOException {
        Files.writeString(folder().resolve("events.jsonl"), left);
        lease.close();

        assertThat(catalog.markLost(NOON)).containsExactly(ID);
        assertThat(states()).containsExactly(RunState.CANCELLED);
        assertThat(EventHistory.of(directory, ID).lines())
                .extracting(EventLine::event)
                .containsExactly("RUN_CANCELLED");
        assertThat(EventHistory.of(directory, ID).lines().get(0).seq()).isEqualTo(1);
    }

    @Test
    void engineWithoutALogGetsNone() {
        reach(RunState.RUNNING);
        lease.close();

        assertThat(catalog.markLost(NOON)).containsExactly(ID);
        assertThat(states()).containsExactly(RunState.LOST);
        assertThat(folder().resolve("events.jsonl")).doesNotExist();
    }

    private void log(String torn) throws IOException {
        try (JsonlEventLog events = JsonlEventLog.at(directory)) {
            events.on(new RunEvent.RunQueued(new EventHeader(1, ID, NOON)));
        }
        Files.writeString(folder().resolve("events.jsonl"), torn, StandardOpenOption.APPEND);
    }

    private Path folder() {
        return directory.resolve("runs").resolve(ID.text());
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
