package org.runflow.io.s3;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.runflow.store.BlobContent;
import org.runflow.store.Digest;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * Content that waits in a temporary file of this machine until all of it is there, for an object is sent with its length.
 *
 * @param digest SHA-256 that the content gave
 */
record SpooledFile(Path file, Digest digest) implements AutoCloseable {
    /** What a service takes in one request. */
    private static final long LARGEST_BYTES = 5L << 30;

    static SpooledFile of(BlobContent content) throws IOException {
        Path file = create();
        boolean whole = false;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Digest digest = content.writeTo(out);
            whole = true;
            return new SpooledFile(file, digest);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    static Path create() throws IOException {
        return Files.createTempFile("runflow-object", ".part");
    }

    RequestBody body() throws IOException {
        if (bytes() > LARGEST_BYTES) {
            throw new IOException("an object of " + bytes() + " bytes is too large: at most 5 GiB are sent as one");
        }
        return RequestBody.fromFile(file);
    }

    long bytes() throws IOException {
        return Files.size(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
