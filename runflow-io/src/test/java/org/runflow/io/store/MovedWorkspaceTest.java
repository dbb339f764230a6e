package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Run;
import org.runflow.io.Workspace;
import org.runflow.run.StageState;

/** Neither times nor places of files matter. */
class MovedWorkspaceTest {
    @TempDir
    Path folder;

    private Path original;

    @BeforeEach
    void runOnce() {
        original = folder.resolve("original");
        run(original);
    }

    @Test
    void reusesEverythingAfterAMove() throws IOException {
        Path moved = folder.resolve("moved");
        Files.move(original, moved);
        expectAllReused(moved);
    }

    @Test
    void reusesEverythingInACopy() throws IOException {
        Path copy = folder.resolve("copy");
        for (Path path : pathsUnder(original)) {
            Files.copy(path, copy.resolve(original.relativize(path)));
        }
        expectAllReused(copy);
    }

    @Test
    void reusesEverythingAfterATouch() throws IOException {
        for (Path path : pathsUnder(original)) {
            Files.setLastModifiedTime(path, FileTime.from(Instant.EPOCH));
        }
        expectAllReused(original);
    }

    @Test
    void doesNotMindAnEditedReport() throws IOException {
        Run run = run(original);
        Path report = original.resolve("runs").resolve(run.id().text()).resolve("reports/Words.md");
        Files.writeString(report, "my own words");

        Run next = run(original);
        assertThat(next.report().stagesIn(StageState.REUSED)).hasSize(4);
        assertThat(next.get(TextsPipeline.REPORT).text()).startsWith("# Words");
        assertThat(report).hasContent("my own words");
    }

    private static void expectAllReused(Path workspace) {
        assertThat(run(workspace).report().stagesIn(StageState.REUSED)).hasSize(4);
    }

    private static Run run(Path workspace) {
        return Workspace.open(workspace)
                .engine()
                .parallelism(1)
                .build()
                .run(TextsPipeline.DAY, TextsPipeline.day("a b"))
                .orThrow();
    }

    private static List<Path> pathsUnder(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }
}
