package org.runflow.store;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the content of a file. */
@FunctionalInterface
public interface ContentWriter {
    /**
     * Writes the content.
     *
     * @param out takes the content; not to be closed
     * @throws IOException from the target, or when there is no content to be had
     */
    void writeTo(OutputStream out) throws IOException;
}
