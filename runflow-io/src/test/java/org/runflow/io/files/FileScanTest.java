package org.runflow.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.run.StageState;
import org.runflow.store.Digest;

class FileScanTest {
    private static final Instant LONG_AGO = Instant.parse("2024-05-01T10:00:00.123456789Z");
    private static final Clock NEXT_DAY = Clock.fixed(LONG_AGO.plus(Duration.ofDays(1)), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private Path root;
    private Path cache;

    @BeforeEach
    void fill() throws IOException {
        root = directory.resolve("root");
        cache = directory.resolve("digests.bin");
        write("a.csv", "alpha");
        write("b/c.csv", "gamma");
        write("b/notes.txt", "words");
        write("tmp/d.csv", "delta");
    }

    @Test
    void listsTheWantedFilesWithTheirDigests() {
        FileSet files = FileScan.of(root).include("**/*.csv").exclude("tmp/**").scan();

        assertThat(files.files())
                .containsExactly(
                        new FileEntry("a.csv", 5, digestOf("alpha")), new FileEntry("b/c.csv", 5, digestOf("gamma")));
    }

    @Test
    void listsEverythingUnlessTold() {
        assertThat(FileScan.of(root).scan().files())
                .extracting(FileEntry::path)
                .containsExactly("a.csv", "b/c.csv", "b/notes.txt", "tmp/d.csv");
        assertThat(FileScan.of(root).include("a*").include("**/*.txt").scan().size())
                .isEqualTo(2);
        assertThat(FileScan.of(root).exclude("b", "tmp").scan().size()).isEqualTo(1);
    }

    @Test
    void emptyFolderHasNoFiles() throws IOException {
        assertThat(FileScan.of(Files.createDirectory(directory.resolve("empty")))
                        .scan()
                        .files())
                .isEmpty();
    }

    @Test
    void neitherTimeNorPlaceCounts() throws IOException {
        FileSet before = FileScan.of(root).scan();
        Files.setLastModifiedTime(root.resolve("a.csv"), FileTime.from(LONG_AGO.plusSeconds(5)));
        Path moved = Files.move(root, directory.resolve("elsewhere"));

        assertThat(FileScan.of(moved).scan()).isEqualTo(before);
    }

    @Test
    void rememberedDigestIsTakenWhileTheFileIsTheSame() throws IOException {
        FileScan scan = FileScan.of(root).rememberIn(cache).at(NEXT_DAY);
        FileSet before = scan.scan();
        overwriteSecretly("a.csv", "ALPHA", LONG_AGO);

        assertThat(scan.scan()).isEqualTo(before);
        assertThat(FileScan.of(root).scan().get("a.csv").digest()).isEqualTo(digestOf("ALPHA"));
    }

    @Test
    void changedTimeOrLengthIsReadAgain() throws IOException {
        FileScan scan = FileScan.of(root).rememberIn(cache).at(NEXT_DAY);
        scan.scan();
        overwriteSecretly("a.csv", "ALPHA", LONG_AGO.plusNanos(1_000));
        overwriteSecretly("b/c.csv", "gamma ray", LONG_AGO);

        assertThat(scan.scan().get("a.csv").digest()).isEqualTo(digestOf("ALPHA"));
        assertThat(scan.scan().get("b/c.csv").digest()).isEqualTo(digestOf("gamma ray"));
    }

    @Test
    void replacedFileIsReadAgain() throws IOException {
        FileScan scan = FileScan.of(root).rememberIn(cache).at(NEXT_DAY);
        scan.scan();
        write("new", "ALPHA");
        Files.move(root.resolve("new"), root.resolve("a.csv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(scan.scan().get("a.csv").digest()).isEqualTo(digestOf("ALPHA"));
    }

    @Test
    void fileChangedJustNowIsNotRemembered() throws IOException {
        Clock sameSecond = Clock.fixed(LONG_AGO.plusMillis(900), ZoneOffset.UTC);
        FileScan scan = FileScan.of(root).rememberIn(cache).at(sameSecond);
        scan.scan();
        overwriteSecretly("a.csv", "ALPHA", LONG_AGO);

        assertThat(scan.scan().get("a.csv").digest()).isEqualTo(digestOf("ALPHA"));
    }

    @Test
    void damagedMemoryIsForgotten() throws IOException {
        FileScan scan = FileScan.of(root).rememberIn(cache).at(NEXT_DAY);
        FileSet before = scan.scan();
        byte[] kept = Files.readAllBytes(cache);
        for (int at = 0; at < kept.length; at += 61) {
            byte[] damaged = kept.clone();
            damaged[at] ^= 1;
            Files.write(cache, damaged);
            assertThat(scan.scan()).isEqualTo(before);
            assertThat(Files.readAllBytes(cache)).hasSameSizeAs(kept);
        }
        Files.write(cache, new byte[3]);
        assertThat(scan.scan()).isEqualTo(before);
    }

    @Test
    void memoryOfAnotherFolderIsNotTaken() throws IOException {
        FileScan.of(root).rememberIn(cache).at(NEXT_DAY).scan();
        overwriteSecretly("a.csv", "ALPHA", LONG_AGO);
        Path moved = Files.move(root, directory.resolve("elsewhere"));

        assertThat(FileScan.of(moved)
                        .rememberIn(cache)
                        .at(NEXT_DAY)
                        .scan()
                        .get("a.csv")
                        .digest())
                .isEqualTo(digestOf("ALPHA"));
    }

    @Test
    void memoryThatCannotBeWrittenIsNoReasonToFail() throws IOException {
        write("../taken", "a file");

        assertThat(FileScan.of(root)
                        .rememberIn(directory.resolve("taken/digests.bin"))
                        .scan()
                        .size())
                .isEqualTo(4);
    }

    @Test
    void workspaceRemembersForEachFolderAndPattern() throws IOException {
        Workspace workspace = Workspace.open(directory.resolve("workspace"));
        FileScan all = FileScan.of(root).rememberIn(workspace).at(NEXT_DAY);
        FileScan csv = FileScan.of(root).include("*.csv").rememberIn(workspace).at(NEXT_DAY);
        all.scan();
        csv.scan();
        overwriteSecretly("a.csv", "ALPHA", LONG_AGO);

        assertThat(all.scan().get("a.csv").digest()).isEqualTo(digestOf("alpha"));
        assertThat(csv.scan().get("a.csv").digest()).isEqualTo(digestOf("alpha"));
        assertThat(workspace.path().resolve("digests")).isDirectoryContaining("glob:**.bin");
    }

    @Test
    void interruptedScanEnds() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> FileScan.of(root).scan());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void stageRunsAgainWhenAContentChangesAndNotWhenATimeDoes() throws IOException {
        ArtifactKey<FileSet> raw = ArtifactKey.of("raw", FileSet.class);
        ArtifactKey<Long> total = ArtifactKey.of("total", Long.class);
        ArtifactKey<FileSet> large = ArtifactKey.of("large", FileSet.class);
        Pipeline pipeline = Pipeline.builder("files")
                .inputs(raw)
                .stage(total, s -> s.from(raw).compute(FileSet::totalBytes))
                .stage(large, s -> s.from(raw).compute(files -> files))
                .build();
        Engine engine = Workspace.open(directory.resolve("workspace")).engine().build();

        engine.run(pipeline, RunRequest.of(raw.with(FileScan.of(root).scan()))).orThrow();
        Files.setLastModifiedTime(root.resolve("a.csv"), FileTime.from(LONG_AGO.plusSeconds(5)));
        Run touched =
                engine.run(pipeline, RunRequest.of(raw.with(FileScan.of(root).scan())));
        write("a.csv", "ALPHA");
        Run changed =
                engine.run(pipeline, RunRequest.of(raw.with(FileScan.of(root).scan())));

        assertThat(touched.report().stagesIn(StageState.REUSED)).containsExactly("total", "large");
        assertThat(touched.get(large)).isEqualTo(touched.get(raw));
        assertThat(changed.report().stagesIn(StageState.SUCCEEDED)).containsExactly("total", "large");
        assertThat(changed.get(large).get("a.csv").digest()).isEqualTo(digestOf("ALPHA"));
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        overwrite(file, content, LONG_AGO);
    }

    /** Keeps the file, and so its key. */
    private void overwriteSecretly(String path, String content, Instant modified) throws IOException {
        overwrite(root.resolve(path), content, modified);
    }

    private static void overwrite(Path file, String content, Instant modified) throws IOException {
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private static Digest digestOf(String content) {
        return Digest.ofBytes(content.getBytes(StandardCharsets.UTF_8));
    }
}
