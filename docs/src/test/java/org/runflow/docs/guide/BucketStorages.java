package org.runflow.docs.guide;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.runflow.io.store.ManifestJson;
import org.runflow.store.BlobContent;
import org.runflow.store.BlobStorage;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestStorage;
import org.runflow.store.Storages;
import org.runflow.store.StoredBlob;

/** All that a store in a bucket of objects needs of its own, in sixty lines. */
final class BucketStorages {
    private BucketStorages() {}

    static Storages in(Bucket bucket) {
        return new Storages(new Blobs(bucket), new Manifests(bucket, "cache/"), new Manifests(bucket, "newest/"));
    }

    // region bucket
    private record Blobs(Bucket bucket) implements BlobStorage {
        @Override
        public void put(BlobContent content, Instant storedAt) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Digest blob = content.writeTo(bytes); // the name is known only now
            bucket.put("objects/" + blob, bytes.toByteArray());
        }

        @Override
        public InputStream open(Digest blob) throws IOException {
            return bucket.open("objects/" + blob);
        }

        @Override
        public boolean isPresent(Digest blob, long bytes) {
            return bucket.list("objects/" + blob).anyMatch(object -> object.bytes() == bytes);
        }

        @Override
        public Stream<StoredBlob> all() {
            return bucket.list("objects/")
                    .map(object -> new StoredBlob(object.digest(), object.bytes(), object.modified()));
        }

        @Override
        public void delete(Digest blob, Instant storedBefore) {
            bucket.list("objects/" + blob)
                    .filter(object -> object.modified().isBefore(storedBefore))
                    .forEach(bucket::delete);
        }
    }
    // endregion

    private record Manifests(Bucket bucket, String prefix) implements ManifestStorage {
        @Override
        public void put(Digest name, Manifest manifest) throws IOException {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            ManifestJson.write(manifest, json);
            bucket.put(prefix + name, json.toByteArray());
        }

        @Override
        public Optional<Manifest> find(Digest name) {
            return at(prefix + name);
        }

        @Override
        public Stream<Manifest> all() {
            return bucket.names(prefix).flatMap(place -> at(place).stream());
        }

        @Override
        public List<String> unreadable() {
            return bucket.names(prefix).filter(place -> at(place).isEmpty()).toList();
        }

        @Override
        public void delete(Digest name) {
            bucket.list(prefix + name).forEach(bucket::delete);
        }

        private Optional<Manifest> at(String place) {
            return bucket.find(place).flatMap(json -> ManifestJson.find(json.bytes(), place));
        }
    }
}
