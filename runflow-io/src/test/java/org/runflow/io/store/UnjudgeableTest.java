package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.catalog.GarbagePlan;
import org.runflow.catalog.UnusedResults;
import org.runflow.error.RunflowException;
import org.runflow.io.Tree;
import org.runflow.io.Workspace;
import org.runflow.io.disk.AtomicFiles;

/** What cannot be read is not unused. */
class UnjudgeableTest {
    @TempDir
    Path directory;

    private final Instant soon = Instant.now().plus(Duration.ofHours(1));
    private Path folder;
    private String id;

    @BeforeEach
    void runTwice() {
        Run run = run("a b");
        run("c d");
        folder = directory.resolve("runs").resolve(run.id().text());
        id = run.id().text();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
        run.json,    "state",                    "ttate"
        run.json,    "SUCCEEDED",                "SUCCEEDEE"
        run.json,    "schema_version" : "1.0.0", "schema_version" : "2.0.0"
        run.json,    {,                          `[`
        report.json, "stages",                   "stagez"
        report.json, "schema_version" : "1.0.0", "schema_version" : "1.1.0"
        """)
    void oneUnreadableRunKeepsEverything(String file, String intact, String damaged) throws IOException {
        Path damagedFile = folder.resolve(file);
        Files.writeString(damagedFile, Files.readString(damagedFile).replaceFirst(quoted(intact), damaged));
        expectARefusal();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.json", "report.json"})
    void missingFileIsNoDeletedRun(String file) throws IOException {
        Files.delete(folder.resolve(file));
        expectARefusal();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.json", "report.json"})
    void fileOfAnotherRunIsNone(String file) throws IOException {
        Path changed = folder.resolve(file);
        Files.writeString(
                changed,
                Files.readString(changed).replace(id, RunId.at(Instant.EPOCH).text()));
        expectARefusal();
    }

    @Test
    void runBehindALinkIsNotJudged() throws IOException {
        id = RunId.at(Instant.EPOCH).text();
        Files.createSymbolicLink(folder.resolveSibling(id), directory.resolve("objects"));
        expectARefusal();
    }

    @Test
    void runThatWasKilledBeforeItBeganKeepsNothing() throws IOException {
        Path begun = folder.resolveSibling(RunId.at(Instant.EPOCH).text());
        Files.createFile(Files.createDirectory(begun).resolve("lock"));
        assertThat(cleanUp()).isZero();
        AtomicFiles.buffered().deleteTree(folder);
        assertThat(cleanUp()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"schema_version\":\"7.0.0\"}", "not json"})
    void manifestThatCannotBeReadKeepsAllBlobs(String content) throws IOException {
        Path manifest;
        try (Stream<Path> manifests = Files.list(directory.resolve("cache"))) {
            manifest = manifests.filter(Files::isRegularFile).findAny().orElseThrow();
        }
        Files.writeString(manifest, content);
        AtomicFiles.buffered().deleteTree(folder);
        Tree before = Tree.of(directory.resolve("objects"));

        GarbagePlan plan = GarbagePlan.of(workspace().store(), soon);
        assertThat(plan.unreachable()).isEmpty();
        cleanUp();
        assertThat(Tree.of(directory.resolve("objects"))).isEqualTo(before);
        assertThat(manifest).content().isEqualTo(content);
    }

    private void expectARefusal() throws IOException {
        Tree before = Tree.of(directory);
        assertThatThrownBy(this::cleanUp).isInstanceOf(RunflowException.class).hasMessageContaining(id);
        assertThat(Tree.of(directory)).isEqualTo(before);
    }

    /** How many results were forgotten. */
    private int cleanUp() {
        Workspace workspace = workspace();
        UnusedResults unused = UnusedResults.of(workspace.store(), workspace.catalog(), soon);
        unused.forget(workspace.store(), workspace.catalog());
        GarbagePlan.of(workspace.store(), soon).apply(workspace.store());
        return unused.stageKeys().size();
    }

    private static String quoted(String text) {
        return Pattern.quote(text);
    }

    private Workspace workspace() {
        return Workspace.open(directory);
    }

    private Run run(String text) {
        return workspace().engine().build().run(TextsPipeline.DAY, TextsPipeline.day(text));
    }
}
