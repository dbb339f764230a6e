package org.runflow.inventory;

import java.util.Optional;

/**
 * What shall become of one file.
 *
 * @param file path within the coordinate, as it is called at the target
 * @param action what shall be done
 * @param reason why, a few words
 * @param source the file as the source had it when this was planned
 * @param target the file as the target had it then; absent when there was none
 */
public record PlannedFile(
        String file, Action action, String reason, InventoryEntry source, Optional<InventoryEntry> target) {
    /** What shall be done. */
    public enum Action {
        /** The target has none: it is copied. */
        COPY,
        /** The target has another one: it is replaced. */
        REPLACE,
        /** The target has one of the same length: it is replaced if its content is found to be another. */
        COMPARE,
        /** The target's file stays. */
        KEEP,
        /** The target's file is in the way, so the whole plan is refused. */
        REFUSE;

        /** {@return whether content is read from the source} */
        public boolean moves() {
            return this == COPY || this == REPLACE || this == COMPARE;
        }
    }

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException when it is no path within a coordinate
     */
    public PlannedFile {
        InventoryEntry.requireFile(file);
    }
}
