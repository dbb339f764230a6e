package org.runflow.rows;

import java.util.ArrayList;
import java.util.List;
import org.runflow.metric.Summary;
import org.runflow.metric.SummarySpec;
import org.runflow.store.Digest;
import org.runflow.store.RowDigest;

/** Takes rows onto the heap. */
final class HeldSink<R> implements RowSink<R> {
    private final Summary<R> summary;
    private final RowDigest digest = new RowDigest();
    private final List<R> rows = new ArrayList<>();
    private boolean open = true;

    HeldSink(SummarySpec<R> spec) {
        summary = Summary.of(spec);
    }

    @Override
    public void add(R row) {
        requireOpen();
        // until the row is everywhere
        open = false;
        digest.add(row);
        summary.add(row);
        rows.add(row);
        open = true;
    }

    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public Rows<R> finish() {
        requireOpen();
        open = false;
        byte[] state = summary.state();
        return Rows.of(rows, new RowFacts(rows.size(), digest.digest(), Digest.ofBytes(state)), state);
    }

    @Override
    public void close() {
        open = false;
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("no row can be added any more: the rows are finished, or one was refused");
        }
    }
}
