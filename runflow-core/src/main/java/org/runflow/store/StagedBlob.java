package org.runflow.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;

/**
 * A blob that is written bit by bit, and nobody sees until all of it is there. Not safe for use by several threads while it is written; what was written can be
 * read by several.
 */
public interface StagedBlob extends AutoCloseable {
    /** {@return takes the bytes; always the same} */
    OutputStream out();

    /**
     * Opens what was written; the caller closes the stream.
     *
     * @return all of its bytes
     * @throws IOException when they cannot be read
     */
    InputStream open() throws IOException;

    /**
     * Opens what was written, from some place on; the caller closes the stream.
     *
     * @param from the first byte wanted
     * @return the bytes from there on
     * @throws java.io.EOFException when there are not so many
     * @throws IOException when they cannot be read
     */
    default InputStream open(long from) throws IOException {
        return SkippedStream.behind(from, open());
    }

    /**
     * Makes a blob of what was written, as {@link BlobStorage#put} would; nothing is written afterwards.
     *
     * @param blob digest of the bytes
     * @param storedAt as for {@code put}
     * @throws IOException as {@code put} throws; it can be tried again
     */
    void keep(Digest blob, Instant storedAt) throws IOException;

    /**
     * Lets go of what was written, unless it was kept. May be called more than once.
     *
     * @throws IOException when something cannot be deleted
     */
    @Override
    void close() throws IOException;
}
