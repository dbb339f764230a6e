package org.runflow.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps bytes under the digests it is told, and judges neither: an {@link EncodedStore} above it digests, verifies and decodes. A directory, a bucket
 * of objects and a table can all be one; nothing asks for files, or for names that change.
 *
 * <p>Safe for use by many threads, and, where it outlives a process, by many processes. Every method throws {@link IOException} when what lies
 * underneath fails. Implementations prove themselves with {@code org.runflow.testing.StoreContract}.
 */
public interface BlobStorage {
    /**
     * Keeps a blob, in place of one with the same digest, which may be damaged. Whoever looks meanwhile sees none of it, or all; none when its content
     * throws.
     *
     * @param content gives the bytes first and the digest then
     * @param storedAt the instant, UTC, from which on {@link #delete} counts; what stamps everything it takes in may use its own clock instead
     * @throws java.nio.file.FileAlreadyExistsException when something else is in the place of this blob; others can be kept
     * @throws IOException when it cannot be kept
     */
    void put(BlobContent content, Instant storedAt) throws IOException;

    /**
     * Opens a blob; the caller closes the stream.
     *
     * @param blob digest of the bytes
     * @return the bytes that are kept, intact or not
     * @throws java.nio.file.NoSuchFileException when there is no such blob
     * @throws IOException when it cannot be read
     */
    InputStream open(Digest blob) throws IOException;

    /**
     * Opens a blob from some place on; the caller closes the stream. Unless the storage knows better, what comes before is skipped.
     *
     * @param blob digest of the bytes
     * @param from the first byte wanted, at least 0
     * @return the bytes from there on, intact or not
     * @throws java.nio.file.NoSuchFileException when there is no such blob
     * @throws java.io.EOFException when it is shorter
     * @throws IOException when it cannot be read
     */
    default InputStream open(Digest blob, long from) throws IOException {
        return SkippedStream.behind(from, open(blob));
    }

    /**
     * Begins a blob that is written bit by bit. Unless the storage knows better, it waits on the heap until all of it is there.
     *
     * @return where to write it
     * @throws IOException when it cannot be begun
     */
    default StagedBlob stage() throws IOException {
        return new HeldBlob(this);
    }

    /**
     * Looks for a blob without reading it.
     *
     * @param blob digest of the bytes
     * @param bytes how many there should be
     * @return whether it is here and has that length
     * @throws IOException when that cannot be found out
     */
    boolean isPresent(Digest blob, long bytes) throws IOException;

    /**
     * Says of a blob that is not here whether it was let go of on purpose; what cannot tell says nothing, as by default.
     *
     * @param blob digest of the bytes
     * @return when it was released, UTC
     * @throws IOException when that cannot be found out
     */
    default Optional<Instant> findReleased(Digest blob) throws IOException {
        return Optional.empty();
    }

    /**
     * Lists the blobs.
     *
     * @return all of them, in no particular order; the caller closes the stream, which throws {@link java.io.UncheckedIOException} when it cannot go on
     * @throws IOException when they cannot be listed
     */
    Stream<StoredBlob> all() throws IOException;

    /**
     * Deletes a blob unless it was put again since; nothing happens when there is none.
     *
     * @param blob digest of the bytes
     * @param storedBefore younger blobs are left alone
     * @throws IOException when it cannot be deleted
     */
    void delete(Digest blob, Instant storedBefore) throws IOException;
}
