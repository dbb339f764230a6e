package org.runflow.store;

import java.io.IOException;
import org.runflow.error.NotStorableException;
import org.runflow.error.StoreException;
import org.runflow.metric.Summary;
import org.runflow.metric.SummarySpec;
import org.runflow.rows.RowFacts;
import org.runflow.rows.RowSink;
import org.runflow.rows.Rows;
import org.runflow.store.row.RowCodec;
import org.runflow.store.row.RowOutput;

/** Writes rows to where they will be kept while they come. */
final class StoredRowSink<R> implements RowSink<R> {
    private final String artifact;
    private final RowCodec<R> codec;
    private final BlobStorage storage;
    private final StagedBlob staged;
    private final Summary<R> summary;
    private final RowDigest content = new RowDigest();
    private final WatchedOutput watched;
    private final DigestedOutput digested;
    private final RowOutput<R> output;
    private boolean open = true;
    private boolean finished;

    StoredRowSink(String artifact, RowCodec<R> codec, SummarySpec<R> spec, BlobStorage storage, StagedBlob staged)
            throws IOException {
        this.artifact = artifact;
        this.codec = codec;
        this.storage = storage;
        this.staged = staged;
        summary = Summary.of(spec);
        watched = new WatchedOutput(staged.out());
        digested = new DigestedOutput(watched);
        output = codec.begin(digested);
    }

    @Override
    public void add(R row) {
        requireOpen();
        // until the row is everywhere
        open = false;
        content.add(row);
        summary.add(row);
        try {
            output.add(row);
        } catch (IOException | RuntimeException e) {
            throw refused(e);
        }
        open = true;
    }

    @Override
    public long size() {
        return summary.rows();
    }

    @Override
    public Rows<R> finish() {
        requireOpen();
        open = false;
        byte[] state = summary.state();
        RowFacts facts = new RowFacts(summary.rows(), content.digest(), Digest.ofBytes(state));
        try {
            output.end(facts, state);
            digested.flush();
        } catch (IOException | RuntimeException e) {
            throw refused(e);
        }
        finished = true;
        return Rows.of(
                new StagedRows<>(artifact, codec, storage, staged, facts, state, digested.digest(), digested.bytes()));
    }

    @Override
    public void close() {
        open = false;
        if (!finished) {
            StagedRows.discard(artifact, staged);
        }
    }

    private RuntimeException refused(Exception e) {
        if (watched.failure().isPresent()) {
            return new StoreException(
                    "store rows of artifact '" + artifact + "'",
                    watched.failure().get());
        }
        return (NotStorableException) new NotStorableException(artifact, String.valueOf(e.getMessage())).initCause(e);
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("no row of '" + artifact
                    + "' can be added any more: they are finished, or one was refused, or the attempt is over");
        }
    }
}
