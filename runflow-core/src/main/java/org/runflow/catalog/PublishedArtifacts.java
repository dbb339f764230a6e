package org.runflow.catalog;

import java.time.Instant;
import java.util.List;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.ComputedBy;
import org.runflow.store.Digest;

/**
 * The results of a run, for publishing.
 *
 * @param results in topological order
 * @param store where they lie
 * @param reader of the results and of what the run was given
 */
public record PublishedArtifacts(List<Result> results, ArtifactStore store, ArtifactReader reader) {
    /** Copies the list. */
    public PublishedArtifacts {
        results = List.copyOf(results);
    }

    /**
     * One result.
     *
     * @param key with its scope; {@link ArtifactKey#publishedFile} says where it goes
     * @param stageKey under which its manifest was committed
     * @param ref where it lies
     * @param computedBy who computed it, in whichever run
     * @param fresh whether this run stored it: its bytes were digested while they were written, just now; those of any other result are to be compared with
     *     their digest
     */
    public record Result(ArtifactKey<?> key, Digest stageKey, ArtifactRef ref, ComputedBy computedBy, boolean fresh) {
        /** {@return when it was computed, in whichever run, UTC} */
        public Instant computedAt() {
            return computedBy.started().plusMillis(computedBy.durationMs());
        }
    }
}
