package org.runflow.io.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.StagedFile;
import org.runflow.store.Digest;
import org.runflow.store.StagedBlob;

/** A blob that is written bit by bit: a temporary file among the blobs, renamed when all of it is there. */
final class GrowingBlob implements StagedBlob {
    private final Blobs blobs;
    private final AtomicFiles files;
    private final StagedFile staged;
    private final OutputStream out;
    private boolean kept;

    GrowingBlob(Blobs blobs, AtomicFiles files, Path folder) throws IOException {
        this.blobs = blobs;
        this.files = files;
        this.staged = StagedFile.begin(files, folder);
        this.out = staged.out();
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public InputStream open() throws IOException {
        out.flush();
        return files.ops().read(staged.path());
    }

    @Override
    public void keep(Digest blob, Instant storedAt) throws IOException {
        out.close();
        files.settle(staged.path());
        blobs.take(staged, blob, storedAt);
        kept = true;
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            out.close();
            staged.close();
        }
    }
}
