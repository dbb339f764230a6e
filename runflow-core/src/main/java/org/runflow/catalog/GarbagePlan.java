package org.runflow.catalog;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.runflow.RunId;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.StoredBlob;

/**
 * Which blobs no manifest refers to: what a clean-up would delete, before it does.
 *
 * @param storedBefore younger blobs are left alone, because their manifest may be on its way
 * @param unreachable sorted by digest
 */
public record GarbagePlan(Instant storedBefore, List<StoredBlob> unreachable) {
    /** Copies the list. */
    public GarbagePlan {
        unreachable = List.copyOf(unreachable);
    }

    /**
     * {@return what could go; nothing is deleted. Nothing could go while a manifest cannot be read, for it may refer to anything}
     *
     * @param store to look through
     * @param storedBefore younger blobs are left alone; an hour ago is prudent while engines run
     */
    public static GarbagePlan of(ArtifactStore store, Instant storedBefore) {
        if (!store.unreadable().isEmpty()) {
            return new GarbagePlan(storedBefore, List.of());
        }
        Set<Digest> reachable = reachable(store);
        try (var blobs = store.blobs()) {
            return new GarbagePlan(
                    storedBefore,
                    blobs.filter(blob ->
                                    blob.storedAt().isBefore(storedBefore) && !reachable.contains(blob.blobDigest()))
                            .sorted(Comparator.comparing(StoredBlob::blobDigest))
                            .toList());
        }
    }

    /**
     * {@return the same, but for what ended runs have in their reports: they can still be read when their results were forgotten}
     *
     * @param store to look through
     * @param catalog of all runs that use the store
     * @param storedBefore younger blobs are left alone
     * @throws org.runflow.error.RunflowException when a report cannot be read
     */
    public static GarbagePlan of(ArtifactStore store, RunCatalog catalog, Instant storedBefore) {
        List<StoredBlob> all = of(store, storedBefore).unreachable;
        Set<Digest> used = usedByRuns(
                all.stream().map(StoredBlob::blobDigest).collect(Collectors.toSet()), Set.of(), store, catalog);
        return new GarbagePlan(
                storedBefore,
                all.stream().filter(blob -> !used.contains(blob.blobDigest())).toList());
    }

    /**
     * {@return which of some blobs ended runs have in their reports, whether or not a manifest says so}
     *
     * @param blobs to look for
     * @param gone runs that need nothing any more
     * @param store to look through
     * @param catalog of all runs that use the store
     * @throws org.runflow.error.RunflowException when a report cannot be read
     */
    public static Set<Digest> usedByRuns(Set<Digest> blobs, Set<RunId> gone, ArtifactStore store, RunCatalog catalog) {
        return ReportedBlobs.among(blobs, gone, store, catalog);
    }

    /** {@return how many bytes would go} */
    public long bytes() {
        return unreachable.stream().mapToLong(StoredBlob::bytes).sum();
    }

    /**
     * Deletes what the plan lists, except what a manifest has come to refer to, or was stored again, since; nothing while a manifest cannot be read.
     *
     * @param store the plan was made for
     */
    public void apply(ArtifactStore store) {
        if (!store.unreadable().isEmpty()) {
            return;
        }
        Set<Digest> reachable = reachable(store);
        for (StoredBlob blob : unreachable) {
            if (!reachable.contains(blob.blobDigest())) {
                store.deleteBlob(blob.blobDigest(), storedBefore);
            }
        }
    }

    private static Set<Digest> reachable(ArtifactStore store) {
        Set<Digest> reachable = new HashSet<>();
        try (var manifests = store.manifests()) {
            manifests.forEach(manifest -> reachable.add(manifest.output().blobDigest()));
        }
        return reachable;
    }
}
