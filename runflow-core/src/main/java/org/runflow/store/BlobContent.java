package org.runflow.store;

import java.io.IOException;
import java.io.OutputStream;

/** What is to become a blob. Its digest is known only when all of it was written. */
@FunctionalInterface
public interface BlobContent {
    /**
     * Writes the bytes, anew each time.
     *
     * @param out takes the bytes; neither flushed nor closed
     * @return digest of the bytes: the name of the blob
     * @throws IOException from the target, or when there are no bytes to be had
     */
    Digest writeTo(OutputStream out) throws IOException;
}
