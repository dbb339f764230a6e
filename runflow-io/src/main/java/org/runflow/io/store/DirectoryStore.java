package org.runflow.io.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.runflow.ArtifactKey;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.StoreException;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Codec;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;
import org.runflow.store.StageSeries;
import org.runflow.store.StoredBlob;
import org.runflow.store.Upcasters;

/**
 * Artifacts in a workspace directory, which may be moved and copied: {@code objects} holds blobs by their digests, {@code cache} manifests by their
 * stage keys. Writing is lock-free: every file appears whole, and two who write the same blob write the same bytes. Any number of threads and
 * processes may share a directory. What a cache hit costs is reading one small file.
 */
public final class DirectoryStore implements ArtifactStore {
    private final Path workspace;
    private final AtomicFiles files;
    private final Blobs blobs;
    private final Manifests manifests;
    private final Codecs codecs;
    private final Upcasters upcasters;
    private final Clock clock;

    DirectoryStore(Path workspace, AtomicFiles files, Codecs codecs, Upcasters upcasters, Clock clock) {
        this.workspace = workspace;
        this.files = files;
        this.blobs = new Blobs(workspace.resolve("objects"), files);
        this.manifests = new Manifests(workspace.resolve("cache"), files);
        this.codecs = codecs;
        this.upcasters = upcasters;
        this.clock = clock;
    }

    /**
     * Opens a workspace with the default codecs; an empty or missing directory becomes one.
     *
     * @param workspace directory
     * @return the store in it
     * @throws org.runflow.error.WorkspaceRefusedException when the directory is another tool's, or of a newer format; it is left untouched
     * @throws StoreException when the directory cannot be read or written
     */
    public static DirectoryStore at(Path workspace) {
        return builder(workspace).open();
    }

    /**
     * @param workspace directory
     * @return a builder for a store in it
     */
    public static DirectoryStoreBuilder builder(Path workspace) {
        return new DirectoryStoreBuilder(workspace);
    }

    /** @return the directory */
    public Path workspace() {
        return workspace;
    }

    /** @return how its files are written: only within the directory, never through links */
    public AtomicFiles files() {
        return files;
    }

    @Override
    public <T> ArtifactRef put(ArtifactKey<T> key, T value) {
        Digest digest = Digest.of(value);
        Codec<T> codec = codecs.of(key);
        StoredBlob blob = StoreFailure.in(() -> "store artifact '" + key.name() + "'", () -> {
            try {
                return blobs.put(out -> codec.encode(value, out), clock.instant());
            } catch (PlaceTakenException e) {
                // the disk is well: other results can still be stored
                throw (ArtifactUnavailableException)
                        new ArtifactUnavailableException(key.name(), "it cannot be stored: " + e.getMessage())
                                .initCause(e);
            }
        });
        return new ArtifactRef(key.name(), key.schema(), digest, blob.blobDigest(), blob.bytes());
    }

    @Override
    public <T> T get(ArtifactKey<T> key, ArtifactRef ref) {
        return upcasters.read(key, ref.schema(), stored -> read(stored, ref));
    }

    @Override
    public boolean isPresent(ArtifactRef ref) {
        return StoreFailure.in(() -> "look for " + blobOf(ref), () -> blobs.isPresent(ref.blobDigest(), ref.bytes()));
    }

    @Override
    public InputStream open(ArtifactRef ref) {
        return StoreFailure.in(() -> "open " + blobOf(ref), () -> openPresent(ref));
    }

    @Override
    public void commit(Manifest manifest) {
        StoreFailure.in(() -> "commit manifest " + manifest.key(), () -> {
            manifests.commit(manifest);
            return manifest;
        });
    }

    @Override
    public Optional<Manifest> findManifest(Digest stageKey) {
        return StoreFailure.in(() -> "read manifest " + stageKey, () -> manifests.find(stageKey));
    }

    @Override
    public Optional<Manifest> findNewest(StageSeries series) {
        return StoreFailure.in(() -> "read the newest manifest of " + series, () -> manifests.findNewest(series));
    }

    @Override
    public Stream<Manifest> manifests() {
        return StoreFailure.in(() -> "list manifests", manifests::all);
    }

    @Override
    public List<String> unreadable() {
        return StoreFailure.in(() -> "list manifests", manifests::unreadable);
    }

    @Override
    public Stream<StoredBlob> blobs() {
        return StoreFailure.in(() -> "list blobs", blobs::all);
    }

    @Override
    public void deleteManifest(Digest stageKey) {
        StoreFailure.in(() -> "delete manifest " + stageKey, () -> {
            manifests.delete(stageKey);
            return stageKey;
        });
    }

    @Override
    public void deleteBlob(Digest blobDigest, Instant storedBefore) {
        StoreFailure.in(() -> "delete blob " + blobDigest, () -> {
            blobs.delete(blobDigest, storedBefore);
            return blobDigest;
        });
    }

    /**
     * Deletes temporary files that killed processes have left anywhere in the workspace.
     *
     * @param writtenBefore younger ones are left alone, for somebody may be writing them; at least an hour ago
     * @return how many there were
     * @throws StoreException when one cannot be deleted
     */
    public int deleteLeftovers(Instant writtenBefore) {
        return StoreFailure.in(() -> "delete leftovers", () -> new Leftovers(workspace, files).delete(writtenBefore));
    }

    private <T> T read(ArtifactKey<T> stored, ArtifactRef ref) {
        Codec<T> codec = codecs.of(stored);
        return StoreFailure.in(() -> "read " + blobOf(ref), () -> {
            try (VerifiedBlob blob = new VerifiedBlob(openPresent(ref))) {
                return verified(blob, codec, ref);
            }
        });
    }

    private static <T> T verified(VerifiedBlob blob, Codec<T> codec, ArtifactRef ref) throws IOException {
        T value;
        try {
            value = blob.decode(codec);
        } catch (VerifiedBlob.UndecodableException e) {
            String problem = blob.digestHex().equals(ref.blobDigest().hex())
                    ? "its codec cannot decode it: " + e.reason()
                            + " [Hint: a key whose type changed needs a new schema]"
                    : "its bytes are not those that were stored";
            throw (ArtifactCorruptException) corrupt(ref, problem).initCause(e.getCause());
        }
        String found = blob.digestHex();
        if (!found.equals(ref.blobDigest().hex())) {
            throw corrupt(ref, "its bytes have the digest " + found + " instead of " + ref.blobDigest());
        }
        return Stream.concat(Stream.of(value), otherReadings(codec, value))
                .filter(reading -> Digest.of(reading).equals(ref.digest()))
                .findFirst()
                .orElseThrow(() -> corrupt(ref, "its bytes decode to a value with another digest"));
    }

    private static <T> Stream<T> otherReadings(Codec<T> codec, T value) {
        return codec instanceof AmbiguousCodec<T> ambiguous ? ambiguous.otherReadings(value) : Stream.empty();
    }

    private InputStream openPresent(ArtifactRef ref) throws IOException {
        try {
            return blobs.open(ref.blobDigest());
        } catch (NoSuchFileException | PlaceTakenException e) {
            throw (ArtifactUnavailableException)
                    new ArtifactUnavailableException(ref.name(), "its bytes are not in this store").initCause(e);
        }
    }

    private static ArtifactCorruptException corrupt(ArtifactRef ref, String problem) {
        return new ArtifactCorruptException(ref.name(), ref.digest().hex(), problem);
    }

    private static String blobOf(ArtifactRef ref) {
        return "blob " + ref.blobDigest() + " of artifact '" + ref.name() + "'";
    }
}
