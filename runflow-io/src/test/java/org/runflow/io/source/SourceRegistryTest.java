package org.runflow.io.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.StoreException;
import org.runflow.io.Workspace;
import org.runflow.store.Digest;

class SourceRegistryTest {
    private static final ArtifactKey<Integer> IN = ArtifactKey.of("in", Integer.class);
    private static final ArtifactKey<Integer> OUT = ArtifactKey.of("out", Integer.class);

    @TempDir
    private Path folder;

    private Run run(Workspace workspace, Sources sources) {
        Pipeline pipeline = Pipeline.builder("p")
                .inputs(IN)
                .stage(OUT, s -> s.from(IN).compute(n -> n + 1))
                .build();
        return workspace
                .engine()
                .publish(workspace.sources().publication(sources))
                .build()
                .run(pipeline, RunRequest.of(IN.with(1)))
                .orThrow();
    }

    private Sources sources() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("a.csv"), "a\n1\n");
        return Sources.of("data", data, List.of("a.csv"));
    }

    @Test
    void runsReferToTheirSources() throws IOException {
        Workspace workspace = Workspace.open(folder.resolve("ws"));
        Sources sources = sources();
        Run first = run(workspace, sources);
        Run second = run(workspace, sources);

        assertThat(workspace.sources().find(first.id())).contains(sources);
        assertThat(workspace.sources().find(second.id())).contains(sources);
        assertThat(folder.resolve("ws/sources")).isDirectoryContaining(path -> true);
        try (var stored = Files.list(folder.resolve("ws/sources"))) {
            assertThat(stored).as("one for all runs").hasSize(1);
        }
        assertThat(folder.resolve("ws/runs/" + first.id() + "/sources.json")).isNotEmptyFile();
    }

    @Test
    void runWithoutSourcesHasNone() {
        Workspace workspace = Workspace.open(folder.resolve("ws"));
        Run run = workspace
                .engine()
                .build()
                .run(
                        Pipeline.builder("p")
                                .inputs(IN)
                                .stage(OUT, s -> s.from(IN).compute(n -> n))
                                .build(),
                        RunRequest.of(IN.with(1)));

        assertThat(workspace.sources().find(run.id())).isEmpty();
    }

    @Test
    void damagedSourcesAreRefused() throws IOException {
        Workspace workspace = Workspace.open(folder.resolve("ws"));
        Run run = run(workspace, sources());
        Path damaged;
        try (var stored = Files.list(folder.resolve("ws/sources"))) {
            damaged = stored.findFirst().orElseThrow();
        }
        Files.writeString(damaged, Files.readString(damaged).replace("a.csv", "b.csv"));

        assertThatThrownBy(() -> workspace.sources().find(run.id()))
                .isInstanceOf(StoreException.class)
                .hasRootCauseMessage("'" + damaged + "' is damaged");
    }

    @Test
    void registeringAtOnceLosesNothing() throws Exception {
        Workspace workspace = Workspace.open(folder.resolve("ws"));
        Sources some = sources();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Digest>> registered = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                TreeMap<String, String> roots = new TreeMap<>();
                roots.put("data", "/place/" + i % 100);
                registered.add(threads.submit(() -> SourceRegistry.at(
                                workspace.path(), workspace.store().durability())
                        .register(new Sources(roots, some.files()))));
            }
            List<Digest> digests = new ArrayList<>();
            for (Future<Digest> each : registered) {
                digests.add(each.get());
            }
            assertThat(IntStream.range(0, 300)).allMatch(i -> digests.get(i).equals(digests.get(i + 100)));
        } finally {
            threads.shutdownNow();
        }
        try (var stored = Files.list(folder.resolve("ws/sources"))) {
            assertThat(stored).hasSize(100);
        }
    }
}
