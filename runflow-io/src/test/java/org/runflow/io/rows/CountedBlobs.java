package org.runflow.io.rows;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.runflow.store.BlobContent;
import org.runflow.store.BlobStorage;
import org.runflow.store.Digest;
import org.runflow.store.StagedBlob;
import org.runflow.store.StoredBlob;

/** A storage that counts the bytes which are written bit by bit, and those that are read; skipping costs nothing. */
record CountedBlobs(BlobStorage blobs, AtomicLong counter, AtomicLong reads) implements BlobStorage {
    CountedBlobs(BlobStorage blobs) {
        this(blobs, new AtomicLong(), new AtomicLong());
    }

    long written() {
        return counter.get();
    }

    long read() {
        return reads.get();
    }

    @Override
    public void put(BlobContent content, Instant storedAt) throws IOException {
        blobs.put(content, storedAt);
    }

    @Override
    public StagedBlob stage() throws IOException {
        StagedBlob staged = blobs.stage();
        OutputStream counting = new FilterOutputStream(staged.out()) {
            @Override
            public void write(byte[] content, int offset, int length) throws IOException {
                counter.addAndGet(length);
                out.write(content, offset, length);
            }
        };
        return new StagedBlob() {
            @Override
            public OutputStream out() {
                return counting;
            }

            @Override
            public InputStream open() throws IOException {
                return staged.open();
            }

            @Override
            public void keep(Digest blob, Instant storedAt) throws IOException {
                staged.keep(blob, storedAt);
            }

            @Override
            public void close() throws IOException {
                staged.close();
            }
        };
    }

    @Override
    public InputStream open(Digest blob) throws IOException {
        return new FilterInputStream(blobs.open(blob)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                reads.addAndGet(Math.max(0, read));
                return read;
            }
        };
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
