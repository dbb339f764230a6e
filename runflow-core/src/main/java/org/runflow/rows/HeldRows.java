package org.runflow.rows;

import java.util.List;
import java.util.stream.Stream;
import org.runflow.store.RowDigest;

/** Rows on the heap. */
final class HeldRows<R> implements RowSource<R> {
    private final List<R> rows;
    private final RowFacts facts;
    private final byte[] state;

    HeldRows(List<R> rows, RowFacts facts, byte[] state) {
        this.rows = rows;
        this.facts = facts;
        this.state = state;
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
        return rows.stream();
    }

    @Override
    public void verify() {
        RowDigest found = new RowDigest();
        rows.forEach(found::add);
        if (!found.digest().equals(facts.content())) {
            throw new IllegalStateException("somebody has changed a row since it was added");
        }
    }
}
