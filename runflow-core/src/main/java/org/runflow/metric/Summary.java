package org.runflow.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * A summary that grows with its rows, in one pass and without looking at a clock. Two of them merge into that of all rows, whatever the order; a state
 * restores everything. Not safe for use by several threads.
 *
 * @param <R> a row
 */
public final class Summary<R> {
    private final Totals totals;
    private final List<Slot<R>> slots = new ArrayList<>();

    private Summary(SummarySpec<R> spec, Totals totals) {
        this.totals = totals;
        for (int i = 0; i < spec.fields().size(); i++) {
            slots.add(spec.fields().get(i).slot(totals.columns().get(i)));
        }
    }

    /**
     * {@return a summary of no rows}
     *
     * @param spec what is to be known
     * @param <R> a row
     */
    public static <R> Summary<R> of(SummarySpec<R> spec) {
        return new Summary<>(spec, new Totals(columns(spec), 0));
    }

    /**
     * Goes on with what was stored.
     *
     * @param spec what it tells of
     * @param state of a summary by an equal spec
     * @param <R> a row
     * @return the summary, as if it had never been stored
     * @throws IllegalArgumentException when it is no such state
     */
    public static <R> Summary<R> restore(SummarySpec<R> spec, byte[] state) {
        Totals totals = Totals.of(state);
        totals.requireShape(columns(spec));
        return new Summary<>(spec, totals);
    }

    /**
     * Adds a row. When a function of the spec throws, the row counts nowhere.
     *
     * @param row to add
     */
    public void add(R row) {
        for (Slot<R> slot : slots) {
            slot.take(row);
        }
        totals.countRow();
        for (Slot<R> slot : slots) {
            slot.count();
        }
    }

    /**
     * Adds all rows of another summary.
     *
     * @param other by an equal spec; it stays as it is
     */
    public void merge(Summary<R> other) {
        totals.merge(other.totals);
    }

    /** {@return how many rows there were} */
    public long rows() {
        return totals.rows();
    }

    /** {@return everything, as bytes that depend on the rows alone} */
    public byte[] state() {
        return totals.state();
    }

    /** {@return what is known so far} */
    public SummaryView snapshot() {
        return totals.view();
    }

    private static <R> List<Column> columns(SummarySpec<R> spec) {
        return spec.fields().stream().map(Field::empty).toList();
    }
}
