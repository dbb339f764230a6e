package org.runflow.rows;

import java.util.stream.Stream;

/**
 * Where rows lie. For stores and what reads their files; everybody else has {@link Rows}. Safe for use by several threads.
 *
 * @param <R> a row
 */
public interface RowSource<R> {
    /** {@return what is known without reading rows} */
    RowFacts facts();

    /**
     * {@return the state of the summary, as {@link org.runflow.metric.Totals} reads it}
     *
     * @throws org.runflow.error.RunflowException when it cannot be read
     */
    byte[] state();

    /**
     * Opens the rows, anew each time.
     *
     * @return all of them in their order; the caller closes the stream, which throws a {@link org.runflow.error.RunflowException} where they cannot be read
     */
    Stream<R> open();

    /**
     * Reads everything and compares it with its digests.
     *
     * @throws org.runflow.error.RunflowException when something is not what it was
     */
    void verify();

    /** Lets go of rows that no store has taken. Nothing happens to others, as by default. */
    default void release() {
        // they lie where they stay
    }
}
