package org.runflow.io.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.runflow.ArtifactKey;
import org.runflow.catalog.PublishedArtifacts;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.StoreException;
import org.runflow.io.json.JsonProperties;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;

/**
 * Properties of the JSON that a run shows of its results, read from the stored bytes: a run that reuses everything needs a few lines of documents that take a process long to read as values. The bytes are
 * compared with their digest all the same. Thread-safe.
 */
final class StoredProperties {
    private final PublishedArtifacts artifacts;
    private final Map<List<Object>, Map<String, Object>> read = new ConcurrentHashMap<>();

    StoredProperties(PublishedArtifacts artifacts) {
        this.artifacts = artifacts;
    }

    /**
     * Gives properties of a result.
     *
     * @param key in its scope
     */
    Map<String, Object> of(ArtifactKey<?> key, PublishedArtifacts.Result result, Set<String> names) {
        return read.computeIfAbsent(List.of(key.path(), names), wanted -> {
            try {
                return read(key, result, names);
            } catch (ArtifactCorruptException e) {
                // whoever runs next must compute it again
                artifacts.store().deleteManifest(result.stageKey());
                throw e;
            } catch (IOException e) {
                throw new StoreException("read properties " + names + " of artifact '" + key.path() + "'", e);
            }
        });
    }

    private Map<String, Object> read(ArtifactKey<?> key, PublishedArtifacts.Result result, Set<String> names)
            throws IOException {
        ArtifactRef ref = result.ref();
        Optional<InputStream> shown = artifacts.store().findShown(key, ref);
        if (shown.isEmpty()) {
            return JsonProperties.read(unpacked(stored(ref)), names);
        }
        try (InputStream content = shown.get()) {
            Map<String, Object> properties = JsonProperties.read(content, names);
            content.transferTo(OutputStream.nullOutputStream());
            return properties;
        }
    }

    /** A file that is shown compressed. */
    private static InputStream unpacked(byte[] stored) throws IOException {
        InputStream bytes = new ByteArrayInputStream(stored);
        boolean packed = stored.length > 1
                && ((stored[0] & 0xff) | ((stored[1] & 0xff) << Byte.SIZE)) == GZIPInputStream.GZIP_MAGIC;
        return packed ? new GZIPInputStream(bytes) : bytes;
    }

    private byte[] stored(ArtifactRef ref) throws IOException {
        try (InputStream stored = artifacts.store().open(ref)) {
            byte[] bytes = stored.readAllBytes();
            Digest found = Digest.ofBytes(bytes);
            if (!found.equals(ref.blobDigest())) {
                throw new ArtifactCorruptException(
                        ref.name(),
                        ref.digest().hex(),
                        "its bytes have the digest " + found + " instead of " + ref.blobDigest());
            }
            return bytes;
        }
    }
}
