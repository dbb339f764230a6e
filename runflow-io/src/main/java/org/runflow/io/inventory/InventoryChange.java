package org.runflow.io.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.inventory.CoordinateFilter;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.inventory.InventoryDelta;
import org.runflow.inventory.InventoryEntry;
import org.runflow.inventory.StaleMark;
import org.runflow.store.Digest;

/**
 * A line of what has become of an inventory since it was written.
 *
 * @param snapshot digest of the file that the line is about; with another file it means nothing
 * @param stale a part that may no longer be so
 * @param put files that are there now
 * @param removed files that are gone
 */
record InventoryChange(
        Digest snapshot, Optional<Mark> stale, List<InventoryEntry> put, List<InventoryDelta.Removed> removed) {
    InventoryChange {
        put = List.copyOf(put);
        removed = List.copyOf(removed);
    }

    /** A mark without its schema, which the inventory has. */
    record Mark(SortedMap<String, String> filter, String reason, Instant at) {
        Mark {
            filter = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(filter));
        }

        StaleMark in(CoordinateSchema schema) {
            return new StaleMark(new CoordinateFilter(schema, filter), reason, at);
        }
    }

    static InventoryChange of(Digest snapshot, StaleMark mark) {
        Mark stale = new Mark(mark.filter().values(), mark.reason(), mark.at());
        return new InventoryChange(snapshot, Optional.of(stale), List.of(), List.of());
    }

    static InventoryChange of(Digest snapshot, InventoryDelta delta) {
        return new InventoryChange(snapshot, Optional.empty(), delta.put(), delta.removed());
    }

    InventoryChange about(Digest another) {
        return new InventoryChange(another, stale, put, removed);
    }
}
