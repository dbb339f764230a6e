package org.runflow.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.stream.Stream;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.StoreException;
import org.runflow.rows.RowFacts;
import org.runflow.rows.RowSource;
import org.runflow.rows.Rows;
import org.runflow.store.row.RowBlob;
import org.runflow.store.row.RowCodec;

/** Rows that were written to where a store will keep them. They can be read before and after. */
final class StagedRows<R> implements RowSource<R> {
    private final String artifact;
    private final RowCodec<R> codec;
    private final BlobStorage storage;
    private final StagedBlob staged;
    private final RowFacts facts;
    private final byte[] state;
    private final Digest blob;
    private final long bytes;
    private volatile boolean kept;

    StagedRows(
            String artifact,
            RowCodec<R> codec,
            BlobStorage storage,
            StagedBlob staged,
            RowFacts facts,
            byte[] state,
            Digest blob,
            long bytes) {
        this.artifact = artifact;
        this.codec = codec;
        this.storage = storage;
        this.staged = staged;
        this.facts = facts;
        this.state = state;
        this.blob = blob;
        this.bytes = bytes;
    }

    /** Whether the bytes wait here for that storage, in the form of that codec. */
    boolean waitsFor(BlobStorage wanted, String name) {
        return !kept && storage == wanted && artifact.equals(name);
    }

    ArtifactRef keep(String schema, Instant at) throws IOException {
        staged.keep(blob, at);
        kept = true;
        return ref(schema);
    }

    @Override
    public RowFacts facts() {
        return facts;
    }

    @Override
    public byte[] state() {
        return state.clone();
    }

    @Override
    public Stream<R> open() {
        return read().open();
    }

    @Override
    public void verify() {
        read().verify();
    }

    @Override
    public void release() {
        if (!kept) {
            discard(artifact, staged);
        }
    }

    static void discard(String artifact, StagedBlob staged) {
        try {
            staged.close();
        } catch (IOException e) {
            throw new StoreException("let go of rows of artifact '" + artifact + "'", e);
        }
    }

    private RowSource<R> read() {
        try {
            return codec.read(new RowBlob(ref(""), this::open));
        } catch (IOException e) {
            throw new StoreException("read rows of artifact '" + artifact + "'", e);
        }
    }

    private InputStream open(long from) throws IOException {
        if (!kept) {
            return staged.open(from);
        }
        try {
            return storage.open(blob, from);
        } catch (NoSuchFileException e) {
            throw (ArtifactUnavailableException)
                    new ArtifactUnavailableException(artifact, "its bytes are not in this store any more").initCause(e);
        }
    }

    private ArtifactRef ref(String schema) {
        return new ArtifactRef(artifact, schema, Digest.of(Rows.of(this)), blob, bytes);
    }
}
