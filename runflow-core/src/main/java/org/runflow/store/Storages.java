package org.runflow.store;

/**
 * What a store stands on.
 *
 * @param blobs bytes by their digests
 * @param manifests what counts, by stage keys
 * @param newest a copy of the newest manifest of each series, by the digest of the series; may be lost without harm, then plans know fewer reasons
 */
public record Storages(BlobStorage blobs, ManifestStorage manifests, ManifestStorage newest) {
    /** {@return empty storages in memory, which forget everything with the process} */
    public static Storages inMemory() {
        return new Storages(new InMemoryBlobs(), new InMemoryManifests(), new InMemoryManifests());
    }
}
