package org.runflow.inventory;

import java.util.List;
import org.runflow.RunCoordinate;

/**
 * What has become of single files since an inventory was taken.
 *
 * @param put files that are there now, new ones and replaced ones
 * @param removed files that are gone
 */
public record InventoryDelta(List<InventoryEntry> put, List<Removed> removed) {
    /** Copies the lists. */
    public InventoryDelta {
        put = List.copyOf(put);
        removed = List.copyOf(removed);
    }

    /**
     * A file that is gone.
     *
     * @param coordinate whose file it was
     * @param file path within the coordinate
     */
    public record Removed(RunCoordinate coordinate, String file) {}

    /** {@return no change} */
    public static InventoryDelta none() {
        return new InventoryDelta(List.of(), List.of());
    }

    /**
     * {@return a change that adds or replaces files}
     *
     * @param put files that are there now
     */
    public static InventoryDelta put(List<InventoryEntry> put) {
        return new InventoryDelta(put, List.of());
    }

    /** {@return whether nothing has changed} */
    public boolean isEmpty() {
        return put.isEmpty() && removed.isEmpty();
    }
}
