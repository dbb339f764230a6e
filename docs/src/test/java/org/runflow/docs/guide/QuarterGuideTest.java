package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunCoordinate;
import org.runflow.RunRequest;
import org.runflow.catalog.RunGate;
import org.runflow.catalog.RunLease;
import org.runflow.error.InvalidInputException;
import org.runflow.error.RunBusyException;
import org.runflow.io.Workspace;
import org.runflow.io.files.FileEntry;
import org.runflow.io.files.FileRoot;
import org.runflow.io.files.FileScan;
import org.runflow.io.files.FileSet;
import org.runflow.io.json.SettingsFile;
import org.runflow.items.Items;
import org.runflow.items.Tolerance;
import org.runflow.run.Outcome;

/** One start of a scheduled pipeline, as the page tells it. */
class QuarterGuideTest {
    static final ArtifactKey<FileSet> RAW = ArtifactKey.of("raw", FileSet.class);
    static final ArtifactKey<FileRoot> ROOT = ArtifactKey.of("root", FileRoot.class);
    static final ArtifactKey<Items<Integer>> READ = ArtifactKey.items("read", Integer.class);

    @TempDir
    private Path directory;

    private Path folder;
    private Workspace workspace;

    @BeforeEach
    void fill() throws IOException {
        folder = Files.createDirectory(directory.resolve("raw"));
        Files.writeString(folder.resolve("monday.txt"), "12");
        workspace = Workspace.open(directory.resolve("workspace"));
    }

    private static Pipeline pipeline() {
        return Pipeline.builder("readings")
                .inputs(RAW, ROOT)
                .stage(
                        READ,
                        s -> s.forEach(RAW.view("files", FileSet::files), FileEntry::path)
                                .with(ROOT.using())
                                .tolerate(Tolerance.any())
                                .compute((ctx, file, root) ->
                                        Integer.valueOf(new String(root.read(file), StandardCharsets.UTF_8))))
                .build();
    }

    // region start
    Outcome start() {
        FileSet files = FileScan.of(folder)
                .rememberIn(workspace)
                .withReleased(workspace)
                .scan();
        RunRequest request = RunRequest.of(RAW.with(files), ROOT.with(FileRoot.at(folder)))
                .at(RunCoordinate.of("readings"))
                .exclusive();
        try {
            Run run = workspace.engine().build().run(pipeline(), request);
            return run.outcome();
        } catch (RunBusyException e) {
            return Outcome.BUSY;
        }
    }
    // endregion

    // region lenient
    static int lenient(Outcome outcome) {
        return switch (outcome) {
            case PARTIAL, BUSY -> 0;
            default -> outcome.exitCode();
        };
    }
    // endregion

    // region settings
    record Settings(int keepRuns, double tolerated, Duration patience) {
        static Settings standard() {
            return new Settings(100, 0.1, Duration.ofMinutes(5));
        }
    }

    static Settings settingsIn(Path folder) throws IOException {
        return SettingsFile.read(folder.resolve("settings.json"), Settings.standard());
    }
    // endregion

    @Test
    void settingsAreReadStrictly() throws IOException {
        assertThat(settingsIn(directory)).isEqualTo(Settings.standard());
        Path file = directory.resolve("settings.json");
        Files.writeString(file, "{\"keep_runs\": 10, \"patience\": \"PT1H\"}");
        assertThat(settingsIn(directory)).isEqualTo(new Settings(10, 0.1, Duration.ofHours(1)));

        Files.writeString(file, "{\"keep_run\": 10, \"patience\": \"1h\"}");
        assertThatThrownBy(() -> settingsIn(directory))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("keep_run: nothing is known of it; known are keep_runs, tolerated, patience")
                .hasMessageContaining("patience '1h': must be a duration, as \"PT30S\" or \"PT6H\"");
    }

    // region gate
    static final RunGate GATE =
            RunGate.afterFailures(3).by(NumberFormatException.class).reopeningAfter(Duration.ofHours(6));

    Outcome startUnlessItKeepsFailing(boolean anyway) {
        Optional<RunGate.Blocked> blocked = GATE.find(workspace.catalog(), RunCoordinate.of("readings"), Instant.now());
        if (blocked.isPresent() && !anyway) {
            System.err.println(blocked.get().sentence());
            return Outcome.ERROR;
        }
        return start();
    }
    // endregion

    @Test
    void gateKeepsWhatFailsFromFailingForEver() throws IOException {
        Files.writeString(folder.resolve("monday.txt"), "x");
        for (int i = 0; i < 3; i++) {
            assertThat(startUnlessItKeepsFailing(false)).isEqualTo(Outcome.FAILURE);
        }
        assertThat(startUnlessItKeepsFailing(false)).isEqualTo(Outcome.ERROR);
        assertThat(startUnlessItKeepsFailing(true)).isEqualTo(Outcome.FAILURE);

        Files.writeString(folder.resolve("monday.txt"), "12");
        assertThat(startUnlessItKeepsFailing(true)).isEqualTo(Outcome.SUCCESS);
        assertThat(startUnlessItKeepsFailing(false)).isEqualTo(Outcome.SUCCESS);
    }

    @Test
    void startSaysWhatCameOfIt() throws IOException {
        assertThat(start()).isEqualTo(Outcome.SUCCESS);
        Files.writeString(folder.resolve("tuesday.txt"), "x");
        assertThat(start()).isEqualTo(Outcome.PARTIAL);
        assertThat(Outcome.PARTIAL.exitCode()).isEqualTo(1);
        assertThat(lenient(Outcome.PARTIAL)).isZero();
        assertThat(lenient(Outcome.FAILURE)).isEqualTo(2);
        assertThat(lenient(Outcome.BUSY)).isZero();
        try (RunLease other = workspace.catalog().reserve(RunCoordinate.of("readings"))) {
            assertThat(start()).isEqualTo(Outcome.BUSY);
            assertThat(other).isNotNull();
        }
        assertThat(start().exitCode()).isEqualTo(1);
    }
}
