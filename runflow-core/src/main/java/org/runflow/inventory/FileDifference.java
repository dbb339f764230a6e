package org.runflow.inventory;

import java.util.Optional;

/**
 * How one file differs between the sides.
 *
 * @param file path within the coordinate, as it is called here
 * @param kind what differs
 * @param local the file here, absent when it is not here
 * @param remote the file there, absent when it is not there
 */
public record FileDifference(String file, Kind kind, Optional<InventoryEntry> local, Optional<InventoryEntry> remote) {
    /** What differs. */
    public enum Kind {
        /** It is there and not here. */
        ONLY_REMOTE,
        /** It is here and not there. */
        ONLY_LOCAL,
        /** Its lengths differ. */
        LENGTH,
        /** Its lengths are equal, its contents differ. */
        CONTENT
    }

    /** {@return file and what differs} */
    @Override
    public String toString() {
        return switch (kind) {
            case ONLY_REMOTE -> file + " is missing here";
            case ONLY_LOCAL -> file + " is only here";
            case LENGTH -> file + " has " + bytes(local) + " bytes here, " + bytes(remote) + " there";
            case CONTENT -> file + " has another content";
        };
    }

    private static long bytes(Optional<InventoryEntry> entry) {
        return entry.map(InventoryEntry::bytes).orElse(0L);
    }
}
