package org.runflow.store;

import com.google.common.io.ByteStreams;
import com.google.common.math.LongMath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.NotStorableException;
import org.runflow.error.StoreException;
import org.runflow.items.Items;
import org.runflow.metric.SummarySpec;
import org.runflow.rows.RowSink;
import org.runflow.rows.Rows;
import org.runflow.store.row.RowBlob;
import org.runflow.store.row.RowCodec;

/**
 * Keeps artifacts as bytes. Here lives what every store of bytes has to do: values are encoded and digested, verified when they are read, and led from
 * old schemas to new ones; a manifest counts only under its own key, and the newest of a series only while it is there. The storages underneath know
 * nothing of it. Safe for use by many threads, engines and processes as far as they are.
 */
public class EncodedStore implements ArtifactStore {
    /** Bytes of a document by which its codec tells how it is stored. */
    private static final int BEGINNING = 64;

    private final BlobStorage blobs;
    private final ManifestStorage manifests;
    private final ManifestStorage newest;
    private final StoredForms forms;
    private final Upcasters upcasters;
    private final Clock clock;
    private final FirstReading firstReading = new FirstReading();
    private final Claims claims = new Claims();
    /** Places of which a warning was given. */
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /**
     * Makes a store of what lies in the storages.
     *
     * @param storages where the bytes and manifests are
     * @param forms how values are encoded
     * @param upcasters applied on read
     * @param clock says when a blob was stored
     */
    public EncodedStore(Storages storages, StoredForms forms, Upcasters upcasters, Clock clock) {
        this.blobs = storages.blobs();
        this.manifests = storages.manifests();
        this.newest = storages.newest();
        this.forms = forms;
        this.upcasters = upcasters;
        this.clock = clock;
    }

    @Override
    public final <T> ArtifactRef put(ArtifactKey<T> key, T value) {
        Codec<T> codec = codecOf(key);
        return trying("store artifact '" + key.name() + "'", () -> {
            ArtifactRef ref;
            try {
                ref = store(key, codec, value);
            } catch (FileAlreadyExistsException e) {
                // the storage is well: other results can still be stored
                throw unavailable(key.name(), "it cannot be stored: " + e.getMessage(), e);
            }
            firstReading.prove(key, value, ref, codec, () -> readPresent(ref));
            return ref;
        });
    }

    private <T> ArtifactRef store(ArtifactKey<T> key, Codec<T> codec, T value) throws IOException {
        if (value instanceof Rows<?> rows
                && rows.source() instanceof StagedRows<?> staged
                && staged.waitsFor(blobs, key.name())) {
            return staged.keep(key.schema(), clock.instant());
        }
        Digest identity = Digest.of(value);
        EncodedBlob<T> blob = new EncodedBlob<>(key.name(), codec, value);
        blobs.put(blob, clock.instant());
        return blob.ref(key.schema(), identity);
    }

    @Override
    public final <R> RowSink<R> rows(ArtifactKey<Rows<R>> key, SummarySpec<R> spec) {
        if (!(codecOf(key) instanceof RowCodec<R> codec)) {
            throw new NotStorableException(
                    key.name(), "this store has no form in which rows are stored while they come");
        }
        return trying(
                "store rows of artifact '" + key.name() + "'",
                () -> new StoredRowSink<>(key.name(), codec, spec, blobs, blobs.stage()));
    }

    @Override
    public final Optional<String> findProblem(ArtifactKey<?> key) {
        List<String> problems =
                (key.type() == Items.class ? forms.codecOf(key.ofElement()) : forms.codecOf(key)).problems();
        return problems.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", problems));
    }

    @Override
    public final <T> T get(ArtifactKey<T> key, ArtifactRef ref) {
        if (key.type() == Items.class) {
            // the schema is that of the values, which are led to it one by one
            return BoundItems.of(this, key, read(key.schema(ref.schema()), ref));
        }
        return upcasters.read(key, ref.schema(), stored -> read(stored, ref));
    }

    @Override
    public final boolean isPresent(ArtifactRef ref) {
        return trying("look for " + blobOf(ref), () -> blobs.isPresent(ref.blobDigest(), ref.bytes()));
    }

    @Override
    public final Optional<Instant> findReleased(ArtifactRef ref) {
        return trying("look for " + blobOf(ref), () -> {
            Optional<Instant> released = blobs.findReleased(ref.blobDigest());
            // bytes that were stored again are here, whatever was said of them before
            return released.isPresent() && blobs.isPresent(ref.blobDigest(), ref.bytes()) ? Optional.empty() : released;
        });
    }

    @Override
    public final InputStream open(ArtifactRef ref) {
        return trying("open " + blobOf(ref), () -> openPresent(ref));
    }

    @Override
    public final Optional<InputStream> findContent(ArtifactKey<Document> key, ArtifactRef ref) {
        if (!ref.schema().equals(key.schema())) {
            // an upcaster leads from one document to another
            return Optional.empty();
        }
        Codec<Document> codec = codecOf(key);
        return trying("open " + blobOf(ref), () -> {
            InputStream stored = openPresent(ref);
            try {
                byte[] beginning = stored.readNBytes(BEGINNING);
                if (codec.isContent(beginning)) {
                    return Optional.of(new SequenceInputStream(new ByteArrayInputStream(beginning), stored));
                }
            } catch (IOException | RuntimeException | Error e) {
                stored.close();
                throw e;
            }
            stored.close();
            return Optional.empty();
        });
    }

    @Override
    public final Optional<InputStream> findShown(ArtifactKey<?> key, ArtifactRef ref) {
        Codec<?> codec = codecOf(key.schema(ref.schema()));
        return trying("open " + blobOf(ref), () -> VerifiedContent.find(openPresent(ref), codec, ref));
    }

    @Override
    public final void commit(Manifest manifest) {
        trying("commit manifest " + manifest.key(), () -> {
            manifests.put(manifest.key(), manifest);
            if (!manifest.kind().isPart()) {
                keepNewest(manifest);
            }
            return manifest;
        });
    }

    @Override
    public final Optional<Manifest> findManifest(Digest stageKey) {
        return trying("read manifest " + stageKey, () -> find(stageKey));
    }

    @Override
    public final Optional<Manifest> findNewest(StageSeries series) {
        try {
            Optional<Manifest> found =
                    newest.find(nameOf(series)).filter(copy -> copy.series().equals(series));
            return found.isPresent() && find(found.get().key()).isPresent() ? found : Optional.empty();
        } catch (IOException e) {
            throw new StoreException("read the newest manifest of " + series, e);
        }
    }

    @Override
    public final ItemLedger items(ItemHeader header) {
        return trying("open the items of stage '" + header.stage() + "'", () -> manifests.openItems(header))
                .orElseGet(() -> new ManifestLedger(this, header));
    }

    @Override
    public final Stream<Manifest> manifests() {
        return ListedStream.of("list manifests", trying("list manifests", manifests::all));
    }

    @Override
    public final List<String> unreadable() {
        return trying("list manifests", manifests::unreadable);
    }

    @Override
    public final Stream<StoredBlob> blobs() {
        return ListedStream.of("list blobs", trying("list blobs", blobs::all));
    }

    /** {@return the claim, among those who share this object} */
    @Override
    public Optional<StageClaim> claim(Digest stageKey) {
        return claims.claim(stageKey);
    }

    @Override
    public final void deleteManifest(Digest stageKey) {
        trying("delete manifest " + stageKey, () -> {
            Optional<Manifest> manifest = find(stageKey);
            manifests.delete(stageKey);
            if (manifest.isPresent()) {
                forgetNewest(manifest.get());
            }
            return stageKey;
        });
    }

    @Override
    public final void deleteManifests(Set<Digest> keys) {
        trying("delete " + keys.size() + " manifests", () -> {
            Set<Digest> ofItems = new HashSet<>();
            for (Digest key : keys) {
                if (find(key).filter(found -> !found.kind().isPart()).isPresent()) {
                    deleteManifest(key);
                } else {
                    ofItems.add(key);
                }
            }
            manifests.deleteItems(ofItems);
            return keys;
        });
    }

    @Override
    public final void deleteBlob(Digest blobDigest, Instant storedBefore) {
        trying("delete blob " + blobDigest, () -> {
            blobs.delete(blobDigest, storedBefore);
            return blobDigest;
        });
    }

    /** What lies under another key than its own is a copy that somebody has made, or damage. */
    private Optional<Manifest> find(Digest stageKey) throws IOException {
        Optional<Manifest> found = manifests.find(stageKey);
        return found.isPresent() && found.get().key().equals(stageKey) ? found : Optional.empty();
    }

    private void keepNewest(Manifest manifest) throws IOException {
        try {
            newest.put(nameOf(manifest.series()), manifest);
        } catch (FileAlreadyExistsException e) {
            // one link may be in the way of all copies
            if (warned.add(String.valueOf(e.getFile()))) {
                System.getLogger(EncodedStore.class.getName())
                        .log(
                                Level.WARNING,
                                () ->
                                        "what changed since this result cannot be told later, as its copy cannot be kept: "
                                                + e.getMessage());
            }
        }
    }

    private void forgetNewest(Manifest gone) throws IOException {
        Digest name = nameOf(gone.series());
        if (newest.find(name).filter(copy -> copy.key().equals(gone.key())).isPresent()) {
            newest.delete(name);
        }
    }

    private <T> T read(ArtifactKey<T> stored, ArtifactRef ref) {
        Codec<T> codec = codecOf(stored);
        if (codec instanceof RowCodec<?> rows) {
            return stored.cast(trying("read " + blobOf(ref), () -> bound(rows, ref)));
        }
        return trying("read " + blobOf(ref), () -> {
            try (VerifiedBlob blob = new VerifiedBlob(openPresent(ref), ref)) {
                return blob.decode(codec);
            }
        });
    }

    /** Only what is known of the rows is read; they are verified when somebody reads them. */
    private <R> Rows<R> bound(RowCodec<R> codec, ArtifactRef ref) throws IOException {
        RowBlob blob = new RowBlob(ref, from -> openPresent(ref, from));
        Rows<R> rows = Rows.of(codec.read(blob));
        if (!Digest.of(rows).equals(ref.digest())) {
            throw blob.damaged("its bytes tell of other rows");
        }
        return rows;
    }

    @SuppressWarnings("unchecked") // the key is one of items
    private <T> Codec<T> codecOf(ArtifactKey<T> key) {
        return key.type() == Items.class
                ? (Codec<T>) (Codec<?>) new ItemsTable(key.name(), key.schema())
                : forms.codecOf(key);
    }

    private InputStream openPresent(ArtifactRef ref) throws IOException {
        return openPresent(ref, 0);
    }

    private InputStream openPresent(ArtifactRef ref, long from) throws IOException {
        try {
            InputStream in = from == 0 ? blobs.open(ref.blobDigest()) : blobs.open(ref.blobDigest(), from);
            // a byte more is enough to tell that it is another one; a service may give bytes for ever
            return ByteStreams.limit(in, LongMath.saturatedAdd(Math.max(0, ref.bytes() - from), 1));
        } catch (NoSuchFileException e) {
            String reason = blobs.findReleased(ref.blobDigest())
                    .map(at -> "released on " + at + ": its bytes were deleted on purpose")
                    .orElse("its bytes are not in this store");
            throw unavailable(ref.name(), reason, e);
        }
    }

    private byte[] readPresent(ArtifactRef ref) throws IOException {
        try (InputStream in = openPresent(ref)) {
            return in.readAllBytes();
        }
    }

    private static ArtifactUnavailableException unavailable(String artifact, String reason, IOException cause) {
        return (ArtifactUnavailableException) new ArtifactUnavailableException(artifact, reason).initCause(cause);
    }

    private static Digest nameOf(StageSeries series) {
        return Digest.of(series);
    }

    private static String blobOf(ArtifactRef ref) {
        return "blob " + ref.blobDigest() + " of artifact '" + ref.name() + "'";
    }

    private static <T> T trying(String operation, StorageAction<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw new StoreException(operation, e);
        }
    }

    @FunctionalInterface
    private interface StorageAction<T> {
        T run() throws IOException;
    }
}
