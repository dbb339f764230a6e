package org.runflow.rows;

/**
 * Takes the rows of a result one by one. After a row that was refused nothing more is taken. Not safe for use by several threads: the order of rows is part
 * of the result.
 *
 * @param <R> a row
 */
public interface RowSink<R> extends AutoCloseable {
    /**
     * Adds a row.
     *
     * @param row immutable, with a canonical form
     * @throws IllegalArgumentException when it has no canonical form
     * @throws IllegalStateException when the rows are finished, the sink is closed, or a row was refused before
     * @throws org.runflow.error.RunflowException when it cannot be stored
     */
    void add(R row);

    /** {@return how many rows were added} */
    long size();

    /**
     * Ends the rows; to be called once.
     *
     * @return all of them, for the stage to return
     * @throws IllegalStateException as {@link #add} does
     * @throws org.runflow.error.RunflowException when they cannot be stored
     */
    Rows<R> finish();

    /** Drops what was added, unless it was finished. */
    @Override
    void close();
}
