package org.runflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.runflow.ArtifactKey;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.StoreException;
import org.runflow.testing.StoreContract;

/** What every store of bytes does, above storages that know nothing of it. */
class EncodedStoreTest {
    private static final ArtifactKey<String> TEXT = ArtifactKey.of("text", String.class);

    private final Storages storages = Storages.inMemory();
    private final EncodedStore store = above(storages);

    @TestFactory
    Stream<DynamicTest> keepsTheContractInMemory() {
        return StoreContract.checks(Storages::inMemory, new RememberedForms()).stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), check.body()::run));
    }

    @Test
    void countsAManifestOnlyUnderItsOwnKey() throws IOException {
        Manifest manifest = Manifests.of(1, store.put(TEXT, "a"));
        Digest elsewhere = Digest.of("elsewhere");
        storages.manifests().put(elsewhere, manifest);

        assertThat(store.findManifest(elsewhere)).isEmpty();
        store.deleteManifest(elsewhere);
        assertThat(storages.manifests().find(elsewhere))
                .as("deleted all the same")
                .isEmpty();
    }

    @Test
    void countsTheNewestOnlyWhileItsManifestIsThere() throws IOException {
        Manifest manifest = Manifests.of(1, store.put(TEXT, "a"));
        store.commit(manifest);
        assertThat(store.findNewest(manifest.series())).contains(manifest);

        storages.manifests().delete(manifest.key());
        assertThat(store.findNewest(manifest.series())).isEmpty();
    }

    @Test
    void takesNoNewestOfAnotherSeries() throws IOException {
        Manifest manifest = Manifests.of(1, store.put(TEXT, "a"));
        store.commit(manifest);
        StageSeries other = new StageSeries("other", manifest.coordinate(), "", "stage");
        storages.newest().put(Digest.of(other), manifest);

        assertThat(store.findNewest(other)).isEmpty();
    }

    @Test
    void forgettingAResultKeepsTheNewestOfItsSeries() {
        Manifest old = Manifests.of(1, store.put(TEXT, "a"));
        Manifest recent = Manifests.of(2, store.put(TEXT, "b"));
        store.commit(old);
        store.commit(recent);

        store.deleteManifest(old.key());
        assertThat(store.findNewest(old.series())).contains(recent);
    }

    @Test
    void forgettingTheNewestForgetsItsCopyToo() throws IOException {
        Manifest newest = Manifests.of(1, store.put(TEXT, "a"));
        store.commit(newest);
        store.deleteManifest(newest.key());
        assertThat(storages.newest().all()).isEmpty();
    }

    @Test
    void tellsABadCodecFromBadBytes() throws IOException {
        ArtifactRef ref = store.put(TEXT, "a");
        assertThatThrownBy(() -> above(storages).get(TEXT, ref))
                .isInstanceOf(ArtifactCorruptException.class)
                .hasMessageContaining("its codec cannot decode it")
                .hasCauseInstanceOf(IOException.class);

        storages.blobs().put(out -> ref.blobDigest(), Instant.EPOCH);
        assertThatThrownBy(() -> store.get(TEXT, ref))
                .isInstanceOf(ArtifactCorruptException.class)
                .hasMessageContaining("its bytes are not those that were stored");
    }

    @Test
    void bytesAreReadWhateverLengthIsClaimed() {
        ArtifactRef ref = store.put(TEXT, "a");
        ArtifactRef endless = new ArtifactRef(ref.name(), ref.schema(), ref.digest(), ref.blobDigest(), Long.MAX_VALUE);
        assertThat(store.get(TEXT, endless)).isEqualTo("a");
    }

    @Test
    void saysWhatIsGoneAndWhatFailed() {
        ArtifactRef ref = store.put(TEXT, "a");
        store.deleteBlob(ref.blobDigest(), Instant.MAX);
        assertThatThrownBy(() -> store.get(TEXT, ref))
                .isInstanceOf(ArtifactUnavailableException.class)
                .hasMessageContaining("its bytes are not in this store");

        EncodedStore broken = above(new Storages(new BrokenBlobs(), storages.manifests(), storages.newest()));
        assertThatThrownBy(() -> broken.put(TEXT, "a"))
                .isInstanceOf(StoreException.class)
                .hasMessage("could not store artifact 'text'")
                .hasRootCauseMessage("broken");
        assertThatThrownBy(() -> broken.get(TEXT, ref))
                .as("a disk that fails is no damage")
                .isInstanceOf(StoreException.class)
                .hasMessage("could not read blob " + ref.blobDigest() + " of artifact 'text'")
                .hasRootCauseMessage("broken");
    }

    private static EncodedStore above(Storages storages) {
        return new EncodedStore(storages, new RememberedForms(), Upcasters.of(List.of()), Clock.systemUTC());
    }

    /** Fails in the middle of what it reads and writes. */
    private static final class BrokenBlobs implements BlobStorage {
        @Override
        public void put(BlobContent content, Instant storedAt) throws IOException {
            throw new IOException("broken");
        }

        @Override
        public InputStream open(Digest blob) {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("broken");
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    throw new IOException("broken");
                }
            };
        }

        @Override
        public boolean isPresent(Digest blob, long bytes) {
            return true;
        }

        @Override
        public Stream<StoredBlob> all() {
            return Stream.empty();
        }

        @Override
        public void delete(Digest blob, Instant storedBefore) {
            // nothing is kept
        }
    }
}
