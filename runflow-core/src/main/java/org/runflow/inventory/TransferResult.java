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
}
