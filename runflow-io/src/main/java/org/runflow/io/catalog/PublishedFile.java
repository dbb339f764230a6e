package org.runflow.io.catalog;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.runflow.ArtifactKey;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.store.Digest;

/**
 * A file of a run's folder.
 *
 * @param scope outermost scope it belongs to; empty at the root
 * @param name of the artifact within that scope; for one of several documents with the document's name behind it
 * @param path relative to the folder of that scope
 * @param computedAt when the result was computed; absent for a document about results
 */
record PublishedFile(String scope, String name, String path, long bytes, Digest sha256, Optional<Instant> computedAt) {
    /** The file of a key, or with a suffix one of its several. */
    static PublishedFile of(
            ArtifactKey<?> key, String suffix, AtomicFiles.Written written, Optional<Instant> computedAt) {
        String scope = PublishedScope.outermost(key.scope());
        String name = scope.isEmpty() ? key.path() : key.path().substring(scope.length() + 1);
        String path = PublishedScope.fileWithin(scope, key);
        return new PublishedFile(scope, name + suffix, path + suffix, written.bytes(), written.digest(), computedAt);
    }

    /** The file of the value of an item, beside the table of items. */
    static PublishedFile ofItem(PublishedFile table, String file, AtomicFiles.Written written) {
        String folder = table.path.substring(0, table.path.lastIndexOf('/') + 1);
        return new PublishedFile(
                table.scope,
                table.name + "/" + file,
                folder + file,
                written.bytes(),
                written.digest(),
                table.computedAt);
    }

    /** As {@code metadata.json} shows it. */
    Map<String, Object> entry() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", path);
        entry.put("bytes", bytes);
        entry.put("sha256", sha256.hex());
        return entry;
    }

    String pathInRun() {
        return scope.isEmpty() ? path : scope + "/" + path;
    }
}
