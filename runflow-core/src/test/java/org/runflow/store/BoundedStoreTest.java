package org.runflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.RunRequest;
import org.runflow.run.Outcome;
import org.runflow.testing.StoreContract;

/** A store in memory lets go of what was not used for the longest time. */
class BoundedStoreTest {
    private static final ArtifactKey<String> TEXT = ArtifactKey.of("text", String.class);
    private static final ArtifactKey<String> UPPER = ArtifactKey.of("upper", String.class);

    @Test
    void theOneThatWasNotUsedForTheLongestTimeGoes() {
        InMemoryStore store = InMemoryStore.bounded(3 * store("x").bytes());
        List<ArtifactRef> refs = new ArrayList<>();
        for (String text : List.of("a", "b", "c")) {
            refs.add(store.put(TEXT, text));
        }
        assertThat(store.get(TEXT, refs.get(0))).isEqualTo("a");
        refs.add(store.put(TEXT, "d"));

        assertThat(refs).extracting(store::isPresent).containsExactly(true, false, true, true);
        assertThat(store.blobs()).hasSize(3);
    }

    @Test
    void theNewestStaysHoweverLong() {
        InMemoryStore store = InMemoryStore.bounded(1);
        assertThat(store.isPresent(store.put(TEXT, "longer than a byte"))).isTrue();
        ArtifactRef next = store.put(TEXT, "another one");
        assertThat(store.blobs()).extracting(StoredBlob::blobDigest).containsExactly(next.blobDigest());
    }

    @ParameterizedTest
    @CsvSource({"1000000, 2", "1, 4"})
    void whatHasGoneIsComputedAgain(long bytes, int computations) {
        AtomicInteger computed = new AtomicInteger();
        Pipeline pipeline = Pipeline.builder("p")
                .inputs(TEXT)
                .stage(
                        UPPER,
                        s -> s.from(TEXT).version("1").compute(text -> {
                            computed.incrementAndGet();
                            return text + "!";
                        }))
                .build();
        InMemoryStore store = InMemoryStore.bounded(bytes);
        Engine engine = Engine.builder().store(store).build();
        for (String text : List.of("a", "b", "a", "b")) {
            Run run = engine.run(pipeline, RunRequest.of(TEXT.with(text)));
            assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
            assertThat(run.get(UPPER)).isEqualTo(text + "!");
        }
        assertThat(computed).hasValue(computations);
        assertThat(store.manifests()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void keepsToTheContract() throws Throwable {
        for (var check : StoreContract.checks(upcasters -> InMemoryStore.bounded(Long.MAX_VALUE - 1))) {
            if (!check.name().equals("leads old schemas to new ones")) {
                check.body().run();
            }
        }
    }

    @Test
    void whatWasDeletedTakesNoPlace() {
        InMemoryStore store = InMemoryStore.bounded(2 * store("x").bytes());
        ArtifactRef first = store.put(TEXT, "a");
        ArtifactRef second = store.put(TEXT, "b");
        store.deleteBlob(second.blobDigest(), Instant.MAX);
        ArtifactRef third = store.put(TEXT, "c");
        assertThat(digests(store)).containsExactlyInAnyOrder(first.digest(), third.digest());
        ArtifactRef fourth = store.put(TEXT, "d");
        assertThat(digests(store)).containsExactlyInAnyOrder(third.digest(), fourth.digest());
    }

    @Test
    void whatIsStoredAgainTakesNoMorePlaceAndIsTheNewest() {
        InMemoryStore store = InMemoryStore.bounded(2 * store("x").bytes());
        ArtifactRef first = store.put(TEXT, "a");
        ArtifactRef second = store.put(TEXT, "b");
        store.put(TEXT, "a");
        assertThat(digests(store)).containsExactlyInAnyOrder(first.digest(), second.digest());
        ArtifactRef third = store.put(TEXT, "c");
        assertThat(digests(store)).containsExactlyInAnyOrder(first.digest(), third.digest());
    }

    private static List<Digest> digests(InMemoryStore store) {
        return store.blobs().map(StoredBlob::blobDigest).toList();
    }

    @Test
    void resultsGoWithTheirValues() {
        InMemoryStore store = InMemoryStore.bounded(2 * store("x").bytes());
        Manifest first = committed(store, 1, "a");
        Manifest second = committed(store, 2, "b");
        Manifest alike = Manifests.of(3, first.output());
        store.commit(alike);
        store.put(TEXT, "c");
        assertThat(store.findManifest(first.key())).isEmpty();
        assertThat(store.findManifest(alike.key())).isEmpty();
        assertThat(store.manifests()).containsExactly(second);
        assertThat(store.findNewest(first.series())).isEmpty();
    }

    @Test
    void aResultThatWasComputedAgainToAnotherValueStaysWhenTheFormerGoes() {
        InMemoryStore store = InMemoryStore.bounded(2 * store("x").bytes());
        committed(store, 1, "a");
        Manifest again = committed(store, 1, "b");
        store.put(TEXT, "c");
        assertThat(store.isPresent(again.output())).isTrue();
        assertThat(store.findManifest(again.key())).contains(again);
        assertThat(store.findNewest(again.series())).contains(again);
    }

    @Test
    void whatIsHeldStaysBeyondTheBound() {
        InMemoryStore store = InMemoryStore.bounded(1);
        ArtifactRef before = store.put(TEXT, "before");
        Runnable held = store.holding();
        List<ArtifactRef> refs = new ArrayList<>();
        for (String text : List.of("a", "b", "c")) {
            refs.add(store.put(TEXT, text));
        }
        assertThat(store.isPresent(before)).isFalse();
        assertThat(refs).allMatch(store::isPresent);

        held.run();
        held.run();

        assertThat(refs).extracting(store::isPresent).containsExactly(false, false, true);
    }

    @Test
    void whatAnotherStillHoldsStaysHoweverOftenOneEnds() {
        InMemoryStore store = InMemoryStore.bounded(1);
        Runnable one = store.holding();
        Runnable other = store.holding();
        ArtifactRef first = store.put(TEXT, "a");
        ArtifactRef second = store.put(TEXT, "b");

        one.run();
        one.run();
        assertThat(digests(store)).containsExactlyInAnyOrder(first.digest(), second.digest());

        other.run();
        assertThat(digests(store)).containsExactly(second.digest());
    }

    @Test
    void whatIsAskedForWhileItIsHeldStays() {
        InMemoryStore store = InMemoryStore.bounded(2 * store("x").bytes());
        ArtifactRef first = store.put(TEXT, "a");
        ArtifactRef second = store.put(TEXT, "b");
        store.holding();
        assertThat(store.isPresent(first)).isTrue();
        store.put(TEXT, "c");
        store.put(TEXT, "d");

        assertThat(store.isPresent(first)).isTrue();
        assertThat(store.isPresent(second)).isFalse();
    }

    /** Somebody else may have stored more between storing a value and committing it. */
    @Test
    void noManifestRefersToWhatHasGone() {
        InMemoryStore store = InMemoryStore.bounded(1);
        ArtifactRef gone = store.put(TEXT, "gone");
        store.put(TEXT, "newer");
        Digest key = Digest.of("key");
        store.commit(new Manifest(
                key,
                ManifestKind.STAGE,
                Optional.empty(),
                Optional.of("p"),
                "p",
                RunCoordinate.of("p"),
                "",
                "text",
                "1",
                gone,
                List.of(),
                new TreeMap<>(),
                new ComputedBy(new RunId("01m8jhtsz9bv7xh4fmzbb1ygct"), Instant.EPOCH, 1)));

        assertThat(store.findManifest(key)).isEmpty();
        assertThat(store.manifests()).isEmpty();
    }

    @Test
    void needsABound() {
        assertThatThrownBy(() -> InMemoryStore.bounded(0)).hasMessage("a store keeps at least 1 byte, not 0");
    }

    private static Manifest committed(InMemoryStore store, int key, String text) {
        Manifest manifest = Manifests.of(key, store.put(TEXT, text));
        store.commit(manifest);
        return manifest;
    }

    private static ArtifactRef store(String text) {
        return new InMemoryStore().put(TEXT, text);
    }
}
