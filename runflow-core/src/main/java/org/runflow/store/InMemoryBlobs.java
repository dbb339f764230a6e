package org.runflow.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Bytes on the heap. */
final class InMemoryBlobs implements BlobStorage {
    private final Map<Digest, Kept> blobs = new ConcurrentHashMap<>();

    private static final class Kept {
        final byte[] content;
        final Instant storedAt;

        Kept(byte[] content, Instant storedAt) {
            this.content = content;
            this.storedAt = storedAt;
        }
    }

    @Override
    public void put(BlobContent content, Instant storedAt) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Digest blob = content.writeTo(out);
        blobs.put(blob, new Kept(out.toByteArray(), storedAt));
    }

    @Override
    public InputStream open(Digest blob) throws IOException {
        Kept kept = blobs.get(blob);
        if (kept == null) {
            throw new NoSuchFileException(blob.hex());
        }
        return new ByteArrayInputStream(kept.content);
    }

    @Override
    public boolean isPresent(Digest blob, long bytes) {
        Kept kept = blobs.get(blob);
        return kept != null && kept.content.length == bytes;
    }

    @Override
    public Stream<StoredBlob> all() {
        return blobs.entrySet().stream()
                .map(blob -> new StoredBlob(blob.getKey(), blob.getValue().content.length, blob.getValue().storedAt));
    }

    @Override
    public void delete(Digest blob, Instant storedBefore) {
        blobs.computeIfPresent(blob, (digest, kept) -> kept.storedAt.isBefore(storedBefore) ? null : kept);
    }
}
