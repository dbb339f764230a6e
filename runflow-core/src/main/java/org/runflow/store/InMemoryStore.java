package org.runflow.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.StoreException;
import org.runflow.internal.canonical.CanonicalBytes;
import org.runflow.items.Items;
import org.runflow.rows.Rows;

/**
 * Keeps the values themselves, so nothing is encoded. A value that could be changed, such as a record around an {@code ArrayList}, is digested again when it
 * is read, and counts as corrupt when it is not what was stored. The stored form of a {@link Document} is its content, that of any other
 * value its canonical form. {@link Storages#inMemory} keeps bytes instead. It grows without end unless it is {@link #bounded}. Safe for use by many
 * threads and engines.
 */
public final class InMemoryStore implements ArtifactStore {
    private final Clock clock;
    private final Upcasters upcasters;
    private final Map<Digest, HeldValues> entries = new ConcurrentHashMap<>();
    private final Map<Digest, Manifest> manifests = new ConcurrentHashMap<>();
    private final Map<StageSeries, Manifest> newest = new ConcurrentHashMap<>();
    private final Claims claims = new Claims();
    private final RecentUse recent;

    /** Without upcasters, by the system's clock. */
    public InMemoryStore() {
        this(Clock.systemUTC(), List.of());
    }

    /**
     * An empty store.
     *
     * @param clock says when a blob was stored
     * @param upcasters applied on read
     * @throws IllegalArgumentException when two leave the same schema of the same artifact
     */
    public InMemoryStore(Clock clock, List<Upcaster<?, ?>> upcasters) {
        this(clock, upcasters, Long.MAX_VALUE);
    }

    private InMemoryStore(Clock clock, List<Upcaster<?, ?>> upcasters, long limit) {
        this.clock = clock;
        this.upcasters = Upcasters.of(upcasters);
        this.recent = new RecentUse(limit, this::letGo);
    }

    /**
     * Makes an empty store that lets go of what was not used for the longest time, together with its manifest, so that the next run that needs it computes
     * it again. A run keeps what its stages still need, also values of items that a stage is about to read, for whose sake the store is larger for a while; what it has
     * given up can no longer be read from it afterwards.
     *
     * @param bytes how many to keep at most while no run holds more, by the length of the stored forms; the newest value is kept however long it is
     * @return the store
     * @throws IllegalArgumentException for a number below 1
     */
    public static InMemoryStore bounded(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a store keeps at least 1 byte, not " + bytes);
        }
        return new InMemoryStore(Clock.systemUTC(), List.of(), bytes);
    }

    @Override
    public <T> ArtifactRef put(ArtifactKey<T> key, T value) {
        Digest digest = Digest.of(value);
        HeldValues known = entries.get(digest);
        ArtifactRef ref = known == null
                ? newRef(key, value, digest)
                : new ArtifactRef(
                        key.name(),
                        key.schema(),
                        digest,
                        known.ref().blobDigest(),
                        known.ref().bytes());
        Instant now = clock.instant();
        recent.store(
                digest,
                ref.bytes(),
                () -> entries.compute(digest, (same, others) -> HeldValues.with(others, key, value, ref, now)));
        return ref;
    }

    @Override
    public <T> T get(ArtifactKey<T> key, ArtifactRef ref) {
        if (key.type() == Items.class) {
            return BoundItems.of(this, key, key.cast(unchanged(values(ref).of(key), ref)));
        }
        return upcasters.read(
                key, ref.schema(), stored -> stored.cast(unchanged(values(ref).of(stored), ref)));
    }

    @Override
    public boolean isPresent(ArtifactRef ref) {
        recent.used(ref.digest());
        HeldValues entry = entries.get(ref.digest());
        return entry != null && entry.ref().bytes() == ref.bytes();
    }

    @Override
    public InputStream open(ArtifactRef ref) {
        Object value = unchanged(values(ref).first(), ref);
        if (value instanceof Rows<?> rows) {
            return CanonicalRows.open(rows);
        }
        return value instanceof Document document
                ? document.open()
                : new ByteArrayInputStream(CanonicalBytes.of(value));
    }

    @Override
    public void commit(Manifest manifest) {
        recent.refer(manifest.key(), manifest.output().digest(), () -> {
            manifests.put(manifest.key(), manifest);
            if (!manifest.kind().isPart()) {
                newest.put(manifest.series(), manifest);
            }
        });
    }

    @Override
    public Optional<Manifest> findManifest(Digest stageKey) {
        return Optional.ofNullable(manifests.get(stageKey));
    }

    @Override
    public Optional<Manifest> findNewest(StageSeries series) {
        return Optional.ofNullable(newest.get(series));
    }

    @Override
    public Stream<Manifest> manifests() {
        return manifests.values().stream();
    }

    @Override
    public Stream<StoredBlob> blobs() {
        return entries.values().stream()
                .map(entry ->
                        new StoredBlob(entry.ref().blobDigest(), entry.ref().bytes(), entry.storedAt()));
    }

    @Override
    public Runnable holding() {
        return recent.hold();
    }

    @Override
    public Optional<StageClaim> claim(Digest stageKey) {
        return claims.claim(stageKey);
    }

    @Override
    public void deleteManifest(Digest stageKey) {
        Manifest gone = manifests.remove(stageKey);
        if (gone != null) {
            newest.remove(gone.series(), gone);
            recent.unrefer(stageKey, gone.output().digest());
        }
    }

    @Override
    public void deleteBlob(Digest blobDigest, Instant storedBefore) {
        recent.delete(() -> entries.values().removeIf(entry -> {
            boolean goes = entry.ref().blobDigest().equals(blobDigest)
                    && entry.storedAt().isBefore(storedBefore);
            if (goes) {
                recent.forget(entry.ref().digest());
            }
            return goes;
        }));
    }

    /** A result that was computed again meanwhile may have another value, which is still here. */
    private void letGo(RecentUse.Gone gone) {
        entries.remove(gone.value());
        for (Digest key : gone.manifests()) {
            if (findManifest(key)
                    .filter(manifest -> manifest.output().digest().equals(gone.value()))
                    .isPresent()) {
                deleteManifest(key);
            }
        }
    }

    private static <T> ArtifactRef newRef(ArtifactKey<T> key, T value, Digest digest) {
        if (value instanceof Document document) {
            return new ArtifactRef(key.name(), key.schema(), digest, digestOfBytes(document), document.length());
        }
        if (value instanceof Rows<?> rows) {
            return CanonicalRows.ref(key, rows, digest);
        }
        return new ArtifactRef(key.name(), key.schema(), digest, digest, CanonicalBytes.length(value));
    }

    private static Digest digestOfBytes(Document document) {
        DigestedOutput digested = new DigestedOutput(OutputStream.nullOutputStream());
        try {
            document.writeTo(digested);
        } catch (IOException e) {
            throw new StoreException("digest " + document, e);
        }
        return digested.digest();
    }

    /** Somebody may hold the value and change a list inside it; it must not be handed out under its old digest then. */
    private static Object unchanged(HeldValues.Held entry, ArtifactRef ref) {
        if (!entry.frozen() && !Digest.of(entry.value()).equals(ref.digest())) {
            throw new ArtifactCorruptException(
                    ref.name(),
                    ref.digest().hex(),
                    "somebody has changed the value since it was stored. [Hint: make values of immutable lists and"
                            + " maps, as by List.copyOf in the constructor of a record; a strict engine finds who changes"
                            + " them]");
        }
        return entry.value();
    }

    private HeldValues values(ArtifactRef ref) {
        recent.used(ref.digest());
        HeldValues entry = entries.get(ref.digest());
        if (entry == null) {
            throw new ArtifactUnavailableException(ref.name(), "its bytes are not in this store");
        }
        return entry;
    }
}
