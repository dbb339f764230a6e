package org.runflow.io.s3;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * An object as a list tells it.
 *
 * @param name key without the prefix of the bucket
 * @param bytes length
 * @param version its entity tag, which differs between contents
 * @param modified when the service took it in, absent when it does not say
 * @param archived whether it has to be brought back before it can be read
 */
record Found(String name, long bytes, String version, Optional<Instant> modified, boolean archived) {
    static Found of(S3Object object, String prefix) {
        @Nullable ObjectStorageClass kept = object.storageClass();
        return new Found(
                object.key().substring(prefix.length()),
                Optional.ofNullable(object.size()).orElse(0L), // some tell neither of what stands for a folder
                Optional.ofNullable(object.eTag()).orElse(""),
                Optional.ofNullable(object.lastModified()),
                kept == ObjectStorageClass.GLACIER || kept == ObjectStorageClass.DEEP_ARCHIVE);
    }
}
