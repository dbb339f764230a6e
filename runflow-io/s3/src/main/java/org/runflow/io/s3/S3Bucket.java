package org.runflow.io.s3;

import software.amazon.awssdk.services.s3.S3Client;

/**
 * A bucket, or what lies below a prefix of it. The client brings credentials, region, time limits and the number of its retries; whoever made it closes it. Safe for
 * use by several threads.
 *
 * @param client speaks to the service
 * @param name of the bucket, which must be there
 * @param prefix of the keys of all objects; empty, or ends with {@code /}
 */
public record S3Bucket(S3Client client, String name, String prefix) {
    /**
     * Checks the form of the names, not whether there is such a bucket.
     *
     * @throws IllegalArgumentException when the name is empty, or the prefix begins with a slash, or ends without one
     */
    public S3Bucket {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a bucket has a name");
        }
        if (prefix.startsWith("/") || prefix.contains("//") || (!prefix.isEmpty() && !prefix.endsWith("/"))) {
            throw new IllegalArgumentException("a prefix is like 'takes/2026/', not '" + prefix + "'");
        }
    }

    /**
     * {@return all of a bucket}
     *
     * @param client speaks to the service
     * @param name of the bucket
     */
    public static S3Bucket of(S3Client client, String name) {
        return new S3Bucket(client, name, "");
    }

    /**
     * {@return what lies deeper}
     *
     * @param folder goes before the names of all objects there; {@code /} goes between
     */
    public S3Bucket under(String folder) {
        return new S3Bucket(client, name, prefix + folder + "/");
    }

    /** {@return its address, for messages: {@code s3://name/prefix}} */
    public String address() {
        return "s3://" + name + "/" + prefix;
    }
}
