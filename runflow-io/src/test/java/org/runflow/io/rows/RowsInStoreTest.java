package org.runflow.io.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.catalog.GarbagePlan;
import org.runflow.catalog.UnusedResults;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.io.Workspace;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.store.Codecs;
import org.runflow.io.store.DirectoryStore;
import org.runflow.metric.SummarySpec;
import org.runflow.rows.RowSink;
import org.runflow.rows.Rows;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.EncodedStore;
import org.runflow.store.InMemoryStore;
import org.runflow.store.Storages;
import org.runflow.store.Upcasters;
import org.runflow.testing.StrictEngine;

/** Rows as what a stage gives, in stores that keep bytes. */
class RowsInStoreTest {
    private static final ArtifactKey<Integer> COUNT = ArtifactKey.of("count", Integer.class);
    private static final ArtifactKey<Rows<Trial>> TRIALS =
            ArtifactKey.rows("trials", Trial.class).publishedAt("trials.rows.jsonl.gz");
    private static final ArtifactKey<Long> MODELS = ArtifactKey.of("models", Long.class);

    @TempDir
    Path folder;

    private final AtomicInteger computed = new AtomicInteger();
    private int failing;

    enum Kind {
        DIRECTORY,
        IN_MEMORY,
        /** A storage of somebody else that knows nothing of blobs which are written bit by bit. */
        OF_OTHERS
    }

    private ArtifactStore store(Kind kind) {
        return switch (kind) {
            case DIRECTORY -> DirectoryStore.at(folder);
            case IN_MEMORY -> encoded(Storages.inMemory());
            case OF_OTHERS -> {
                Storages plain = Storages.inMemory();
                yield encoded(new Storages(new PlainBlobs(plain.blobs()), plain.manifests(), plain.newest()));
            }
        };
    }

    private static ArtifactStore encoded(Storages storages) {
        return new EncodedStore(storages, Codecs.standard(), Upcasters.of(List.of()), Clock.systemUTC());
    }

    private final Pipeline pipeline = Pipeline.builder("trials")
            .inputs(COUNT)
            .stage(
                    TRIALS,
                    s -> s.from(COUNT).retry(RetryPolicy.attempts(2)).compute((context, count) -> {
                        computed.incrementAndGet();
                        try (RowSink<Trial> rows = context.rows(Trial.class, Trial.SPEC)) {
                            Trial.some(count, 7).forEach(rows::add);
                            if (context.attempt() <= failing) {
                                throw new IllegalStateException("no more");
                            }
                            return rows.finish();
                        }
                    }))
            .stage(
                    MODELS,
                    s -> s.from(TRIALS).compute(rows -> {
                        try (Stream<Trial> all = rows.stream()) {
                            return all.map(Trial::model).distinct().count();
                        }
                    }))
            .build();

    private static RunRequest request(int count) {
        return RunRequest.of(COUNT.with(count));
    }

    private static List<Trial> read(Rows<Trial> rows) {
        try (Stream<Trial> all = rows.stream()) {
            return all.toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreKeptReadAndReused(Kind kind) {
        ArtifactStore store = store(kind);
        Engine engine = Engine.builder().store(store).build();
        Run run = engine.run(pipeline, request(2_000)).orThrow();

        Rows<Trial> rows = run.get(TRIALS);
        assertThat(read(rows)).isEqualTo(Trial.some(2_000, 7));
        assertThat(rows.summary())
                .isEqualTo(Rows.of(Trial.some(2_000, 7), Trial.SPEC).summary());
        assertThat(run.get(MODELS)).isEqualTo(5);
        rows.verify();

        Run again = engine.run(pipeline, request(2_000)).orThrow();
        assertThat(again.report().stagesIn(StageState.REUSED)).containsExactly("trials", "models");
        assertThat(engine.plan(pipeline, request(2_000)).isNoOp()).isTrue();
        assertThat(computed).hasValue(1);
        Run inMemory = Engine.builder().store(new InMemoryStore()).build().run(pipeline, request(2_000));
        assertThat(inMemory.findManifest(TRIALS).orElseThrow().output().digest())
                .isEqualTo(run.findManifest(TRIALS).orElseThrow().output().digest())
                .isEqualTo(Digest.of(rows));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftOfAnAttemptThatFails(Kind kind) throws IOException {
        failing = 3;
        ArtifactStore store = store(kind);
        Run run = Engine.builder().store(store).build().run(pipeline, request(30_000));

        assertThat(run.findFailure(TRIALS)).isPresent();
        assertThat(computed).hasValue(2);
        assertThat(store.blobs()).isEmpty();
        assertThat(filesIn("objects")).isEmpty();

        failing = 1;
        Run retried = Engine.builder()
                .store(store)
                .build()
                .run(pipeline, request(30_000))
                .orThrow();
        assertThat(retried.get(TRIALS).size()).isEqualTo(30_000);
        assertThat(store.blobs()).as("rows, and what was computed of them").hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void rowsThatAreFinishedAndNotReturnedGo(Kind kind) throws IOException {
        List<RowSink<Trial>> sinks = new ArrayList<>();
        Pipeline two = Pipeline.builder("two")
                .stage(
                        TRIALS,
                        s -> s.reading().compute((context, in) -> {
                            RowSink<Trial> other = context.rows(Trial.class, Trial.SPEC);
                            sinks.add(other);
                            other.add(Trial.some(1, 1).get(0));
                            sinks.add(context.rows(Trial.class, Trial.SPEC));
                            Rows<Trial> unused = other.finish();
                            assertThat(read(unused)).isEqualTo(Trial.some(1, 1));
                            RowSink<Trial> rows = context.rows(Trial.class, Trial.SPEC);
                            rows.add(Trial.some(1, 2).get(0));
                            return rows.finish();
                        }))
                .build();
        ArtifactStore store = store(kind);
        Run run =
                Engine.builder().store(store).build().run(two, RunRequest.of()).orThrow();

        assertThat(read(run.get(TRIALS))).isEqualTo(Trial.some(1, 2));
        assertThat(store.blobs()).hasSize(1);
        assertThat(filesIn("objects")).hasSize(kind == Kind.DIRECTORY ? 1 : 0);
        assertThatThrownBy(() -> sinks.get(1).add(Trial.some(1, 1).get(0)))
                .as("the attempt is over")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rowsGoToTheStoreAndComeFromItABatchAtATime() {
        CountedBlobs blobs = new CountedBlobs(Storages.inMemory().blobs());
        Storages rest = Storages.inMemory();
        ArtifactStore store = encoded(new Storages(blobs, rest.manifests(), rest.newest()));
        List<Trial> some = Trial.some(1_000, 3);
        ArtifactRef ref;
        long longestStep = 0;
        try (RowSink<Trial> sink = store.rows(TRIALS, Trial.SPEC)) {
            for (int i = 0; i < 60_000; i++) {
                long before = blobs.written();
                sink.add(some.get(i % some.size()));
                longestStep = Math.max(longestStep, blobs.written() - before);
            }
            assertThat(blobs.written()).as("before the end").isGreaterThan(0);
            ref = store.put(TRIALS, sink.finish());
        }
        assertThat(ref.bytes()).as("several batches").isGreaterThan(3 * longestStep);

        long before = blobs.read();
        Rows<Trial> rows = store.get(TRIALS, ref);
        assertThat(blobs.read() - before).as("what is known of the rows").isLessThan(20_000);
        try (Stream<Trial> all = rows.stream()) {
            long first = blobs.read();
            assertThat(all.iterator().next()).isEqualTo(some.get(0));
            assertThat(blobs.read() - first).as("for the first row").isLessThanOrEqualTo(1 << 16);
        }
    }

    @Test
    void everyDamageIsFoundAndComputedAgain() throws IOException {
        ArtifactStore store = store(Kind.DIRECTORY);
        Run run = Engine.builder()
                .store(store)
                .build()
                .run(pipeline, request(200))
                .orThrow();
        ArtifactRef ref = run.findManifest(TRIALS).orElseThrow().output();
        byte[] whole = Files.readAllBytes(blob(ref));
        for (int at = 0; at < whole.length; at += 37) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            Files.write(blob(ref), damaged);
            assertThatThrownBy(() -> store.get(TRIALS, ref).verify())
                    .as("byte %d of %d", at, whole.length)
                    .isInstanceOf(ArtifactCorruptException.class);
            assertThatThrownBy(() -> read(store.get(TRIALS, ref)))
                    .as("byte %d of %d", at, whole.length)
                    .isInstanceOf(ArtifactCorruptException.class);
        }
        for (UnaryOperator<byte[]> damage : List.<UnaryOperator<byte[]>>of(
                bytes -> Arrays.copyOf(bytes, bytes.length / 2),
                bytes -> Arrays.copyOf(bytes, bytes.length - 1),
                bytes -> {
                    bytes[40] ^= 1;
                    return bytes;
                })) {
            int before = computed.get();
            Files.write(blob(ref), damage.apply(whole.clone()));
            Run mended = Engine.builder()
                    .store(DirectoryStore.at(folder))
                    .build()
                    .run(pipeline, request(200).force(MODELS))
                    .orThrow();
            assertThat(mended.get(MODELS)).isEqualTo(5);
            assertThat(read(mended.get(TRIALS))).isEqualTo(Trial.some(200, 7));
            assertThat(computed).as("computed again").hasValue(before + 1);
        }
    }

    @Test
    void aRunShowsARowFileLikeAnyOther() throws IOException {
        Workspace workspace = Workspace.open(folder);
        Run run = workspace.engine().build().run(pipeline, request(300)).orThrow();

        Path shown = workspace.folderOf(run.id()).resolve("trials.rows.jsonl.gz");
        assertThat(Trial.read(shown)).isEqualTo(Trial.some(300, 7));
        assertThat(Summaries.read(shown).view().orElseThrow().rows()).isEqualTo(300);
        assertThat(Summaries.merge(List.of(shown, shown)).rows()).isEqualTo(600);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(shown)), StandardCharsets.UTF_8))) {
            assertThat(lines.lines()).hasSize(300).allMatch(line -> line.startsWith("{\"id\":\"t"));
        }
        assertThat(Workspace.open(folder)
                        .engine()
                        .build()
                        .run(pipeline, request(300))
                        .report()
                        .stagesIn(StageState.REUSED))
                .contains("trials");
    }

    @Test
    void rowsOfADeletedRunGo() throws IOException {
        Workspace workspace = Workspace.open(folder);
        Run run = workspace.engine().build().run(pipeline, request(300)).orThrow();
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        assertThat(GarbagePlan.of(workspace.store(), soon).unreachable()).isEmpty();

        AtomicFiles.buffered().deleteTree(workspace.folderOf(run.id()));
        UnusedResults.of(workspace.store(), workspace.catalog(), soon).forget(workspace.store(), workspace.catalog());
        GarbagePlan.of(workspace.store(), soon).apply(workspace.store());

        assertThat(workspace.store().blobs()).isEmpty();
        assertThatThrownBy(() -> run.get(TRIALS)).hasMessageContaining("its bytes are not in this store");
    }

    @Test
    void rowsThatAKilledProcessLeavesGoWithTheLeftovers() throws IOException {
        DirectoryStore store = DirectoryStore.at(folder);
        try (RowSink<Trial> sink = store.rows(TRIALS, Trial.SPEC)) {
            Trial.some(10, 1).forEach(sink::add);
            assertThat(filesIn("objects")).hasSize(1);
            assertThat(store.deleteLeftovers(Instant.now().plusSeconds(60))).isEqualTo(1);
        }
        assertThat(filesIn("objects")).isEmpty();
    }

    @Test
    void rowsAreAnInputLikeAnyOther() {
        Workspace workspace = Workspace.open(folder);
        Run made = workspace.engine().build().run(pipeline, request(300)).orThrow();
        Pipeline reader = Pipeline.builder("reader")
                .inputs(TRIALS)
                .stage(MODELS, s -> s.from(TRIALS).compute(Rows::size))
                .build();
        RunRequest request = RunRequest.of(TRIALS.with(made.get(TRIALS))).keepInputs();
        Run run = Engine.builder()
                .store(store(Kind.IN_MEMORY))
                .build()
                .run(reader, request)
                .orThrow();

        assertThat(run.get(MODELS)).isEqualTo(300);
        assertThat(run.report().keptInputs().get("trials").value().digest())
                .isEqualTo(made.findManifest(TRIALS).orElseThrow().output().digest());
    }

    @Test
    void strictModeTriesTheRowFile() {
        AtomicInteger stores = new AtomicInteger();
        assertThat(StrictEngine.with(() -> DirectoryStore.at(folder.resolve("s" + stores.incrementAndGet())))
                        .check(pipeline, request(50)))
                .containsOnlyKeys("trials", "models");
    }

    record Unfit(Object anything) {}

    @Test
    void rowsThatWouldNotComeBackAreRefusedBeforeTheyAreComputed() {
        ArtifactKey<Rows<Unfit>> unfit = ArtifactKey.rows("unfit", Unfit.class);
        Pipeline wrong = Pipeline.builder("wrong")
                .stage(
                        unfit,
                        s -> s.reading().compute((context, in) -> {
                            computed.incrementAndGet();
                            return Rows.of(List.of(new Unfit(1)), SummarySpec.of(Unfit.class));
                        }))
                .build();

        Run run = Engine.builder().store(DirectoryStore.at(folder)).build().run(wrong, RunRequest.of());

        assertThat(run.findFailure(unfit).orElseThrow()).hasMessageContaining("'unfit' cannot be kept");
        assertThat(computed).hasValue(0);
    }

    private Path blob(ArtifactRef ref) {
        String name = ref.blobDigest().hex();
        return folder.resolve("objects").resolve(name.substring(0, 2)).resolve(name);
    }

    private List<Path> filesIn(String inside) throws IOException {
        Path place = folder.resolve(inside);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
