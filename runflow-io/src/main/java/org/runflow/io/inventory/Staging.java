package org.runflow.io.inventory;

import java.io.IOException;
import java.util.Optional;
import org.runflow.RunCoordinate;
import org.runflow.inventory.InventoryEntry;
import org.runflow.store.ContentWriter;
import org.runflow.store.Digest;

/** Where new content goes until it is complete and checked. Not safe for use by several threads. */
public interface Staging extends AutoCloseable {
    /**
     * Takes content; nobody sees it yet.
     *
     * @param content of a file
     * @return the content, to be put in its place or discarded
     * @throws IOException of the place, or of the content; nothing stays behind then
     */
    Staged write(ContentWriter content) throws IOException;

    /** Deletes what was not put in its place. */
    @Override
    void close() throws IOException;

    /** Content that is complete and that nobody sees yet. */
    interface Staged {
        /** {@return its length} */
        long bytes();

        /** {@return SHA-256 of it} */
        Digest digest();

        /**
         * Puts it in its place in one step.
         *
         * @param coordinate whose file it becomes
         * @param file path within it
         * @param replaced the file that must be there still; absent when none must be there
         * @return the file as it is there now, with its digest
         * @throws DriftException when something else is there; it stays
         * @throws IOException of the place; what was there stays
         */
        InventoryEntry putAt(RunCoordinate coordinate, String file, Optional<InventoryEntry> replaced)
                throws IOException;

        /** Throws it away, as far as that can be done now; closing the staging does the rest. */
        void discard();
    }
}
