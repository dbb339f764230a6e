package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunLease;
import org.runflow.catalog.RunQuery;
import org.runflow.io.Workspace;
import org.runflow.io.catalog.FileRunCatalog;
import org.runflow.io.disk.Disk;
import org.runflow.io.disk.JsonHeader;
import org.runflow.run.RunState;
import org.runflow.store.Durability;

/** What a run costs does not grow with the runs that were. */
class FlatCatalogTest {
    /** Enough to make the list longer than what is written at every end. */
    private static final int MANY = 300;

    @TempDir
    Path directory;

    private final List<String> calls = new ArrayList<>();
    private FileRunCatalog catalog;

    @BeforeEach
    void open() {
        catalog = Workspace.open(directory).catalog();
    }

    @Test
    void aRunTouchesAsManyFilesAfterManyAsAfterFew() throws IOException {
        Durability disk = Disk.with((call, file) -> calls.add(call + " " + file.getFileName()));
        FileRunCatalog watched = Workspace.of(
                        DirectoryStore.builder(directory).durability(disk).open())
                .catalog();
        runs(0, 10);
        long few = callsOfRun(watched, 10);
        runs(11, MANY);
        setAge(Duration.ofMinutes(-10));
        long many = callsOfRun(watched, MANY);

        assertThat(many).isLessThanOrEqualTo(few);
        assertThat(calls)
                .as("the long list of runs")
                .noneMatch(call -> call.matches("(open|create|move) index.json.?"));
    }

    @Test
    void whatHasEndedIsReadOnceHoweverOftenItIsListed() throws IOException {
        FileRunCatalog watched = Workspace.of(DirectoryStore.builder(directory)
                        .durability(Disk.with((call, file) -> calls.add(call + " " + file.getFileName())))
                        .open())
                .catalog();
        runs(0, 20);
        List<RunEntry> first = watched.query(RunQuery.all()).runs();
        calls.clear();

        assertThat(watched.query(RunQuery.all()).runs()).isEqualTo(first).hasSize(20);
        assertThat(calls).noneMatch(call -> call.equals("open run.json"));

        Path row = directory.resolve("runs").resolve(SampleRuns.id(7).text()).resolve("run.json");
        String before = Files.readString(row);
        Files.writeString(row, "{");
        assertThat(watched.query(RunQuery.all()).runs()).hasSize(19);
        Files.writeString(row, before);
        calls.clear();
        assertThat(watched.query(RunQuery.all()).runs()).isEqualTo(first);
        assertThat(calls).filteredOn(call -> call.equals("open run.json")).hasSize(1);
    }

    @Test
    void theListFollowsWhenItsTimeHasCome() throws IOException {
        runs(0, MANY - 1);
        setAge(Duration.ofMinutes(-10));
        runs(MANY - 1, MANY);
        assertThat(Files.readString(index()))
                .doesNotContain(SampleRuns.id(MANY - 1).text());
        setAge(Duration.ofMinutes(10));
        runs(MANY, MANY + 1);
        assertThat(Files.readString(index()))
                .startsWith("[ {\n  \"run_id\" : \"" + SampleRuns.id(MANY))
                .contains(SampleRuns.id(MANY - 1).text(), SampleRuns.id(0).text());
    }

    @Test
    void thePointerIsNeverBehind() throws IOException {
        runs(0, MANY);
        assertThat(JsonHeader.of(Files.readAllBytes(directory.resolve("latest.json")))
                        .find("run_id"))
                .contains(SampleRuns.id(MANY - 1).text());
    }

    @Test
    void rebuildingBringsTheListUpToDate() throws IOException {
        runs(0, MANY - 1);
        setAge(Duration.ofMinutes(-10));
        runs(MANY - 1, MANY);
        catalog.rebuild();
        assertThat(Files.readString(index())).contains(SampleRuns.id(MANY - 1).text());
    }

    @Test
    void rebuildingDropsNamesOfRunsThatHaveEnded() throws IOException {
        RunLease lease = SampleRuns.running(catalog, SampleRuns.id(1));
        runs(2, 3);
        Files.createFile(directory.resolve("live").resolve(SampleRuns.id(2).text()));
        Path beginning = directory.resolve("live").resolve(SampleRuns.id(3).text());
        Files.createFile(beginning);
        Files.delete(directory.resolve("live").resolve(SampleRuns.id(1).text()));
        catalog.rebuild();

        assertThat(directory.resolve("live").toFile().list())
                .containsExactlyInAnyOrder(
                        SampleRuns.id(1).text(), SampleRuns.id(3).text());
        lease.close();
    }

    @Test
    void onlyRunsThatGoOnAreListedAsLive() {
        RunLease lease = SampleRuns.running(catalog, SampleRuns.id(1));
        runs(2, 5);
        assertThat(directory.resolve("live").toFile().list())
                .containsExactly(SampleRuns.id(1).text());
        catalog.finish(RunState.RUNNING, SampleRuns.succeeded(SampleRuns.id(1)));
        lease.close();
        assertThat(directory.resolve("live")).isEmptyDirectory();
    }

    @Test
    void workspaceOfAnOlderReleaseIsTakenOver() throws IOException {
        runs(0, 3);
        SampleRuns.running(catalog, SampleRuns.id(3)).close();
        Files.delete(directory.resolve("live").resolve(SampleRuns.id(3).text()));
        Files.delete(directory.resolve("live"));
        Files.delete(directory.resolve("index.jsonl"));

        runs(4, 5);
        assertThat(catalog.query(RunQuery.all()).runs())
                .extracting(RunEntry::state)
                .containsExactly(
                        RunState.SUCCEEDED, RunState.LOST, RunState.SUCCEEDED, RunState.SUCCEEDED, RunState.SUCCEEDED);
        assertThat(Files.readString(directory
                        .resolve("runs")
                        .resolve(SampleRuns.id(3).text())
                        .resolve("run.json")))
                .as("marked, as it was found among the runs")
                .contains("\"LOST\"");
        assertThat(Files.readAllLines(directory.resolve("index.jsonl"))).hasSize(5);
    }

    @Test
    void damagedLineIsMadeAgainWithTheNextEnd() throws IOException {
        runs(0, 3);
        String lines = Files.readString(directory.resolve("index.jsonl"));
        Files.writeString(directory.resolve("index.jsonl"), lines.replaceFirst("run_id", "run_ix"));
        runs(3, 5);

        assertThat(Files.readString(index()))
                .contains(SampleRuns.id(0).text(), SampleRuns.id(4).text());
        assertThat(Files.readString(directory.resolve("index.jsonl"))).doesNotContain("run_ix");
    }

    @Test
    void halfALineOfADeadProcessIsCutOff() throws IOException {
        runs(0, 2);
        Files.writeString(
                directory.resolve("index.jsonl"),
                Files.readString(directory.resolve("index.jsonl")) + "{\"run_id\":\"01");
        runs(2, 3);
        assertThat(Files.readAllLines(directory.resolve("index.jsonl")))
                .hasSize(3)
                .allMatch(line -> line.endsWith("}"));
    }

    private long callsOfRun(FileRunCatalog watched, int number) {
        calls.clear();
        SampleRuns.whole(watched, SampleRuns.id(number));
        return calls.stream().filter(call -> !call.startsWith("read ")).count();
    }

    private void runs(int from, int to) {
        for (int number = from; number < to; number++) {
            SampleRuns.whole(catalog, SampleRuns.id(number));
        }
    }

    private void setAge(Duration age) throws IOException {
        Files.setLastModifiedTime(index(), FileTime.from(Instant.now().minus(age)));
    }

    private Path index() {
        return directory.resolve("index.json");
    }
}
