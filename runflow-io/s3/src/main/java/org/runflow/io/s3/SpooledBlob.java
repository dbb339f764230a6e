package org.runflow.io.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.runflow.store.Digest;
import org.runflow.store.StagedBlob;

/** A blob that is written bit by bit into a temporary file of this machine, for an object is sent with its length. */
final class SpooledBlob implements StagedBlob {
    private final S3Blobs blobs;
    private final Path file;
    private final OutputStream out;

    SpooledBlob(S3Blobs blobs) throws IOException {
        this.blobs = blobs;
        file = SpooledFile.create();
        out = Files.newOutputStream(file);
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void keep(Digest blob, Instant storedAt) throws IOException {
        out.close();
        blobs.put(new SpooledFile(file, blob));
        close();
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
