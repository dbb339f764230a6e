package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.RunId;
import org.runflow.io.ChildJvm;
import org.runflow.io.Workspace;
import org.runflow.io.catalog.FileRunCatalog;
import org.runflow.io.disk.Disk;
import org.runflow.io.json.JsonText;

/** The index of more runs than fit into memory, and of such as have no results. */
class ManyRunsIndexTest {
    private static final int MANY = 40_000;
    private static final List<String> LITTLE_MEMORY = List.of("-Xmx24m");

    @TempDir
    Path directory;

    @Test
    void moreRunsThanFitIntoMemoryAreListed() throws Exception {
        Workspace.open(directory);
        Files.createDirectories(directory.resolve("runs"));
        try (BufferedWriter lines = Files.newBufferedWriter(rows())) {
            for (int number = 0; number < MANY; number++) {
                lines.write("{\"run_id\":\"" + SampleRuns.id(number)
                        + "\",\"name\":\"texts\",\"days\":[{\"day\":\"sat\",\"runners\":1200},{\"day\":\"sun\"}],"
                        + "\"scopes\":[],\"status\":\"SUCCEEDED\"}\n");
            }
        }
        try (ChildJvm child = ChildJvm.start(LITTLE_MEMORY, RunAmongMany.class, directory)) {
            child.expect("1");
            assertThat(child.exitCode()).isZero();
        }
        assertThat(Files.readAllLines(rows())).hasSize(MANY + 2);
        assertThat(Files.readString(list())).contains("LOST");
        List<Map<String, Object>> newestFirst = new ArrayList<>();
        for (String line : Files.readAllLines(rows())) {
            newestFirst.add(JsonText.readMap(line.getBytes(StandardCharsets.UTF_8)));
        }
        Collections.reverse(newestFirst);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        JsonText.write(newestFirst, expected);
        assertThat(Files.readString(list())).isEqualTo(expected.toString(StandardCharsets.UTF_8));
        assertThat(Files.readString(directory.resolve("latest.json")))
                .contains((String) newestFirst.get(0).get("run_id"));
    }

    /** What lies where a document of some kilobytes belongs may be of any length, also one that the limit for documents allows. */
    @Test
    void fileThatTheProcessHasNoRoomForIsDamage() throws Exception {
        FileRunCatalog catalog = Workspace.open(directory).catalog();
        SampleRuns.whole(catalog, SampleRuns.id(1));
        SampleRuns.whole(catalog, SampleRuns.id(2));
        Path row = directory.resolve("runs/" + SampleRuns.id(2) + "/run.json");
        Path header = directory.resolve("other/workspace.json");
        Workspace.open(header.getParent());
        for (Path file : List.of(row, header)) {
            try (RandomAccessFile junk = new RandomAccessFile(file.toFile(), "rw")) {
                junk.setLength(100 << 20);
            }
        }

        try (ChildJvm child = ChildJvm.start(LITTLE_MEMORY, RowsWithLittleMemory.class, directory)) {
            assertThat(child.restOfLines())
                    .hasSize(3)
                    .startsWith(SampleRuns.id(1).text())
                    .element(1)
                    .asString()
                    .contains("run.json", "has 104857600 bytes, more than any such file needs");
            assertThat(child.exitCode()).isZero();
        }
    }

    @Test
    void listOfNoRunsIsOne() throws IOException {
        FileRunCatalog catalog = Workspace.open(directory).catalog();
        catalog.rebuild();
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        JsonText.write(List.of(), expected);
        assertThat(Files.readString(list())).isEqualTo(expected.toString(StandardCharsets.UTF_8));

        SampleRuns.whole(catalog, SampleRuns.id(1));
        List<Path> aside = catalog.setAside(Set.of(SampleRuns.id(1)));
        assertThat(aside).hasSize(1);
        assertThat(Files.readString(list())).isEqualTo(expected.toString(StandardCharsets.UTF_8));
    }

    @Test
    void lineThatNeverEndsIsDamaged() throws IOException {
        FileRunCatalog catalog = Workspace.open(directory).catalog();
        SampleRuns.whole(catalog, SampleRuns.id(1));
        byte[] endless = new byte[17 << 20];
        Arrays.fill(endless, (byte) ' ');
        endless[endless.length - 1] = '\n';
        Files.write(rows(), endless);
        SampleRuns.whole(catalog, SampleRuns.id(2));
        SampleRuns.whole(catalog, SampleRuns.id(3));

        assertThat(Files.readAllLines(rows())).hasSize(3);
        assertThat(Files.readString(list()))
                .contains(SampleRuns.id(1).text(), SampleRuns.id(3).text());
    }

    @Test
    void runWithoutResultsAsksForNoOthersWhileNobodyHasAny() throws IOException {
        List<String> calls = new ArrayList<>();
        FileRunCatalog catalog = Workspace.of(DirectoryStore.builder(directory)
                        .durability(Disk.with((call, file) -> calls.add(call + " " + file.getFileName())))
                        .open())
                .catalog();
        lose(catalog, SampleRuns.id(1));
        calls.clear();
        lose(catalog, SampleRuns.id(2));
        assertThat(calls)
                .filteredOn("open index.jsonl"::equals)
                .as("for index.json")
                .hasSize(1);
        assertThat(directory.resolve("latest.json")).doesNotExist();

        SampleRuns.whole(catalog, SampleRuns.id(3));
        assertThat(Files.readString(directory.resolve("latest.json")))
                .contains(SampleRuns.id(3).text());
    }

    @Test
    void pointerThatIsFarTooLongIsNotRead() throws IOException {
        List<String> calls = new ArrayList<>();
        FileRunCatalog catalog = Workspace.of(DirectoryStore.builder(directory)
                        .durability(Disk.with((call, file) -> calls.add(call + " " + file.getFileName())))
                        .open())
                .catalog();
        SampleRuns.whole(catalog, SampleRuns.id(1));
        Path pointer = directory.resolve("latest.json");
        Files.write(pointer, new byte[1 << 20]);
        calls.clear();
        SampleRuns.whole(catalog, SampleRuns.id(2));

        assertThat(calls).doesNotContain("read latest.json");
        assertThat(Files.readString(pointer)).contains(SampleRuns.id(2).text());
    }

    private static void lose(FileRunCatalog catalog, RunId run) {
        SampleRuns.running(catalog, run).close();
        assertThat(catalog.markLost(SampleRuns.NOON)).containsExactly(run);
    }

    private Path rows() {
        return directory.resolve("index.jsonl");
    }

    private Path list() {
        return directory.resolve("index.json");
    }
}
