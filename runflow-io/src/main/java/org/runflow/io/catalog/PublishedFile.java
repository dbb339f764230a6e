package org.runflow.io.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.runflow.store.Digest;

/**
 * A file of a run's folder.
 *
 * @param scope outermost scope it belongs to; empty at the root
 * @param name of the artifact within that scope; for one of several documents with the document's name behind it
 * @param path relative to the folder of that scope
 */
record PublishedFile(String scope, String name, String path, long bytes, Digest sha256, Instant computedAt) {
    /** As {@code metadata.json} shows it. */
    record Entry(
            String path, long bytes, @JsonProperty("sha256") String sha256) {}

    Entry entry() {
        return new Entry(path, bytes, sha256.hex());
    }

    String pathInRun() {
        return scope.isEmpty() ? path : scope + "/" + path;
    }
}
