package org.runflow.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.items.Items;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestKind;

class StoredByKindTest {
    private static final ArtifactKey<List<String>> WORDS = ArtifactKey.list("words", String.class);
    private static final ArtifactKey<Items<Integer>> LENGTHS = ArtifactKey.items("lengths", Integer.class);
    private static final ArtifactKey<Integer> COUNT = ArtifactKey.of("count", Integer.class);

    @TempDir
    private Path folder;

    private Workspace workspace;
    private StoredByKind stored;
    private long tick;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder);
        stored = new StoredByKind(workspace.store(), Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
    }

    private void run(int words) {
        Pipeline pipeline = Pipeline.builder("words")
                .inputs(WORDS)
                .stage(
                        LENGTHS,
                        s -> s.forEach(WORDS, word -> word).version("1").compute((context, word) -> word.length()))
                .stage(COUNT, s -> s.from(WORDS).version("1").compute(List::size))
                .build();
        List<String> given =
                IntStream.range(0, words).mapToObj(i -> "w".repeat(i + 1)).toList();
        workspace
                .engine()
                .build()
                .run(pipeline, RunRequest.of(WORDS.with(given)))
                .orThrow();
    }

    /** So that two changes never fall into one tick of the disk's clock, however fast this machine is. */
    private void letTheClockOfTheDiskGoOn() throws IOException {
        FileTime next = FileTime.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(tick++));
        Files.setLastModifiedTime(folder.resolve("cache"), next);
    }

    @Test
    void countsEachKindAndItsBytesOnce() {
        run(3);

        assertThat(stored.get().keySet()).containsExactly(ManifestKind.STAGE, ManifestKind.ITEMS, ManifestKind.ITEM);
        assertThat(stored.get().get(ManifestKind.ITEM).results()).isEqualTo(3);
        try (var manifests = workspace.store().manifests()) {
            assertThat(stored.get().get(ManifestKind.STAGE).bytes())
                    .isEqualTo(manifests
                            .filter(manifest -> manifest.kind() == ManifestKind.STAGE)
                            .mapToLong((Manifest manifest) -> manifest.output().bytes())
                            .sum());
        }
        assertThat(workspace.statistics().stored()).isEqualTo(stored.get());
        assertThat(workspace.statistics().runs().runs()).isEqualTo(1);
    }

    @Test
    void isWorkedOutOnceWhileNothingChanges() {
        run(3);
        stored.get();
        stored.get();

        assertThat(stored.times()).isEqualTo(1);
        assertThat(stored.get()).isSameAs(stored.get());
    }

    @Test
    void whatChangedJustNowIsNotTrusted() {
        run(3);
        StoredByKind now = new StoredByKind(workspace.store(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        now.get();
        now.get();

        assertThat(now.times()).isEqualTo(2);
    }

    @Test
    void equalsRecomputationAfterAnyChange() throws IOException {
        Random random = new Random(7);
        run(1);
        for (int step = 0; step < 25; step++) {
            switch (random.nextInt(3)) {
                case 0 -> run(1 + random.nextInt(6));
                case 1 -> workspace.reset("count").blobs();
                default -> stored.get();
            }
            letTheClockOfTheDiskGoOn();

            assertThat(stored.get())
                    .as("step %s", step)
                    .isEqualTo(new StoredByKind(workspace.store(), Clock.systemUTC()).get());
        }
    }

    @Test
    void nothingIsStoredAtFirst() {
        assertThat(stored.get()).isEmpty();
    }
}
