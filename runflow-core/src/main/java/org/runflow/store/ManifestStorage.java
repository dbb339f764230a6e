package org.runflow.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps manifests under the digests it is told, in a written form of its own choice. What a digest stands for is the business of whoever asks.
 *
 * <p>Safe for use by many threads, and, where it outlives a process, by many processes. Every method throws {@link IOException} when what lies
 * underneath fails. Implementations prove themselves with {@code org.runflow.testing.StoreContract}.
 */
public interface ManifestStorage {
    /**
     * Keeps a manifest, durably, in place of the one under the same digest. Whoever looks meanwhile sees the old one or the new one.
     *
     * @param name digest under which it is found again
     * @param manifest to keep
     * @throws java.nio.file.FileAlreadyExistsException when something else is in the place of this manifest; others can be kept
     * @throws IOException when it cannot be kept
     */
    void put(Digest name, Manifest manifest) throws IOException;

    /**
     * Reads a manifest.
     *
     * @param name digest under which it was put
     * @return the manifest; absent also when what lies there cannot be read as one
     * @throws IOException when nobody can tell what lies there
     */
    Optional<Manifest> find(Digest name) throws IOException;

    /**
     * Reads the manifests.
     *
     * @return all that can be read, in no particular order; the caller closes the stream, which throws {@link java.io.UncheckedIOException} when it cannot go on
     * @throws IOException when they cannot be listed
     */
    Stream<Manifest> all() throws IOException;

    /**
     * Says where something lies that should be a manifest and cannot be read as one. Which blobs it refers to, nobody can tell.
     *
     * @return the places, in words for people
     * @throws IOException when they cannot be listed
     */
    List<String> unreadable() throws IOException;

    /**
     * Deletes a manifest; nothing happens when there is none.
     *
     * @param name digest under which it was put
     * @throws IOException when it cannot be deleted
     */
    void delete(Digest name) throws IOException;

    /**
     * Opens a place for the results of single items that is better than a manifest for each.
     *
     * @param header what the items of the stage have in common
     * @return the ledger, whose results are among {@link #all}; absent unless the storage says otherwise
     * @throws IOException when it cannot be opened
     */
    default Optional<ItemLedger> openItems(ItemHeader header) throws IOException {
        return Optional.empty();
    }

    /**
     * Deletes what such places hold.
     *
     * @param keys of items
     * @throws IOException when something cannot be deleted
     */
    default void deleteItems(Set<Digest> keys) throws IOException {
        for (Digest key : keys) {
            delete(key);
        }
    }
}
