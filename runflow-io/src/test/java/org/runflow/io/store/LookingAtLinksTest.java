package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunLease;
import org.runflow.catalog.RunQuery;
import org.runflow.error.StoreException;
import org.runflow.event.EventHeader;
import org.runflow.event.RunEvent;
import org.runflow.io.Tree;
import org.runflow.io.Workspace;
import org.runflow.io.event.log.JsonlEventLog;
import org.runflow.run.RunState;

/** Whoever looks at a dead run in a workspace from elsewhere writes nothing outside it, whichever of its files is a link. */
class LookingAtLinksTest {
    private static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");
    private static final RunId ID = RunId.at(NOON);

    @TempDir
    Path folder;

    private Path directory;
    private Path elsewhere;

    @BeforeEach
    void leaveADeadRun() throws IOException {
        directory = folder.resolve("workspace");
        elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("letter.txt"), "dear,\nhalf a line");
        Workspace workspace = Workspace.open(directory);
        RunLease lease = workspace.catalog().begin(entry(), TextsPipeline.DAY.definition());
        workspace.catalog().transition(ID, RunState.QUEUED, RunState.RUNNING, NOON);
        try (JsonlEventLog events = JsonlEventLog.at(directory)) {
            events.on(new RunEvent.RunQueued(new EventHeader(1, ID, NOON)));
        }
        lease.close();
    }

    @ParameterizedTest
    @CsvSource({
        "runs/ID/run.log,       LOST",
        "runs/ID/events.jsonl,  LOST",
        "runs/ID/lock,          LOST",
        "runs/ID/run.json,      ",
        "runs/ID/metadata.json, LOST",
        "catalog.lock,          LOST",
        "index.json,            LOST",
        "latest.json,           LOST",
        "runs/ID,               ",
        "runs,                  "
    })
    void linkLeadsToNoWriting(String file, String state) throws IOException {
        Path link = directory.resolve(file.replace("ID", ID.text()));
        Path target = elsewhere.resolve("moved");
        if (Files.exists(link)) {
            Files.move(link, target);
        } else {
            Files.writeString(target, "[]\nhalf");
        }
        Files.createSymbolicLink(link, target);
        Tree before = Tree.of(elsewhere);

        assertThat(state()).isEqualTo(Optional.ofNullable(state));
        assertThat(Tree.of(elsewhere)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "runs/ID/run.log,       LOST",
        "runs/ID/events.jsonl,  LOST",
        "runs/ID/lock,          LOST",
        "runs/ID/run.json,      ",
        "runs/ID/metadata.json, LOST",
        "catalog.lock,          LOST",
        "index.json,            LOST",
        "latest.json,           LOST"
    })
    void linkToNothingMakesNothing(String file, String state) throws IOException {
        Path link = directory.resolve(file.replace("ID", ID.text()));
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, elsewhere.resolve("new.txt"));

        assertThat(state()).isEqualTo(Optional.ofNullable(state));
        assertThat(elsewhere).isDirectoryNotContaining("glob:**/new.txt");
    }

    @ParameterizedTest
    @CsvSource({"run.log", "events.jsonl"})
    void logWithAnotherNameIsLeftAlone(String file) throws IOException {
        Path log = directory.resolve("runs").resolve(ID.text()).resolve(file);
        Files.delete(log);
        Files.createLink(log, elsewhere.resolve("letter.txt"));
        assertThat(state()).contains("LOST");
        assertThat(elsewhere.resolve("letter.txt")).content().isEqualTo("dear,\nhalf a line");
    }

    @Test
    void eventsOfANewRunGoThroughNoLink() throws IOException {
        Path runs = Files.move(directory.resolve("runs"), elsewhere.resolve("runs"));
        Files.createSymbolicLink(directory.resolve("runs"), runs);
        Tree before = Tree.of(elsewhere);
        try (JsonlEventLog events = JsonlEventLog.at(directory)) {
            assertThat(catchThrowable(
                            () -> events.on(new RunEvent.RunQueued(new EventHeader(1, RunId.at(NOON), NOON)))))
                    .hasStackTraceContaining("is a link");
        }
        assertThat(Tree.of(elsewhere)).isEqualTo(before);
    }

    /** Of the run, as a list shows it; absent when it is not listed. */
    private Optional<String> state() {
        try {
            return Workspace.open(directory).catalog().query(RunQuery.all()).runs().stream()
                    .map(run -> run.state().name())
                    .findFirst();
        } catch (StoreException e) {
            assertThat(e).hasStackTraceContaining("is a link");
            return Optional.empty();
        }
    }

    private static RunEntry entry() {
        return new RunEntry(
                ID,
                "texts",
                TextsPipeline.DAY.hash(),
                RunCoordinate.of("texts"),
                Optional.empty(),
                RunState.QUEUED,
                NOON,
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>());
    }
}
