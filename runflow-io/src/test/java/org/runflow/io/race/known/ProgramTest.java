package org.runflow.io.race.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
