package org.runflow.rows;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;
import org.runflow.metric.SummarySpec;
import org.runflow.metric.SummaryView;
import org.runflow.metric.Totals;

/**
 * Rows that a stage has given, and what is known of all of them. They lie in a store and are read one by one, so that many need no memory. Their digest is
 * made of the canonical forms of the rows in their order and of their summary: that is all a stage which reads them can see. Immutable; safe for use by several
 * threads.
 *
 * @param <R> a row, a record
 */
public final class Rows<R> implements Canonical {
    private final RowSource<R> source;

    private Rows(RowSource<R> source) {
        this.source = source;
    }

    /**
     * Makes rows of a place where they lie; for stores.
     *
     * @param source of the rows
     * @param <R> a row
     * @return the rows
     */
    public static <R> Rows<R> of(RowSource<R> source) {
        return new Rows<>(source);
    }

    /**
     * Makes rows of values that are here, as for a test, or for what a run is given.
     *
     * @param rows immutable, with canonical forms
     * @param spec of their summary
     * @param <R> a row
     * @return the rows, held in memory
     * @throws IllegalArgumentException for a row without canonical form
     */
    public static <R> Rows<R> of(List<? extends R> rows, SummarySpec<R> spec) {
        try (RowSink<R> sink = sink(spec)) {
            rows.forEach(sink::add);
            return sink.finish();
        }
    }

    /**
     * Makes rows of values that are here, of which everything is known; for stores.
     *
     * @param rows immutable
     * @param facts about them
     * @param state of their summary
     * @param <R> a row
     * @return the rows, held in memory
     */
    public static <R> Rows<R> of(List<? extends R> rows, RowFacts facts, byte[] state) {
        return new Rows<>(new HeldRows<>(List.copyOf(rows), facts, state.clone()));
    }

    /**
     * {@return what takes rows and holds them in memory}
     *
     * @param spec of their summary
     * @param <R> a row
     */
    public static <R> RowSink<R> sink(SummarySpec<R> spec) {
        return new HeldSink<>(spec);
    }

    /** {@return how many there are} */
    public long size() {
        return source.facts().rows();
    }

    /**
     * {@return the summary of all rows} It is read anew each time, without the rows.
     *
     * @throws org.runflow.error.RunflowException when it cannot be read
     */
    public SummaryView summary() {
        return Totals.of(source.state()).view();
    }

    /**
     * Opens the rows, anew each time.
     *
     * @return all of them in their order; to be closed. It throws a {@link org.runflow.error.RunflowException} where rows cannot be read; an engine then
     *     computes them again
     */
    public Stream<R> stream() {
        return source.open();
    }

    /**
     * Reads all rows and compares them with their digest.
     *
     * @throws org.runflow.error.RunflowException when they are not what they were
     */
    public void verify() {
        source.verify();
    }

    /**
     * {@return the same rows, with somebody who says what is thrown when they cannot be read}
     *
     * @param failure takes what would be thrown
     */
    public Rows<R> translating(UnaryOperator<RuntimeException> failure) {
        return new Rows<>(new TranslatedRows<>(source, failure));
    }

    /** {@return where they lie; for stores} */
    public RowSource<R> source() {
        return source;
    }

    @Override
    public void writeTo(CanonicalSink sink) {
        RowFacts facts = source.facts();
        sink.record(3).component("rows").int64(facts.rows());
        sink.component("content").text(facts.content().hex());
        sink.component("summary").text(facts.state().hex());
    }

    /** {@return whether the other has the same rows in the same order, and knows the same of them}
     *
     * @param other any
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Rows<?> rows && source.facts().equals(rows.source.facts());
    }

    @Override
    public int hashCode() {
        return source.facts().hashCode();
    }

    /** {@return how many there are} */
    @Override
    public String toString() {
        return size() + " rows";
    }
}
