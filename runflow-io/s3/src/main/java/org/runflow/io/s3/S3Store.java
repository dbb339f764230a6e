package org.runflow.io.s3;

import java.time.Clock;
import java.util.List;
import org.runflow.io.store.Codecs;
import org.runflow.store.EncodedStore;
import org.runflow.store.Storages;
import org.runflow.store.StoredForms;
import org.runflow.store.Upcaster;
import org.runflow.store.Upcasters;

/**
 * Keeps artifacts in a bucket: {@code objects/} holds blobs by their digests, {@code cache/} manifests by their stage keys, {@code cache/newest/} a copy of the newest one
 * of each series. Names and contents are those of a directory, so that a copy of one is a store of the other, but for results of single items, which have a manifest each here.
 *
 * <p>Objects appear whole or not at all; a manifest, whose writing is the commit, is written on the condition that what it replaces is what was seen. The service must know
 * such conditions ({@code If-None-Match}, {@code If-Match}), as Amazon's does. Any number of threads and processes may share a bucket. Runs are entered in a catalog, which
 * lies elsewhere.
 *
 * <p>To delete a blob takes a look and a request, and no service ties them to a time: one that is stored again in between is lost, and its result computed again when
 * somebody needs it. So clean up while nobody computes, or only what is hours old.
 *
 * <pre>{@code
 * S3Client client = S3Client.create(); // credentials and region as everywhere
 * Engine engine = Engine.builder().store(S3Store.in(S3Bucket.of(client, "results"))).catalog(catalog).build();
 * }</pre>
 */
public final class S3Store extends EncodedStore {
    private S3Store(Storages storages, StoredForms forms, Upcasters upcasters) {
        super(storages, forms, upcasters, Clock.systemUTC());
    }

    /**
     * {@return the store in a bucket, with the default codecs; nothing is asked of the service yet}
     *
     * @param bucket that is there already
     */
    public static S3Store in(S3Bucket bucket) {
        return in(bucket, Codecs.standard(), List.of());
    }

    /**
     * {@return the store in a bucket; nothing is asked of the service yet}
     *
     * @param bucket that is there already
     * @param forms how values are encoded
     * @param upcasters ways from one schema of an artifact to the next, taken on read
     * @throws IllegalArgumentException when two upcasters leave the same schema of the same artifact
     */
    public static S3Store in(S3Bucket bucket, StoredForms forms, List<Upcaster<?, ?>> upcasters) {
        return new S3Store(storages(bucket), forms, Upcasters.of(upcasters));
    }

    /**
     * {@return what the store stands on, to put another above it}
     *
     * @param bucket that is there already
     */
    public static Storages storages(S3Bucket bucket) {
        BucketObjects objects = new BucketObjects(bucket);
        return new Storages(
                new S3Blobs(objects), new S3Manifests(objects, "cache/"), new S3Manifests(objects, "cache/newest/"));
    }
}
