package org.runflow.inventory;

/**
 * What has become of one planned file.
 *
 * @param file path within the coordinate, as it is called at the target
 * @param kind what has become of it
 * @param detail why, a sentence or a few words
 */
public record FileOutcome(String file, Kind kind, String detail) {
    /** What has become of it. In every case the target has the whole new file or what it had before. */
    public enum Kind {
        /** It is at the target now, and was checked. */
        TRANSFERRED,
        /** The target had the same content already. */
        SAME,
        /** The target's file stayed, as planned. */
        KEPT,
        /** The plan was refused because of a file in the way. */
        REFUSED,
        /** Source or target is no longer what it was when the plan was made; nothing was done. */
        DRIFTED,
        /** It could not be read or written. */
        FAILED,
        /** The transfer was cancelled before it was there. */
        CANCELLED;

        /** {@return whether the target has what the plan wanted} */
        public boolean isGood() {
            return this == TRANSFERRED || this == SAME || this == KEPT;
        }
    }
}
