package org.runflow.docs.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;

/**
 * The blobs that would be free if some results were forgotten.
 *
 * @param bytesByBlob length of each blob
 */
record StoredBytes(Map<Digest, Long> bytesByBlob) {
    /** None while a manifest cannot be read, for it may refer to any of them. */
    static StoredBytes freedBy(ArtifactStore store, Set<Digest> forgotten) {
        if (!store.unreadable().isEmpty()) {
            return new StoredBytes(Map.of());
        }
        Map<Digest, Long> free = new TreeMap<>();
        Set<Digest> kept = new HashSet<>();
        for (Manifest manifest : all(store)) {
            Digest blob = manifest.output().blobDigest();
            if (forgotten.contains(manifest.key())) {
                free.put(blob, manifest.output().bytes());
            } else {
                kept.add(blob);
            }
        }
        free.keySet().removeAll(kept);
        return new StoredBytes(free);
    }

    static List<Manifest> all(ArtifactStore store) {
        try (var manifests = store.manifests()) {
            return manifests.toList();
        }
    }

    long total() {
        return bytesByBlob.values().stream().mapToLong(Long::longValue).sum();
    }

    static String text(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
