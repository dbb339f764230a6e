package org.runflow.store.row;

import java.io.IOException;
import java.io.OutputStream;
import org.runflow.rows.RowSource;
import org.runflow.rows.Rows;
import org.runflow.store.Codec;

/**
 * Turns rows into bytes while they come, and reads them without all being in memory. The same rows must give the same bytes, whether they come one by one
 * or are there. Safe for use by several threads.
 *
 * @param <R> a row
 */
public interface RowCodec<R> extends Codec<Rows<R>> {
    /**
     * Begins to write.
     *
     * @param out takes the bytes; neither flushed nor closed
     * @return what takes the rows
     * @throws IOException from the target
     */
    RowOutput<R> begin(OutputStream out) throws IOException;

    /**
     * Reads what is known of rows, not the rows.
     *
     * @param blob where they lie
     * @return the rows, which are read from there each time they are asked for
     * @throws IOException from the storage
     * @throws org.runflow.error.ArtifactCorruptException when the bytes are not those of rows
     */
    RowSource<R> read(RowBlob blob) throws IOException;
}
