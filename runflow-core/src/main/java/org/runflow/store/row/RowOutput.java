package org.runflow.store.row;

import java.io.IOException;
import org.runflow.rows.RowFacts;

/**
 * Writes the stored form of rows while they come. Not safe for use by several threads.
 *
 * @param <R> a row
 */
public interface RowOutput<R> {
    /**
     * Writes a row, or holds it until there are some more.
     *
     * @param row to write
     * @throws IOException from the target, or when the row has no such form
     */
    void add(R row) throws IOException;

    /**
     * Writes what is still held, and what is known of all rows. Nothing comes behind it.
     *
     * @param facts of all rows that were added
     * @param state of their summary
     * @throws IOException from the target
     */
    void end(RowFacts facts, byte[] state) throws IOException;
}
