package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.Run;
import org.runflow.catalog.GarbagePlan;
import org.runflow.catalog.UnusedResults;
import org.runflow.error.RunflowException;
import org.runflow.io.Tree;
import org.runflow.io.Workspace;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.run.StageState;

/** Links in a workspace lead nowhere: what lies behind them stays as it is, whoever cleans up, computes or publishes. */
class LinkedWorkspaceTest {
    @TempDir
    Path folder;

    private final Instant soon = Instant.now().plus(Duration.ofHours(1));
    private Path directory;
    private Path elsewhere;
    private Run first;

    @BeforeEach
    void runOnce() throws IOException {
        directory = folder.resolve("workspace");
        first = run("a b");
        elsewhere = Files.createDirectories(folder.resolve("elsewhere/deep")).getParent();
        Files.writeString(elsewhere.resolve("deep/letter.txt"), "dear");
        Files.writeString(elsewhere.resolve("photo.jpg"), "photo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".x.tmp",
                "objects/.x.tmp",
                "objects/ab/.x.tmp",
                "cache/.x.tmp",
                "cache/newest/.x.tmp",
                "pipelines/.x.tmp",
                "runs/.x.tmp",
                "runs/RUN/.x.tmp",
                "runs/RUN/.x.tmp/inner",
                ".6fd2f02e-6e3c-4e21-9d4a-6c1a5ab9e10c.tmp/objects"
            })
    void cleaningUpEmptiesNoFolderBehindALink(String place) throws IOException {
        Path link = directory.resolve(place.replace("RUN", first.id().text()));
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, elsewhere);
        Files.setLastModifiedTime(elsewhere, FileTime.from(Instant.EPOCH));
        Tree before = Tree.of(elsewhere);

        cleanUp();
        assertThat(Tree.of(elsewhere)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"objects", "cache", "cache/newest", "pipelines", "runs", "runs/RUN"})
    void folderBehindALinkIsNeitherWrittenNorCleaned(String place) throws IOException {
        Path moved = directory.resolve(place.replace("RUN", first.id().text()));
        Path target = elsewhere.resolve("moved");
        Files.move(moved, target);
        Files.createSymbolicLink(moved, target);
        Tree before = Tree.of(elsewhere);

        quietly(this::cleanUp);
        quietly(() -> run("other words"));
        quietly(() -> run("a b"));
        assertThat(Tree.of(elsewhere)).isEqualTo(before);
    }

    @Test
    void blobBehindALinkIsNotThere() throws IOException {
        String digest = first.report()
                .getStage("words")
                .output()
                .orElseThrow()
                .blobDigest()
                .hex();
        Path blob = directory.resolve("objects").resolve(digest.substring(0, 2)).resolve(digest);
        replaceByALink(blob, elsewhere.resolve("blob"));

        assertThat(run("a b").report().stagesIn(StageState.SUCCEEDED)).containsExactly("words");
        assertThat(blob).isRegularFile();
        assertThat(Files.isSymbolicLink(blob)).isFalse();
    }

    @Test
    void manifestBehindALinkDoesNotCount() throws IOException {
        String key = first.report().getStage("words").key().orElseThrow().hex();
        replaceByALink(directory.resolve("cache").resolve(key + ".json"), elsewhere.resolve("manifest"));
        assertThat(run("a b").report().stagesIn(StageState.SUCCEEDED)).containsExactly("words");
    }

    @Test
    void whatIsNoBlobIsKept() throws IOException {
        Path prefix = Files.createDirectories(directory.resolve("objects/ab"));
        Path named = Files.createDirectory(prefix.resolve("ab" + "0".repeat(62)));
        Path linked = Files.createSymbolicLink(prefix.resolve("ab" + "1".repeat(62)), elsewhere.resolve("photo.jpg"));
        Path text = Files.writeString(prefix.resolve("ab" + "x".repeat(62)), "no digest");
        Path misplaced = Files.writeString(prefix.resolve("cd" + "0".repeat(62)), "elsewhere");

        cleanUp();
        assertThat(named).isDirectory();
        assertThat(Files.exists(linked, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(text).exists();
        assertThat(misplaced).exists();
    }

    @Test
    void publishingReplacesALinkButNotWhatItLeadsTo() throws IOException {
        AtomicFiles files = AtomicFiles.buffered().within(directory);
        Path link = Files.createSymbolicLink(directory.resolve("page"), elsewhere);
        Path page = Files.createDirectory(directory.resolve(".page.tmp"));
        Tree before = Tree.of(elsewhere);

        files.replace(page, link);
        assertThat(Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(Tree.of(elsewhere)).isEqualTo(before);
    }

    @Test
    void workspaceMayBeALinkItself() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("chosen"), Files.createDirectory(folder.resolve("empty")));
        Workspace workspace = Workspace.open(link);
        workspace
                .engine()
                .build()
                .run(TextsPipeline.DAY, TextsPipeline.day("a"))
                .orThrow();
        assertThat(folder.resolve("empty/runs")).isDirectory();
    }

    @Test
    void nothingOutsideIsReached() {
        AtomicFiles files = AtomicFiles.buffered().within(directory);
        assertThatThrownBy(() -> files.read(elsewhere.resolve("photo.jpg"))).hasMessageContaining("lies outside");
        assertThatThrownBy(() -> files.deleteTree(directory.resolve("../elsewhere")))
                .hasMessageContaining("lies outside");
        assertThat(elsewhere.resolve("photo.jpg")).exists();
    }

    private static void quietly(Runnable action) {
        try {
            action.run();
        } catch (RunflowException e) {
            assertThat(e).hasStackTraceContaining("is a link");
        }
    }

    private static void replaceByALink(Path file, Path target) throws IOException {
        Files.move(file, target);
        Files.createSymbolicLink(file, target);
    }

    private void cleanUp() {
        Workspace workspace = Workspace.open(directory);
        UnusedResults.of(workspace.store(), workspace.catalog(), soon).forget(workspace.store(), workspace.catalog());
        GarbagePlan.of(workspace.store(), soon).apply(workspace.store());
        workspace.store().deleteLeftovers(soon);
    }

    private Run run(String text) {
        return Workspace.open(directory)
                .engine()
                .parallelism(1)
                .build()
                .run(TextsPipeline.DAY, TextsPipeline.day(text));
    }
}
