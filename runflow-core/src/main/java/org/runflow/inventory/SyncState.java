package org.runflow.inventory;

import java.util.List;

/** How the two sides of a coordinate stand to one another. */
public sealed interface SyncState {
    /**
     * Both hold the same files.
     *
     * @param byContent whether the digests of all files were compared; else lengths were, where a side knows no digest
     */
    record Synced(boolean byContent) implements SyncState {}

    /**
     * Nothing is here.
     *
     * @param files how many are there
     * @param bytes length of all together
     */
    record RemoteOnly(int files, long bytes) implements SyncState {}

    /**
     * Nothing is there.
     *
     * @param files how many are here
     * @param bytes length of all together
     */
    record LocalOnly(int files, long bytes) implements SyncState {}

    /**
     * Both hold files, and not the same ones.
     *
     * @param files how they differ, in the order of their names here, at least one
     * @param same how many files are equal
     */
    record Mismatch(List<FileDifference> files, int same) implements SyncState {
        /** Copies the list. */
        public Mismatch {
            files = List.copyOf(files);
        }

        /** {@return whether nothing differs but files that are there and not yet here} */
        public boolean isIncomplete() {
            return files.stream().allMatch(file -> file.kind() == FileDifference.Kind.ONLY_REMOTE);
        }
    }

    /** Neither holds anything. */
    record Missing() implements SyncState {}

    /**
     * Nobody can tell.
     *
     * @param side that could not be looked at; the local one when it is both
     * @param reason why
     */
    record Unknown(Side side, String reason) implements SyncState {}

    /** {@return one word: synced, remote_only, local_only, mismatch, missing, unknown} */
    default String word() {
        if (this instanceof Synced) {
            return "synced";
        }
        if (this instanceof RemoteOnly) {
            return "remote_only";
        }
        if (this instanceof LocalOnly) {
            return "local_only";
        }
        if (this instanceof Mismatch) {
            return "mismatch";
        }
        return this instanceof Missing ? "missing" : "unknown";
    }
}
