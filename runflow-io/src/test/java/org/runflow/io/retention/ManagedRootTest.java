package org.runflow.io.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Run;
import org.runflow.error.PlanOutdatedException;
import org.runflow.io.files.FileEntry;
import org.runflow.io.files.FileScan;
import org.runflow.io.source.ReleasedFiles;
import org.runflow.io.source.SourceLevel;
import org.runflow.io.source.SourceResolver;
import org.runflow.io.source.SourceState;
import org.runflow.io.source.Sources;
import org.runflow.retention.Retention;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;
import org.runflow.store.Digest;

/** Input files that were handed over go once they have served, and stay in the ledger. */
class ManagedRootTest {
    @TempDir
    private Path directory;

    private Mill mill;

    @BeforeEach
    void fill() {
        mill = new Mill(directory);
        mill.file("a.txt", 1);
        mill.file("deep/b.txt", 2);
    }

    private RetentionPlan plan() {
        return RetentionPlan.of(mill.workspace, Retention.managedRoot(mill.raw, Mill.READ));
    }

    private List<String> listed() {
        return FileScan.of(mill.raw).withReleased(mill.workspace).scan().files().stream()
                .map(FileEntry::path)
                .toList();
    }

    @Test
    void fileGoesOnceItsConsumerHasSucceeded() throws IOException {
        assertThat(plan().deletions()).as("nobody has used them").isEmpty();
        Run run = mill.run();
        RetentionPlan plan = plan();

        assertThat(Mill.paths(plan, Deletion.Kind.FILE))
                .containsExactly(
                        mill.raw.toRealPath().resolve("a.txt").toString(),
                        mill.raw.toRealPath().resolve("deep/b.txt").toString());
        assertThat(plan.deletions())
                .allMatch(deletion -> deletion.reason().startsWith("run " + run.id() + " has used the content "));
        plan.apply();

        assertThat(mill.raw.resolve("a.txt")).doesNotExist();
        assertThat(mill.raw.resolve("deep")).isEmptyDirectory();
        assertThat(FileScan.of(mill.raw).scan().files()).isEmpty();
        assertThat(listed()).containsExactly("a.txt", "deep/b.txt");
        assertThat(FileScan.of(mill.raw)
                        .exclude("deep/**")
                        .withReleased(mill.workspace)
                        .scan()
                        .files())
                .extracting(FileEntry::path)
                .containsExactly("a.txt");
        assertThat(Files.readString(mill.workspace.path().resolve("deletions.jsonl")))
                .contains("\"kind\":\"file\"")
                .contains("a.txt");
        assertThat(plan().deletions()).isEmpty();

        assertThat(mill.run().report().stagesIn(StageState.REUSED)).hasSize(3);
        mill.file("c.txt", 3);
        assertThat(mill.run().orThrow().get(Mill.SUM)).isEqualTo(12);
        assertThat(mill.computed).doesNotContain("read a.txt");
    }

    @Test
    void fileThatFailedStays() {
        mill.text("broken.txt", "x");
        assertThat(mill.run().outcome()).isEqualTo(Outcome.PARTIAL);
        plan().apply();

        assertThat(mill.raw.resolve("broken.txt")).exists();
        assertThat(mill.raw.resolve("a.txt")).doesNotExist();
        assertThat(mill.run().outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(mill.computed).as("tried again").contains("read broken.txt");
    }

    @Test
    void contentThatNobodyHasUsedStays() {
        mill.run();
        RetentionPlan before = plan();
        mill.file("a.txt", 9);
        assertThat(Mill.paths(plan(), Deletion.Kind.FILE)).hasSize(1);

        assertThatThrownBy(before::apply)
                .isInstanceOf(PlanOutdatedException.class)
                .hasMessageContaining("a.txt");
        assertThat(mill.raw.resolve("deep/b.txt")).as("nothing was touched").exists();
        plan().apply();
        assertThat(mill.raw.resolve("a.txt")).hasContent("9");
        assertThat(mill.run().orThrow().get(Mill.SUM)).isEqualTo(22);
    }

    @Test
    void contentIsReadBeforeItGoes() throws IOException {
        Run run = mill.run();
        FileEntry used = FileScan.of(mill.raw).scan().get("a.txt");
        mill.file("a.txt", 9);
        ManagedFile file = new ManagedFile(mill.raw.toRealPath(), used, run.id(), "rule");

        assertThat(file.delete()).isFalse();
        assertThat(mill.raw.resolve("a.txt")).hasContent("9");
        mill.file("a.txt", 1);
        assertThat(file.delete()).isTrue();
        assertThat(mill.raw).isDirectoryNotContaining("glob:**a.txt*");
    }

    @Test
    void fileThatComesAgainIsTheOneThatLiesThere() {
        mill.run();
        plan().apply();
        mill.file("a.txt", 5);

        assertThat(mill.run().orThrow().get(Mill.SUM)).isEqualTo(14);
        plan().apply();
        assertThat(mill.run().report().stagesIn(StageState.REUSED)).hasSize(3);
    }

    @Test
    void lastRunThatFailedAsAWholeKeepsAllFiles() {
        mill.run();
        mill.text("a.txt", "x");
        mill.text("deep/b.txt", "x");
        assertThat(mill.run().outcome()).isNotEqualTo(Outcome.SUCCESS);
        mill.file("a.txt", 1);

        assertThat(plan().deletions()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAndWhatCannotBeJudgedStay() throws IOException {
        Path outside = Files.writeString(directory.resolve("outside.txt"), "4");
        Files.createSymbolicLink(mill.raw.resolve("same.txt"), Path.of("a.txt"));
        mill.run();
        Files.createSymbolicLink(mill.raw.resolve("out.txt"), outside);
        RetentionPlan plan = plan();

        assertThat(plan.problems()).singleElement().asString().contains("out.txt");
        plan.apply();
        assertThat(outside).hasContent("4");
        assertThat(mill.raw.resolve("same.txt"))
                .as("what a link stands for stays")
                .hasContent("1");
        assertThat(mill.raw.resolve("deep/b.txt")).doesNotExist();

        Files.delete(mill.raw.resolve("out.txt"));
        assertThat(mill.run().report().stagesIn(StageState.REUSED)).hasSize(3);
    }

    @Test
    void deletionThatWasKilledIsNoInputAndIsEnded() throws IOException {
        mill.run();
        Digest content = FileScan.of(mill.raw).scan().get("a.txt").digest();
        plan().apply();
        Path aside = ReleasedFiles.aside(mill.raw.resolve("a.txt"), content);

        Files.writeString(aside, "1");
        assertThat(listed()).containsExactly("a.txt", "deep/b.txt");
        plan().apply();
        assertThat(aside).doesNotExist();

        Files.writeString(aside, "somebody has written this meanwhile");
        plan().apply();
        assertThat(aside).doesNotExist();
        assertThat(mill.raw.resolve("a.txt")).hasContent("somebody has written this meanwhile");
    }

    @Test
    void rulesOnOneFileMustAllAgree() {
        mill.text("deep/bad.txt", "x");
        mill.run();
        Retention read = Retention.managedRoot(mill.raw, Mill.READ);
        ArtifactKey<?> never = ArtifactKey.items("never", Integer.class);

        assertThat(RetentionPlan.of(mill.workspace, read.and(Retention.managedRoot(mill.raw, never)))
                        .deletions())
                .isEmpty();
        assertThat(RetentionPlan.of(mill.workspace, read.and(Retention.managedRoot(mill.raw.resolve("deep"), never)))
                        .deletions())
                .as("what lies in one folder only")
                .singleElement()
                .extracting(Deletion::path)
                .asString()
                .endsWith("a.txt");
        assertThat(RetentionPlan.of(mill.workspace, read.and(read)).apply())
                .as("a rule that is given twice")
                .hasSize(2);
        assertThat(listed()).containsExactly("a.txt", "deep/b.txt", "deep/bad.txt");
    }

    @Test
    void longestNameGoesToo() {
        mill.file("n".repeat(250) + ".txt", 3);
        mill.run();

        assertThat(plan().apply()).hasSize(3);
        assertThat(mill.run().report().stagesIn(StageState.REUSED)).hasSize(3);
    }

    @Test
    void ageBeyondAllTimeKeepsEverything() {
        mill.run();
        Duration forever = ChronoUnit.FOREVER.getDuration();

        assertThat(RetentionPlan.of(
                                mill.workspace,
                                Retention.managedRoot(mill.raw, Mill.READ)
                                        .and(Retention.afterConsumers(Mill.READ))
                                        .and(Retention.olderThan(forever)))
                        .deletions())
                .isEmpty();
        assertThat(RetentionPlan.of(mill.workspace, Retention.olderThan(forever))
                        .deletions())
                .isEmpty();
        assertThat(mill.workspace.gc(forever).bytes()).isZero();
    }

    @Test
    void workspaceIsNoManagedRoot() {
        mill.run();
        for (Path root : List.of(mill.workspace.path(), mill.workspace.path().resolve("runs"), directory)) {
            assertThatThrownBy(() -> RetentionPlan.of(mill.workspace, Retention.managedRoot(root, Mill.READ)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("managed root");
        }
    }

    @Test
    void sourcesSayThatAFileWasReleased() throws IOException {
        Sources sources = Sources.of("raw", mill.raw, List.of("a.txt", "deep/b.txt"));
        Run run = mill.run();
        plan().apply();
        Files.delete(
                mill.workspace.path().resolve("digests").toFile().listFiles()[0].toPath());

        SourceResolver resolver = SourceResolver.near(sources).knowing(mill.workspace.releasedFiles());
        assertThat(sources.files())
                .extracting(file -> resolver.resolve(file, SourceLevel.FULL))
                .allSatisfy(state -> {
                    assertThat(state).isInstanceOf(SourceState.Released.class);
                    assertThat(((SourceState.Released) state).run()).isEqualTo(run.id());
                });
        assertThat(SourceResolver.near(sources).resolve(sources.files().get(0), SourceLevel.FULL))
                .isInstanceOf(SourceState.Missing.class);
    }
}
