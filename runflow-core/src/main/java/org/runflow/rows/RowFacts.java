package org.runflow.rows;

import org.runflow.store.Digest;

/**
 * What is known of rows without reading them.
 *
 * @param rows how many, at least 0
 * @param content digest of their canonical forms, one behind the other
 * @param state digest of the state of their summary
 */
public record RowFacts(long rows, Digest content, Digest state) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a negative number
     */
    public RowFacts {
        if (rows < 0) {
            throw new IllegalArgumentException("there cannot be " + rows + " rows");
        }
    }
}
