package org.runflow.io.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.runflow.RunCoordinate;
import org.runflow.inventory.InventoryEntry;
import org.runflow.store.Digest;

/** A place from which files are fetched, or to which they are sent. Safe for use by several threads. */
public interface TransferSide extends InventorySource {
    /**
     * Looks at one file now.
     *
     * @param coordinate whose file it is
     * @param file path within it
     * @return the file; absent when there is certainly none
     * @throws IOException when it cannot look, or what lies there is no ordinary file
     */
    Optional<InventoryEntry> look(RunCoordinate coordinate, String file) throws IOException;

    /**
     * Opens a file.
     *
     * @param entry as it was seen
     * @return its content, which the caller closes; at its end it throws {@link DriftException} unless it was the content of that version
     * @throws DriftException when it is another version by now, or gone
     * @throws IOException of the place
     */
    InputStream open(InventoryEntry entry) throws IOException;

    /**
     * Finds out the digest of a file.
     *
     * @param entry as it was seen
     * @return SHA-256 of its content; absent where that would take to fetch it
     * @throws IOException of the place
     */
    Optional<Digest> findDigest(InventoryEntry entry) throws IOException;

    /**
     * Begins to write here. What earlier writers have left half done, whose process is gone, is deleted.
     *
     * @return where new content goes until it is complete; to be closed
     * @throws IOException of the place
     */
    Staging stage() throws IOException;
}
