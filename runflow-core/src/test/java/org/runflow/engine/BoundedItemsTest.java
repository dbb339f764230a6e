package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.items.Items;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.InMemoryStore;

/** A run whose items take more than the store keeps used to compute them again and again without an end. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BoundedItemsTest {
    private static final int MANY = 30;
    private static final long LENGTHS = IntStream.range(0, MANY)
            .mapToLong(n -> Sheet.of(n).text().length() + 1)
            .sum();

    private static final ArtifactKey<List<Sheet>> SHEETS = ArtifactKey.list("sheets", Sheet.class);
    private static final ArtifactKey<Items<String>> TEXTS = ArtifactKey.items("texts", String.class);
    private static final ArtifactKey<Items<String>> CLOSED = ArtifactKey.items("closed", String.class);
    private static final ArtifactKey<Long> READ = ArtifactKey.of("read", Long.class);
    private static final ArtifactKey<Long> FOLDED = ArtifactKey.of("folded", Long.class);
    private static final ArtifactKey<Boolean> AGREE = ArtifactKey.of("agree", Boolean.class);

    private final AtomicInteger computed = new AtomicInteger();

    record Sheet(String name, String text) {
        static Sheet of(int number) {
            return new Sheet("sheet " + number, "x".repeat(100 + number));
        }
    }

    private Pipeline pipeline() {
        return Pipeline.builder("sheets")
                .inputs(SHEETS)
                .stage(
                        TEXTS,
                        s -> s.forEach(SHEETS, Sheet::name).compute((ctx, sheet) -> {
                            computed.incrementAndGet();
                            return sheet.text();
                        }))
                .stage(CLOSED, s -> s.forEach(TEXTS).compute((ctx, text) -> text + "."))
                .stage(
                        READ,
                        s -> s.from(CLOSED)
                                .compute(closed -> closed.names().stream()
                                        .mapToLong(name -> closed.get(name).length())
                                        .sum()))
                .stage(
                        FOLDED,
                        s -> s.fold(CLOSED).compute(() -> 0L, (sum, text) -> sum + text.length(), (a, b) -> a + b))
                .stage(AGREE, s -> s.from(READ, FOLDED).compute((read, folded) -> read == LENGTHS && folded == LENGTHS))
                .build();
    }

    private Run run(ArtifactStore store) {
        RunRequest request = RunRequest.of(
                SHEETS.with(IntStream.range(0, MANY).mapToObj(Sheet::of).toList()));
        return Engine.builder().store(store).build().run(pipeline(), request);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2_000})
    void oneRunEndsAndComputesEachOnce(long bytes) {
        InMemoryStore store = InMemoryStore.bounded(bytes);
        for (int runs = 1; runs <= 3; runs++) {
            Run run = run(store);
            assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
            assertThat(run.get(AGREE)).isTrue();
            assertThat(computed.get()).isLessThanOrEqualTo(runs * MANY);
        }
        assertThat(store.blobs().mapToLong(blob -> blob.bytes()).sum()).isLessThanOrEqualTo(Math.max(bytes, 100));
        assertThat(store.manifests()).allMatch(manifest -> store.isPresent(manifest.output()));
    }

    @Test
    void runsBesideOneAnotherEnd() {
        InMemoryStore store = InMemoryStore.bounded(2_000);
        Executor threads = task -> new Thread(task).start();
        List<CompletableFuture<Outcome>> runs = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> run(store).outcome(), threads))
                .limit(4)
                .toList();
        assertThat(runs).extracting(CompletableFuture::join).containsOnly(Outcome.SUCCESS);
        assertThat(store.manifests()).allMatch(manifest -> store.isPresent(manifest.output()));
    }

    /** As on a disk whose bad block is taken for every new copy, too. */
    @Test
    void anItemThatCanNeverBeReadFailsWhoReadsIt() {
        FaultyStore store = new FaultyStore();
        store.damageForGood(Digest.of(Sheet.of(7).text()));

        Run run = run(store);

        assertThat(run.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(run.report().getStage("texts").state()).isEqualTo(StageState.SUCCEEDED);
        assertThat(run.report().getStage("closed").failure().orElseThrow().toString())
                .contains(ArtifactCorruptException.class.getName());
        assertThat(computed.get()).isBetween(MANY + 1, MANY + 20);
    }
}
