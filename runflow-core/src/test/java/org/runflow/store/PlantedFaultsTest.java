package org.runflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.runflow.ArtifactKey;
import org.runflow.testing.ContractCheck;
import org.runflow.testing.StoreContract;

/** The contract suite notices whoever breaks the contract, and names what was broken. */
class PlantedFaultsTest {
    /** What a store does wrong, and the check that notices. */
    private enum Fault {
        NONE(),
        STAYS_AS_OLD_AS_AT_FIRST(
                "counts a blob stored again as young", "keeps values of one form and different types apart"),
        READS_WITHOUT_LOOKING("gives no value of another digest", "keeps values of one form and different types apart"),
        FIRST_COMMIT_COUNTS("counts a manifest committed again as the newest"),
        ANY_LENGTH_WILL_DO("knows what is not there"),
        DELETES_YOUNG_BLOBS("forgets a blob only when it is old", "counts a blob stored again as young");

        private final ImmutableList<String> noticedBy;

        Fault(String... noticedBy) {
            this.noticedBy = ImmutableList.copyOf(noticedBy);
        }
    }

    /** What a storage of blobs does wrong. */
    private enum StorageFault {
        NONE(),
        KEEPS_HALVES("keeps nothing of a blob that was not finished"),
        NEVER_REPLACES("counts a blob stored again as young", "notices damage, and heals it by storing again");

        private final ImmutableList<String> noticedBy;

        StorageFault(String... noticedBy) {
            this.noticedBy = ImmutableList.copyOf(noticedBy);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void areNoticedInAStore(Fault fault) {
        assertThat(broken(StoreContract.checks(upcasters -> new FaultyStore(upcasters, fault))))
                .containsExactlyInAnyOrderElementsOf(fault.noticedBy);
    }

    @ParameterizedTest
    @EnumSource(StorageFault.class)
    void areNoticedInAStorage(StorageFault fault) {
        assertThat(broken(StoreContract.checks(
                        () -> {
                            Storages sound = Storages.inMemory();
                            return new Storages(
                                    new FaultyBlobs(sound.blobs(), fault), sound.manifests(), sound.newest());
                        },
                        new RememberedForms())))
                .containsExactlyInAnyOrderElementsOf(fault.noticedBy);
    }

    private static List<String> broken(List<ContractCheck> checks) {
        return checks.stream()
                .filter(PlantedFaultsTest::isBroken)
                .map(ContractCheck::name)
                .toList();
    }

    private static boolean isBroken(ContractCheck check) {
        try {
            check.body().run();
            return false;
        } catch (AssertionError | Exception e) {
            return true;
        }
    }

    private static final class FaultyStore implements ArtifactStore {
        private final Fault fault;
        private final ArtifactStore sound;
        private final Map<Digest, ArtifactRef> refs = new ConcurrentHashMap<>();
        private final Map<Digest, Object> values = new ConcurrentHashMap<>();
        private final Map<StageSeries, Map<Digest, Manifest>> commits = new ConcurrentHashMap<>();

        FaultyStore(List<Upcaster<?, ?>> upcasters, Fault fault) {
            this.fault = fault;
            this.sound = new InMemoryStore(Clock.systemUTC(), upcasters);
        }

        @Override
        public <T> ArtifactRef put(ArtifactKey<T> key, T value) {
            ArtifactRef known = refs.get(Digest.of(value));
            if (fault == Fault.STAYS_AS_OLD_AS_AT_FIRST && known != null) {
                return known;
            }
            ArtifactRef ref = sound.put(key, value);
            refs.put(ref.digest(), ref);
            values.put(ref.blobDigest(), value);
            return ref;
        }

        @Override
        public <T> T get(ArtifactKey<T> key, ArtifactRef ref) {
            Object unseen = values.get(ref.blobDigest());
            boolean unread =
                    fault == Fault.READS_WITHOUT_LOOKING && key.schema().equals(ref.schema()) && unseen != null;
            return unread ? key.cast(unseen) : sound.get(key, ref);
        }

        @Override
        public boolean isPresent(ArtifactRef ref) {
            return sound.isPresent(fault == Fault.ANY_LENGTH_WILL_DO ? refs.getOrDefault(ref.digest(), ref) : ref);
        }

        @Override
        public InputStream open(ArtifactRef ref) {
            return sound.open(ref);
        }

        @Override
        public void commit(Manifest manifest) {
            sound.commit(manifest);
            commits.computeIfAbsent(manifest.series(), series -> new LinkedHashMap<>())
                    .put(manifest.key(), manifest);
        }

        @Override
        public Optional<Manifest> findManifest(Digest stageKey) {
            return sound.findManifest(stageKey);
        }

        @Override
        public Optional<Manifest> findNewest(StageSeries series) {
            return fault == Fault.FIRST_COMMIT_COUNTS
                    ? commits.getOrDefault(series, Map.of()).values().stream()
                            .filter(manifest ->
                                    sound.findManifest(manifest.key()).isPresent())
                            .reduce((older, newer) -> newer)
                    : sound.findNewest(series);
        }

        @Override
        public Stream<Manifest> manifests() {
            return sound.manifests();
        }

        @Override
        public Stream<StoredBlob> blobs() {
            return sound.blobs();
        }

        @Override
        public void deleteManifest(Digest stageKey) {
            sound.deleteManifest(stageKey);
        }

        @Override
        public void deleteBlob(Digest blobDigest, Instant storedBefore) {
            sound.deleteBlob(blobDigest, fault == Fault.DELETES_YOUNG_BLOBS ? Instant.MAX : storedBefore);
        }
    }

    private static final class FaultyBlobs implements BlobStorage {
        private final BlobStorage sound;
        private final StorageFault fault;

        FaultyBlobs(BlobStorage sound, StorageFault fault) {
            this.sound = sound;
            this.fault = fault;
        }

        @Override
        public void put(BlobContent content, Instant storedAt) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                Digest blob = content.writeTo(out);
                if (fault != StorageFault.NEVER_REPLACES || !sound.isPresent(blob, out.size())) {
                    sound.put(bytes(out, blob), storedAt);
                }
            } catch (IOException | RuntimeException e) {
                if (fault == StorageFault.KEEPS_HALVES) {
                    sound.put(bytes(out, Digest.ofBytes(out.toByteArray())), storedAt);
                }
                throw e;
            }
        }

        private static BlobContent bytes(ByteArrayOutputStream bytes, Digest blob) {
            return (OutputStream out) -> {
                bytes.writeTo(out);
                return blob;
            };
        }

        @Override
        public InputStream open(Digest blob) throws IOException {
            return sound.open(blob);
        }

        @Override
        public boolean isPresent(Digest blob, long bytes) throws IOException {
            return sound.isPresent(blob, bytes);
        }

        @Override
        public Stream<StoredBlob> all() throws IOException {
            return sound.all();
        }

        @Override
        public void delete(Digest blob, Instant storedBefore) throws IOException {
            sound.delete(blob, storedBefore);
        }
    }
}
