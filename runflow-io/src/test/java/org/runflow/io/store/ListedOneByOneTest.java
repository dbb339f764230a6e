package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.io.disk.Disk;
import org.runflow.store.Manifest;
import org.runflow.store.StoredBlob;

/** Who goes through all that is stored holds one thing at a time, however many there are. */
class ListedOneByOneTest {
    private static final ArtifactKey<Integer> NUMBER = ArtifactKey.of("number", Integer.class);
    private static final ArtifactKey<String> WORD = ArtifactKey.of("word", String.class);
    private static final int MANY = 20;

    @TempDir
    Path directory;

    private final List<String> calls = new ArrayList<>();
    private DirectoryStore store;

    @BeforeEach
    void run() {
        store = DirectoryStore.builder(directory)
                .durability(Disk.with((call, file) -> calls.add(call + " " + file.getFileName())))
                .open();
        Engine engine = Workspace.of(store).engine().build();
        Pipeline pipeline = Pipeline.builder("words")
                .inputs(NUMBER)
                .stage(WORD, s -> s.from(NUMBER).compute(number -> "word " + number))
                .build();
        for (int number = 0; number < MANY; number++) {
            engine.run(pipeline, RunRequest.of(NUMBER.with(number))).orThrow();
        }
        calls.clear();
    }

    @Test
    void manifests() {
        try (Stream<Manifest> manifests = store.manifests()) {
            assertThat(manifests.findFirst()).isPresent();
        }
        assertThat(calls).filteredOn(call -> call.startsWith("open ")).hasSize(1);
        try (Stream<Manifest> manifests = store.manifests()) {
            assertThat(manifests).hasSize(MANY);
        }
    }

    @Test
    void blobs() {
        try (Stream<StoredBlob> blobs = store.blobs()) {
            assertThat(blobs.findFirst()).isPresent();
        }
        assertThat(calls)
                .filteredOn(call -> call.matches("attributes [0-9a-f]{64}"))
                .hasSize(1);
        try (Stream<StoredBlob> blobs = store.blobs()) {
            assertThat(blobs).hasSize(MANY);
        }
    }
}
