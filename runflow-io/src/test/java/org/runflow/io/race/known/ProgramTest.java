package org.runflow.io.race.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.io.race.read.FileState;
import org.runflow.store.Digest;

/** A program is known by the archives it comes from. */
class ProgramTest {
    @TempDir
    private Path directory;

    private Path one;
    private Path two;

    @BeforeEach
    void writeArchives() throws IOException {
        one = Files.writeString(directory.resolve("one.jar"), "1");
        two = Files.writeString(directory.resolve("two.jar"), "22");
    }

    private Optional<Digest> find() {
        return Program.find(List.of(one + File.pathSeparator + two, ""), List.of());
    }

    @Test
    void staysTheSameWhileItsArchivesDo() {
        assertThat(find()).isPresent().isEqualTo(find());
    }

    @Test
    void isAnotherWithAnotherArchive() throws IOException {
        Digest before = find().orElseThrow();

        Files.setLastModifiedTime(two, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
        Digest touched = find().orElseThrow();
        Files.writeString(two, "333");
        Files.setLastModifiedTime(two, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
        Digest longer = find().orElseThrow();
        Files.delete(two);
        Digest missing = find().orElseThrow();

        assertThat(List.of(before, touched, longer, missing)).doesNotHaveDuplicates();
        assertThat(Program.find(List.of(one.toString(), two.toString()), List.of()))
                .contains(missing);
        assertThat(Program.find(List.of(one.toString()), List.of())).isPresent().isNotEqualTo(Optional.of(missing));
    }

    @Test
    void isAnotherWithAnArchiveOfTheSameLengthAndTime() throws IOException {
        assumeThat(two.getFileSystem().supportedFileAttributeViews()).contains("unix");
        FileTime time = Files.getLastModifiedTime(two);
        FileState first = FileState.of(two);
        Digest before = find().orElseThrow();

        do {
            Files.writeString(two, "33");
            Files.setLastModifiedTime(two, time);
        } while (FileState.of(two).equals(first));

        assertThat(find()).isPresent().isNotEqualTo(Optional.of(before));
    }

    @Test
    void isUnknownWhereAFolderHoldsClasses() {
        assertThat(Program.find(List.of(one + File.pathSeparator + directory), List.of()))
                .isEmpty();
    }

    @Test
    void isUnknownWhereAClassComesFromElsewhere() {
        assertThat(Program.find(List.of(one.toString()), List.of(ProgramTest.class)))
                .isEmpty();
        assertThat(Program.find(List.of(one.toString()), List.of(String.class))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jar:file:/app.jar!/BOOT-INF/lib/runflow-io.jar!/",
                "http://example.org/runflow-io.jar",
                "jrt:/org.runflow.io",
                "file://host/runflow-io.jar",
                "file:/with a space.jar",
                ""
            })
    void isUnknownWhereTheAddressOfAClassIsNoFile(String address) throws IOException {
        assertThat(Program.find(List.of(one.toString()), List.of(new Elsewhere(address).load())))
                .isEmpty();
    }

    /** Loads a class as from some address; the empty one stands for none. */
    private static final class Elsewhere extends ClassLoader {
        private final String address;

        Elsewhere(String address) {
            this.address = address;
        }

        Class<?> load() throws IOException {
            byte[] content;
            try (InputStream in = ProgramTest.class.getResourceAsStream("ProgramTest.class")) {
                content = in.readAllBytes();
            }
            URL location = address.isEmpty() ? null : new URL(address);
            CodeSource origin = new CodeSource(location, (CodeSigner[]) null);
            return defineClass(
                    ProgramTest.class.getName(), content, 0, content.length, new ProtectionDomain(origin, null));
        }
    }

    @Test
    void knowsAnArchiveThatAClassComesFrom() throws Exception {
        Path junit = Path.of(
                Test.class.getProtectionDomain().getCodeSource().getLocation().toURI());

        assertThat(Program.find(List.of(junit.toString()), List.of(Test.class))).isPresent();
    }

    @Test
    void whatIsNoPlaceIsUnknown() {
        assertThat(Program.find(List.of("\0"), List.of())).isEmpty();
    }
}
