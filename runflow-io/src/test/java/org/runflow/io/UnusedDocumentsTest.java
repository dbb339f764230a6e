package org.runflow.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.io.disk.Disk;
import org.runflow.io.disk.FileLocks;
import org.runflow.io.disk.RetentionLock;
import org.runflow.io.source.Sources;
import org.runflow.io.store.DirectoryStore;

/** Lists of sources and definitions of pipelines go with the last run that refers to them, and not before. */
class UnusedDocumentsTest {
    private static final ArtifactKey<Integer> IN = ArtifactKey.of("in", Integer.class);
    private static final ArtifactKey<Integer> OUT = ArtifactKey.of("out", Integer.class);
    private static final Duration A_DAY = Duration.ofDays(1);

    @TempDir
    private Path directory;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(directory.resolve("ws"));
    }

    private Run run(String pipeline, String root) throws IOException {
        Path data = Files.createDirectories(directory.resolve("data"));
        Files.writeString(data.resolve("a.csv"), "a\n1\n");
        TreeMap<String, String> roots = new TreeMap<>();
        roots.put("data", root);
        Sources sources =
                new Sources(roots, Sources.of("data", data, List.of("a.csv")).files());
        Pipeline made = Pipeline.builder(pipeline)
                .inputs(IN)
                .stage(OUT, s -> s.from(IN).compute(n -> n + 1))
                .build();
        Run run = workspace
                .engine()
                .publish(workspace.sources().publication(sources))
                .build()
                .run(made, RunRequest.of(IN.with(1)))
                .orThrow();
        age("pipelines");
        age("sources");
        return run;
    }

    /** Makes all there two days old. */
    private void age(String folder) throws IOException {
        for (Path file : filesOf(folder)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }
    }

    private List<Path> filesOf(String folder) throws IOException {
        try (var files = Files.list(workspace.path().resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private void forget(Run run) throws IOException {
        MoreFiles.deleteRecursively(workspace.folderOf(run.id()), RecursiveDeleteOption.ALLOW_INSECURE);
        workspace.catalog().rebuild();
    }

    @Test
    void whatOnlyAForgottenRunReferredToGoes() throws IOException {
        run("kept", "/here");
        List<Path> before = filesOf("pipelines");
        List<Path> sourcesBefore = filesOf("sources");
        forget(run("gone", "/there"));

        GcPlan plan = workspace.gc(A_DAY);
        assertThat(plan.documents())
                .hasSize(2)
                .anyMatch(path -> path.startsWith("pipelines/"))
                .anyMatch(path -> path.startsWith("sources/"));
        assertThat(plan.bytes()).isPositive();
        assertThat(filesOf("pipelines")).as("a plan deletes nothing").hasSize(2);

        plan.apply();
        assertThat(filesOf("pipelines")).isEqualTo(before);
        assertThat(filesOf("sources")).isEqualTo(sourcesBefore);
        assertThat(workspace.gc(A_DAY).documents()).isEmpty();
    }

    @Test
    void whatARunStillRefersToStays() throws IOException {
        Run first = run("one", "/here");
        Run second = run("one", "/here");
        forget(first);

        workspace.gc(Duration.ZERO).apply();
        assertThat(workspace.sources().find(second.id())).isPresent();
        assertThat(filesOf("pipelines")).hasSize(1);
    }

    @Test
    void whatIsYoungStays() throws IOException {
        forget(run("gone", "/there"));

        assertThat(workspace.gc(Duration.ofDays(3)).documents()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatCannotBeJudgedStays() throws IOException {
        Run kept = run("kept", "/here");
        forget(run("gone", "/there"));
        Path stranger = Files.writeString(workspace.path().resolve("sources/notes.json"), "mine");
        Path link = Files.createSymbolicLink(workspace.path().resolve("sources/" + "a".repeat(64) + ".json"), stranger);
        age("sources");
        Path reference = workspace.folderOf(kept.id()).resolve("sources.json");
        String said = Files.readString(reference);
        Files.writeString(reference, "{");

        assertThat(workspace.gc(A_DAY).documents())
                .as("nobody can tell which sources the kept run has")
                .noneMatch(path -> path.startsWith("sources/"));

        Files.writeString(reference, said);
        workspace.gc(A_DAY).apply();
        assertThat(stranger).exists();
        assertThat(link).isSymbolicLink();
        assertThat(filesOf("sources")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache/races", "pipelines", "sources"})
    void folderThatCannotBeListedKeepsWhatItHasAndNothingElse(String folder) throws IOException {
        forget(run("gone", "/there"));
        Path races = Files.createDirectories(workspace.path().resolve("cache/races"));
        Files.writeString(races.resolve("b".repeat(64) + ".json"), "{}");
        age("cache/races");
        Path unlisted = workspace.path().resolve(folder);
        Workspace ill = Workspace.of(DirectoryStore.builder(workspace.path())
                .durability(Disk.with((call, file) -> {
                    if (call.equals("list") && file.endsWith(unlisted)) {
                        throw new AccessDeniedException(file.toString());
                    }
                }))
                .open());

        GcPlan plan = ill.gc(A_DAY);
        assertThat(plan.documents()).isNotEmpty().noneMatch(path -> path.startsWith(folder));
        plan.apply();
        assertThat(filesOf(folder)).hasSize(1);
        assertThat(ill.gc(A_DAY).documents()).isEmpty();
    }

    @Test
    void nothingGoesWhileSomebodyRuns() throws IOException {
        forget(run("gone", "/there"));
        GcPlan plan = workspace.gc(A_DAY);

        try (FileLocks.Held running = RetentionLock.shared(workspace.path())) {
            plan.apply();
            assertThat(filesOf("pipelines")).hasSize(1);
            assertThat(running).isNotNull();
        }
        plan.apply();
        assertThat(filesOf("pipelines")).isEmpty();
    }

    @Test
    void whatARunHasComeToReferToSinceThePlanStays() throws IOException {
        forget(run("again", "/there"));
        GcPlan plan = workspace.gc(A_DAY);
        Run later = run("again", "/there");

        plan.apply();
        assertThat(workspace.sources().find(later.id())).isPresent();
        assertThat(filesOf("pipelines")).hasSize(1);
    }
}
