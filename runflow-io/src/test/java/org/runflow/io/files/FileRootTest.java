package org.runflow.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.error.InvalidInputException;

class FileRootTest {
    @TempDir
    private Path directory;

    private Path file;
    private FileRoot root;
    private FileEntry entry;

    @BeforeEach
    void fill() throws IOException {
        file = Files.writeString(
                Files.createDirectory(directory.resolve("root")).resolve("a.csv"), "alpha");
        root = FileRoot.at(directory.resolve("root"));
        entry = FileScan.of(root.path()).scan().get("a.csv");
    }

    @Test
    void givesWhatWasListed() throws IOException {
        assertThat(root.read(entry)).asString().isEqualTo("alpha");
        try (InputStream in = root.open(entry)) {
            assertThat(in.skip(3)).isEqualTo(3);
            assertThat(in.read()).isEqualTo('h');
            assertThat(in.markSupported()).isFalse();
            assertThat(in.readAllBytes()).asString().isEqualTo("a");
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void otherContentIsFoundAtTheEnd() throws IOException {
        Files.writeString(file, "ALPHA");
        try (InputStream in = root.open(entry)) {
            assertThat(in.readNBytes(5)).hasSize(5);
            refuses("a.csv: has other content than was listed", in::read);
        }
        refuses("a.csv: has other content than was listed", () -> root.read(entry));
    }

    @Test
    void nameThatNoFileCanHaveIsRefused() {
        FileEntry odd = new FileEntry("\ud800.csv", 5, entry.digest());

        refuses("is not the name of a file here", () -> root.open(odd));
    }

    @Test
    void otherLengthIsFoundAtOnce() throws IOException {
        Files.writeString(file, "alpha beta");

        refuses("a.csv: has 10 bytes; 5 were listed", () -> root.open(entry));
    }

    @Test
    void missingFileIsNamed() throws IOException {
        Files.delete(file);

        refuses("a.csv: is not there", () -> root.open(entry));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkThatLeavesTheFolderIsNotFollowed() throws IOException {
        Path outside = Files.move(file, directory.resolve("outside.csv"));
        Files.createSymbolicLink(file, outside);

        refuses("a.csv: is a link that leaves the folder", () -> root.open(entry));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void pipeInItsPlaceIsNotOpened() throws Exception {
        Files.delete(file);
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                .isZero();

        refuses("a.csv: is no ordinary file any more", () -> root.open(entry));
    }

    private static void refuses(String problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(call).withMessageContaining(problem);
    }
}
