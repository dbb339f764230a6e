package org.runflow.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;

/** Waits on the heap until all of it is there, for a storage that takes nothing less. */
final class HeldBlob implements StagedBlob {
    private final BlobStorage storage;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    HeldBlob(BlobStorage storage) {
        this.storage = storage;
    }

    @Override
    public OutputStream out() {
        return written;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(written.toByteArray());
    }

    @Override
    public void keep(Digest blob, Instant storedAt) throws IOException {
        storage.put(
                out -> {
                    written.writeTo(out);
                    return blob;
                },
                storedAt);
        written.reset();
    }

    @Override
    public void close() {
        written.reset();
    }
}
