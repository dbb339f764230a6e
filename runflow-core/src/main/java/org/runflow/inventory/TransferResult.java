package org.runflow.inventory;

import java.util.List;
import org.runflow.RunCoordinate;

/**
 * What has become of a plan.
 *
 * @param coordinate whose files they are
 * @param files what has become of each planned file, in the order of the plan
 * @param source what is now known of the files at the source, to be applied to its inventory: digests that were found out
 * @param target what the target has now, to be applied to its inventory
 */
public record TransferResult(
        RunCoordinate coordinate, List<FileOutcome> files, InventoryDelta source, InventoryDelta target) {
    /** All files together. */
    public enum Outcome {
        /** At least one was transferred, and none is missing. */
        OK,
        /** Some are at the target, others are not. */
        PARTIAL,
        /** None was transferred or found there. */
        FAILED,
        /** The target had everything already, or there was nothing to transfer. */
        NOTHING_TO_DO
    }

    /** Copies the list. */
    public TransferResult {
        files = List.copyOf(files);
    }

    /** {@return all files together} */
    public Outcome outcome() {
        boolean moved = has(FileOutcome.Kind.TRANSFERRED);
        if (files.stream().allMatch(file -> file.kind().isGood())) {
            return moved ? Outcome.OK : Outcome.NOTHING_TO_DO;
        }
        return moved || has(FileOutcome.Kind.SAME) ? Outcome.PARTIAL : Outcome.FAILED;
    }

    /**
     * {@return whether something became of a file}
     *
     * @param kind what
     */
    public boolean has(FileOutcome.Kind kind) {
        return files.stream().anyMatch(file -> file.kind() == kind);
    }

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
}
