package org.runflow.io.rows;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.stream.Stream;
import org.runflow.store.BlobContent;
import org.runflow.store.BlobStorage;
import org.runflow.store.Digest;
import org.runflow.store.StoredBlob;

/** A storage that does what it must and no more. */
record PlainBlobs(BlobStorage blobs) implements BlobStorage {
    @Override
    public void put(BlobContent content, Instant storedAt) throws IOException {
        blobs.put(content, storedAt);
    }

    @Override
    public InputStream open(Digest blob) throws IOException {
        return blobs.open(blob);
    }

    @Override
    public boolean isPresent(Digest blob, long bytes) throws IOException {
        return blobs.isPresent(blob, bytes);
    }

    @Override
    public Stream<StoredBlob> all() throws IOException {
        return blobs.all();
    }

    @Override
    public void delete(Digest blob, Instant storedBefore) throws IOException {
        blobs.delete(blob, storedBefore);
    }
}
