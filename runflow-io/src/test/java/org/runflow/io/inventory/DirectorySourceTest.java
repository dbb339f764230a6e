package org.runflow.io.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.RunCoordinate;
import org.runflow.error.InvalidInputException;
import org.runflow.inventory.Inventory;
import org.runflow.inventory.InventoryEntry;
import org.runflow.inventory.InventoryProblem;
import org.runflow.inventory.Presence;
import org.runflow.inventory.SideStatus;
import org.runflow.store.Digest;

@DisabledOnOs(OS.WINDOWS)
class DirectorySourceTest {
    @TempDir
    private Path directory;

    @TempDir
    private Path outside;

    @Test
    void listsFilesByCoordinate() {
        Takes.write(directory, "bridge/1/raw/a.bag", "12345");
        Takes.write(directory, "bridge/2/b.bag", "1");
        Takes.write(directory, "gate/1/c.bag", "123");

        Inventory inventory = DirectorySource.of(Takes.SCHEMA, directory).scan(Takes.ALL);

        assertThat(inventory.status(Takes.FIRST)).isEqualTo(new SideStatus.Present(1, 5));
        assertThat(inventory.files(Takes.FIRST).get(0).file()).isEqualTo("raw/a.bag");
        assertThat(inventory.children(RunCoordinate.root())).hasToString("[bridge, gate]");
        assertThat(inventory.totalBytes()).isEqualTo(9);
        assertThat(inventory.problems()).isEmpty();
    }

    @Test
    void whatIsHostileHidesItsCoordinateAndNothingElse() throws Exception {
        Takes.write(directory, "bridge/1/a.bag", "1");
        Takes.write(directory, "bridge/2/b.bag", "1");
        Takes.write(directory, "bridge/3/c.bag", "1");
        Takes.write(directory, "readme.md", "1");
        Takes.write(directory, "no name/1/a.bag", "1");
        Files.writeString(outside.resolve("secret"), "secret");
        Files.createSymbolicLink(directory.resolve("bridge/2/link"), outside.resolve("secret"));
        Files.createSymbolicLink(directory.resolve("gate"), outside);
        new ProcessBuilder("mkfifo", directory.resolve("bridge/3/pipe").toString())
                .start()
                .waitFor();

        Inventory inventory = DirectorySource.of(Takes.SCHEMA, directory).scan(Takes.ALL);

        assertThat(inventory.status(Takes.FIRST)).isEqualTo(new SideStatus.Present(1, 1));
        assertThat(inventory.status(RunCoordinate.of("bridge", "2")))
                .isInstanceOfSatisfying(
                        SideStatus.Unknown.class,
                        unknown -> assertThat(unknown.reason()).contains("'bridge/2/link' is a link that leaves"));
        assertThat(inventory.status(RunCoordinate.of("bridge", "3")))
                .isInstanceOfSatisfying(
                        SideStatus.Unknown.class,
                        unknown -> assertThat(unknown.reason()).contains("is no ordinary file"));
        assertThat(inventory.status(RunCoordinate.of("gate", "1"))).isInstanceOf(SideStatus.Unknown.class);
        assertThat(inventory.exists(RunCoordinate.of("gate"))).isEqualTo(Presence.UNKNOWN);
        assertThat(inventory.exists(RunCoordinate.of("wall"))).isEqualTo(Presence.ABSENT);
        assertThat(inventory.problems())
                .filteredOn(problem -> problem.hides().isEmpty())
                .extracting(InventoryProblem::path)
                .containsExactly("no name/1/a.bag", "readme.md");
    }

    @Test
    void aFilterLooksIntoItsFoldersOnly() throws IOException {
        Takes.write(directory, "bridge/1/a.bag", "1");
        Takes.write(directory, "gate/1/a.bag", "1");
        Files.createSymbolicLink(directory.resolve("wall"), directory);

        Inventory inventory = DirectorySource.of(Takes.SCHEMA, directory).scan(Takes.SCHEMA.filter("camera", "bridge"));

        assertThat(inventory.problems()).isEmpty();
        assertThat(inventory.status(Takes.FIRST).isPresent()).isTrue();
        assertThat(inventory.status(RunCoordinate.of("gate", "1"))).isInstanceOf(SideStatus.Unknown.class);
        assertThat(DirectorySource.of(Takes.SCHEMA, directory)
                        .exclude("wall", "gate")
                        .scan(Takes.SCHEMA.filter("number", "1"))
                        .coordinates(Takes.ALL))
                .containsExactly(Takes.FIRST);
    }

    @Test
    void whatCannotBeLookedAtIsNoEmptyInventory() throws IOException {
        Path missing = directory.resolve("missing");
        Path file = Files.writeString(directory.resolve("file"), "");

        for (Path none : List.of(missing, file)) {
            DirectorySource source = DirectorySource.of(Takes.SCHEMA, none);
            assertThatThrownBy(() -> source.scan(Takes.ALL)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> source.look(Takes.FIRST, "a.bag")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void readsContentsWhereItIsTold() throws IOException {
        Takes.write(directory, "data/bridge/1/a.bag", "content");
        DirectorySource source = DirectorySource.of(Takes.SCHEMA, directory.resolve("data"))
                .withDigests(directory.resolve("digests.bin"));

        InventoryEntry entry = source.scan(Takes.ALL).files(Takes.FIRST).get(0);

        assertThat(entry.digest())
                .contains(Digest.ofBytes("content".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(source.findDigest(entry)).isEqualTo(entry.digest());
        assertThat(source.look(Takes.FIRST, "a.bag").map(InventoryEntry::version))
                .contains(entry.version());
        assertThat(source.look(Takes.FIRST, "b.bag")).isEmpty();
        assertThat(source.look(RunCoordinate.of("gate", "9"), "a/b.bag")).isEmpty();
    }

    @Test
    void aFileThatIsReplacedWhileItIsReadIsNoticedAtItsEnd() throws IOException {
        Takes.write(directory, "bridge/1/a.bag", "content");
        DirectorySource source = DirectorySource.of(Takes.SCHEMA, directory);
        InventoryEntry entry = source.look(Takes.FIRST, "a.bag").orElseThrow();

        try (InputStream in = source.open(entry)) {
            in.readNBytes(3);
            Takes.write(directory, "bridge/1/a.bag", "longer content");
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(DriftException.class)
                    .hasMessageContaining("has changed");
        }
        assertThatThrownBy(() -> source.open(entry)).isInstanceOf(DriftException.class);
    }

    @Test
    void nothingIsReachedThroughLinksThatLeave() throws IOException {
        Takes.write(outside, "1/a.bag", "secret");
        Files.createSymbolicLink(directory.resolve("bridge"), outside);
        DirectorySource source = DirectorySource.of(Takes.SCHEMA, directory);

        assertThatThrownBy(() -> source.look(Takes.FIRST, "a.bag")).hasMessageContaining("leaves the folder");
        assertThatThrownBy(() -> source.look(Takes.FIRST, "../../a")).hasMessageContaining("is no path");
        try (Staging staging = source.stage()) {
            Staging.Staged staged = staging.write(out -> out.write(1));
            assertThatThrownBy(() -> staged.putAt(Takes.FIRST, "b.bag", Optional.empty()))
                    .isInstanceOf(IOException.class);
        }
        assertThat(Takes.read(outside)).containsOnlyKeys("1/a.bag");
    }
}
