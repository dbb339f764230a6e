package org.runflow.io;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;

/**
 * The blobs that would be free if some results were forgotten.
 *
 * @param bytesByBlob length of each blob
 */
record FreedBlobs(Map<Digest, Long> bytesByBlob) {
    /** None while a manifest cannot be read, for it may refer to any of them. */
    static FreedBlobs by(ArtifactStore store, Set<Digest> forgotten) {
        if (!store.unreadable().isEmpty()) {
            return new FreedBlobs(Map.of());
        }
        Map<Digest, Long> free = new TreeMap<>();
        Set<Digest> kept = new HashSet<>();
        try (Stream<Manifest> manifests = store.manifests()) {
            manifests.forEach(manifest -> {
                Digest blob = manifest.output().blobDigest();
                if (forgotten.contains(manifest.key())) {
                    free.put(blob, manifest.output().bytes());
                } else {
                    kept.add(blob);
                }
            });
        }
        free.keySet().removeAll(kept);
        return new FreedBlobs(free);
    }

    long bytes() {
        return bytesByBlob.values().stream().mapToLong(Long::longValue).sum();
    }
}
