package org.runflow.io.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.runflow.store.BlobContent;
import org.runflow.store.BlobStorage;
import org.runflow.store.Digest;
import org.runflow.store.StagedBlob;
import org.runflow.store.StoredBlob;

/** Immutable blobs under their digests: {@code objects/9f/9f1c…}. When one was last stored is what the service says. */
record S3Blobs(BucketObjects objects) implements BlobStorage {
    private static final String FOLDER = "objects/";
    private static final Pattern NAME = Pattern.compile(FOLDER + "[0-9a-f]{2}/[0-9a-f]{64}");

    @Override
    public void put(BlobContent content, Instant storedAt) throws IOException {
        try (SpooledFile file = SpooledFile.of(content)) {
            put(file);
        }
    }

    @Override
    public StagedBlob stage() throws IOException {
        return new SpooledBlob(this);
    }

    void put(SpooledFile file) throws IOException {
        objects.put(nameOf(file.digest()), file.body(), new Condition.Anyway(), Map.of());
    }

    @Override
    public InputStream open(Digest blob) throws IOException {
        return objects.open(nameOf(blob), Optional.empty());
    }

    @Override
    public InputStream open(Digest blob, long from) throws IOException {
        return objects.openFrom(nameOf(blob), from);
    }

    @Override
    public boolean isPresent(Digest blob, long bytes) throws IOException {
        return objects.look(nameOf(blob))
                .filter(found -> found.bytes() == bytes)
                .isPresent();
    }

    @Override
    public Stream<StoredBlob> all() throws IOException {
        return objects.list(FOLDER, true)
                .filter(found -> NAME.matcher(found.name()).matches())
                .map(this::stored);
    }

    private StoredBlob stored(Found found) {
        try {
            return new StoredBlob(
                    new Digest(found.name().substring(found.name().lastIndexOf('/') + 1)),
                    found.bytes(),
                    storedAt(found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever deletes what is old must not take what has no age for old. */
    private Instant storedAt(Found found) throws IOException {
        return found.modified()
                .orElseThrow(() -> new IOException(
                        "'" + objects.address(found.name()) + "': the service does not say when it was stored"));
    }

    @Override
    public void delete(Digest blob, Instant storedBefore) throws IOException {
        Optional<Found> found = objects.look(nameOf(blob));
        if (found.isPresent() && storedAt(found.get()).isBefore(storedBefore)) {
            objects.delete(nameOf(blob));
        }
    }

    private static String nameOf(Digest blob) {
        return FOLDER + blob.hex().substring(0, 2) + "/" + blob.hex();
    }
}
