package org.runflow.io.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WorkFolderTest {
    @TempDir
    private Path base;

    @Test
    void isFreshAndGoesWhenItIsClosed() throws Exception {
        try (WorkFolder one = WorkFolder.below(base.resolve("new"));
                WorkFolder other = WorkFolder.below(base.resolve("new"))) {
            assertThat(one.path()).isEmptyDirectory().isNotEqualTo(other.path());
            Files.writeString(Files.createDirectory(one.path().resolve("a")).resolve("b"), "c");
        }

        assertThat(base.resolve("new")).isEmptyDirectory();
    }

    @Test
    void goesWhenNobodyHoldsItAnyMore() throws Exception {
        Path path = forgotten();
        while (Files.exists(path)) {
            System.gc();
            Thread.onSpinWait();
        }

        assertThat(path).doesNotExist();
    }

    private Path forgotten() throws Exception {
        return WorkFolder.below(base).path();
    }

    @Test
    void whatADeadProcessLeftIsSweptAndNothingElse() throws Exception {
        Path dead = Files.createDirectories(base.resolve("runflow-work-1/work")).getParent();
        Files.setLastModifiedTime(
                Files.writeString(dead.resolve("lock"), ""),
                FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));
        Files.writeString(dead.resolve("work/left.txt"), "left");
        Path justBeingMade = Files.createDirectory(base.resolve("runflow-work-2"));
        Path aboutToBeHeld = Files.createDirectory(base.resolve("runflow-work-4"));
        Files.writeString(aboutToBeHeld.resolve("lock"), "");
        Path other = Files.createDirectory(base.resolve("other"));

        try (WorkFolder living = WorkFolder.below(base);
                WorkFolder next = WorkFolder.below(base)) {
            assertThat(dead).doesNotExist();
            assertThat(justBeingMade).exists();
            assertThat(aboutToBeHeld.resolve("lock")).exists();
            assertThat(other).exists();
            assertThat(living.path()).exists();
            assertThat(next.path()).exists();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void foldersThatNobodyMayWriteToGoWithIt() throws Exception {
        try (WorkFolder folder = WorkFolder.below(base)) {
            Path closed = Files.createDirectories(folder.path().resolve("cache/closed"));
            Files.writeString(closed.resolve("left.txt"), "left");
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
            Files.setPosixFilePermissions(closed.getParent(), PosixFilePermissions.fromString("r-xr-xr-x"));
        }

        assertThat(base).isEmptyDirectory();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAreNotFollowedWhenItGoes() throws Exception {
        Path outside = Files.writeString(base.resolve("outside.txt"), "stays");
        try (WorkFolder folder = WorkFolder.below(base)) {
            Files.createSymbolicLink(folder.path().resolve("link"), base);
        }
        Files.createSymbolicLink(base.resolve("runflow-work-3"), Files.createDirectory(base.resolve("elsewhere")));
        Files.writeString(base.resolve("elsewhere/lock"), "");

        try (WorkFolder folder = WorkFolder.below(base)) {
            assertThat(folder.path()).exists();
        }
        assertThat(outside).hasContent("stays");
        assertThat(base.resolve("elsewhere/lock")).exists();
    }
}
