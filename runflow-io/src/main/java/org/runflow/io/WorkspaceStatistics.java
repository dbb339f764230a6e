package org.runflow.io;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.catalog.RunCounts;
import org.runflow.store.ManifestKind;

/**
 * What a workspace holds, in numbers.
 *
 * @param runs how many there are, by state, pipeline and series
 * @param stored results that can be found again, by what they are of; kinds without any are left out
 */
public record WorkspaceStatistics(RunCounts runs, SortedMap<ManifestKind, Stored> stored) {
    /** Copies the map. */
    public WorkspaceStatistics {
        stored = Collections.unmodifiableSortedMap(new TreeMap<>(stored));
    }

    /**
     * Results of one kind.
     *
     * @param results how many
     * @param bytes of what is stored for them; results that are equal share it, and it counts once in each kind
     */
    public record Stored(long results, long bytes) {
        Stored plus(long moreBytes) {
            return new Stored(results + 1, bytes + moreBytes);
        }
    }
}
