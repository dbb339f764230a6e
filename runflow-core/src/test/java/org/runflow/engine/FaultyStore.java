package org.runflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.runflow.ArtifactKey;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.StoreException;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.InMemoryStore;
import org.runflow.store.Manifest;
import org.runflow.store.StageSeries;
import org.runflow.store.StoredBlob;

/** A store whose values can be damaged, and that stops writing after a number of writes, as if the process had died there. */
final class FaultyStore implements ArtifactStore {
    private final ArtifactStore store = new InMemoryStore();
    private final Set<Digest> damaged = ConcurrentHashMap.newKeySet();
    private final Set<Digest> lost = ConcurrentHashMap.newKeySet();
    private final AtomicInteger writesLeft = new AtomicInteger(Integer.MAX_VALUE);
    private volatile IOException fault = new IOException("fault");
    private volatile Optional<String> problem = Optional.empty();

    /** Storing it again does not mend it. */
    void damageForGood(Digest digest) {
        lost.add(digest);
    }

    void damage(Digest digest) {
        damaged.add(digest);
    }

    /** Counts puts and commits. */
    void failAfter(int writes, IOException cause) {
        fault = cause;
        writesLeft.set(writes);
    }

    /** Says of every type that it cannot be stored. */
    void refuseTypes(String why) {
        problem = Optional.of(why);
    }

    void heal() {
        writesLeft.set(Integer.MAX_VALUE);
    }

    @Override
    public Optional<String> findProblem(ArtifactKey<?> key) {
        return problem;
    }

    @Override
    public <T> ArtifactRef put(ArtifactKey<T> key, T value) {
        write("put");
        damaged.remove(Digest.of(value));
        return store.put(key, value);
    }

    @Override
    public <T> T get(ArtifactKey<T> key, ArtifactRef ref) {
        if (damaged.contains(ref.digest()) || lost.contains(ref.digest())) {
            throw new ArtifactCorruptException(ref.name(), ref.digest().hex(), "a flipped byte");
        }
        return store.get(key, ref);
    }

    @Override
    public boolean isPresent(ArtifactRef ref) {
        return store.isPresent(ref);
    }

    @Override
    public InputStream open(ArtifactRef ref) {
        return store.open(ref);
    }

    @Override
    public void commit(Manifest manifest) {
        write("commit");
        store.commit(manifest);
    }

    @Override
    public Optional<Manifest> findManifest(Digest stageKey) {
        return store.findManifest(stageKey);
    }

    @Override
    public Optional<Manifest> findNewest(StageSeries series) {
        return store.findNewest(series);
    }

    @Override
    public Stream<Manifest> manifests() {
        return store.manifests();
    }

    @Override
    public Stream<StoredBlob> blobs() {
        return store.blobs();
    }

    @Override
    public void deleteManifest(Digest stageKey) {
        store.deleteManifest(stageKey);
    }

    @Override
    public void deleteBlob(Digest blobDigest, Instant storedBefore) {
        store.deleteBlob(blobDigest, storedBefore);
    }

    private void write(String what) {
        if (writesLeft.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            throw new StoreException(what, fault);
        }
    }
}
