package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Run;
import org.runflow.io.Workspace;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;

/** A file where a folder should be, or a folder where a file should be, costs the results that belong there and nothing else. */
class TakenPlaceTest {
    @TempDir
    Path directory;

    private Run first;

    @BeforeEach
    void runOnce() {
        first = run();
    }

    @Test
    void whatCannotBeStoredFailsItsStageOnly() throws IOException {
        Path prefix = blobOf("report").getParent();
        AtomicFiles.buffered().deleteTree(prefix);
        Files.writeString(prefix, "x");

        Run again = run();
        assertThat(again.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(again.report().stagesIn(StageState.FAILED)).containsExactly("report");
        assertThat(again.report().getStage("report").failure().orElseThrow().summary())
                .contains("cannot be stored")
                .contains("is a file, not a folder");
        assertThat(again.report().stagesIn(StageState.REUSED)).hasSize(3);
        assertThat(prefix).content().isEqualTo("x");
    }

    @Test
    void folderInThePlaceOfAManifestDoesNotCount() throws IOException {
        Path manifest = directory
                .resolve("cache")
                .resolve(first.report().getStage("report").key().orElseThrow().hex() + ".json");
        Files.delete(manifest);
        Files.createDirectory(manifest);
        assertThat(run().report().stagesIn(StageState.REUSED)).hasSize(3);
    }

    @Test
    void fileOfAnyLengthInThePlaceOfAManifestDoesNotCount() throws IOException {
        Path manifest = directory
                .resolve("cache")
                .resolve(first.report().getStage("report").key().orElseThrow().hex() + ".json");
        try (RandomAccessFile holes = new RandomAccessFile(manifest.toFile(), "rw")) {
            holes.setLength(3L << 30);
        }
        assertThat(Workspace.open(directory).gc(Duration.ZERO).unreadable())
                .singleElement()
                .asString()
                .contains(manifest.getFileName().toString());
        assertThat(run().report().stagesIn(StageState.REUSED)).hasSize(3);
        assertThat(run().report().stagesIn(StageState.REUSED)).hasSize(4);
    }

    @Test
    void withoutCopiesOfTheNewestManifestsNothingIsLost() throws IOException {
        Path newest = directory.resolve("cache/newest");
        AtomicFiles.buffered().deleteTree(newest);
        Files.writeString(newest, "x");
        Files.delete(blobOf("report"));

        assertThat(run().outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run().report().stagesIn(StageState.REUSED)).hasSize(4);
    }

    private Path blobOf(String stage) {
        String digest = first.report()
                .getStage(stage)
                .output()
                .orElseThrow()
                .blobDigest()
                .hex();
        return directory.resolve("objects").resolve(digest.substring(0, 2)).resolve(digest);
    }

    private Run run() {
        return Workspace.open(directory)
                .engine()
                .parallelism(1)
                .build()
                .run(TextsPipeline.DAY, TextsPipeline.day("a b"));
    }
}
