package org.runflow.io.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** The objects of a bucket by their names. Safe for use by several threads. */
record BucketObjects(S3Bucket bucket) {
    /** No document that is read at once is longer; a folder reads as much. */
    private static final int LONGEST_BYTES = 256 << 20;

    /**
     * Writes an object whole.
     *
     * @return its version
     * @throws ConditionFailedException when the condition does not hold; what was there stays
     */
    String put(String name, RequestBody content, Condition condition, Map<String, String> metadata) throws IOException {
        PutObjectRequest.Builder request =
                PutObjectRequest.builder().bucket(bucket.name()).key(key(name)).metadata(metadata);
        if (condition instanceof Condition.IfAbsent) {
            request.ifNoneMatch("*");
        } else if (condition instanceof Condition.IfIs same) {
            request.ifMatch(same.version());
        }
        @Nullable
        String version = Requests.ask(address(name), () -> bucket.client().putObject(request.build(), content))
                .eTag();
        if (version == null) {
            throw new IOException("'" + address(name)
                    + "': the service did not tag what it was sent, so nobody can tell whether it took it");
        }
        return version;
    }

    /** Opens an object; given a version, that one or none. */
    InputStream open(String name, Optional<String> version) throws IOException {
        GetObjectRequest.Builder request = request(name);
        version.ifPresent(request::ifMatch);
        ResumedStream content = resumed(name, 0, request);
        if (version.isPresent() && !content.isOf(version.get())) {
            content.close();
            throw new ConditionFailedException("'" + address(name) + "' is not the version that was asked for", null);
        }
        return content;
    }

    /** Opens an object from some byte on. */
    InputStream openFrom(String name, long from) throws IOException {
        return resumed(name, from, request(name));
    }

    private ResumedStream resumed(String name, long from, GetObjectRequest.Builder request) throws IOException {
        return new ResumedStream(
                get(name, from, request), from, (offset, same) -> get(name, offset, request.ifMatch(same)));
    }

    private GetObjectRequest.Builder request(String name) {
        return GetObjectRequest.builder().bucket(bucket.name()).key(key(name));
    }

    private ResponseInputStream<GetObjectResponse> get(String name, long from, GetObjectRequest.Builder request)
            throws IOException {
        if (from > 0) {
            request.range("bytes=" + from + "-");
        }
        ResponseInputStream<GetObjectResponse> content =
                Requests.ask(address(name), () -> bucket.client().getObject(request.build()));
        @Nullable String range = content.response().contentRange();
        if (from > 0 && (range == null || !range.startsWith("bytes " + from + "-"))) {
            content.abort();
            throw new IOException("'" + address(name) + "': the service was asked for what follows byte " + from
                    + " and gave something else");
        }
        return content;
    }

    /** Reads a small object with its version; absent when there is none. */
    Optional<Content> find(String name) throws IOException {
        try (ResumedStream in = resumed(name, 0, request(name))) {
            byte[] bytes = in.length() > LONGEST_BYTES ? new byte[0] : in.readNBytes(LONGEST_BYTES + 1);
            boolean tooLong = in.length() > LONGEST_BYTES || bytes.length > LONGEST_BYTES;
            return Optional.of(new Content(tooLong ? Optional.empty() : Optional.of(bytes), in.version()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * A small object.
     *
     * @param bytes absent when it is none: nothing that is read at once is so long
     * @param version absent when the service does not say
     */
    record Content(Optional<byte[]> bytes, Optional<String> version) {}

    /** Says what an object is; absent when there is none, or no such bucket. */
    Optional<HeadObjectResponse> head(String name, Optional<String> version) throws IOException {
        try {
            return Optional.of(Requests.ask(
                    address(name),
                    () -> bucket.client().headObject(head -> {
                        head.bucket(bucket.name()).key(key(name));
                        version.ifPresent(head::ifMatch);
                    })));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Looks for an object in a list, so that a bucket that is missing is no absent object. */
    Optional<Found> look(String name) throws IOException {
        ListObjectsV2Request request = ListObjectsV2Request.builder()
                .bucket(bucket.name())
                .prefix(key(name))
                .maxKeys(1)
                .build();
        return new Listing(bucket, request)
                .page().stream().filter(found -> found.name().equals(name)).findFirst();
    }

    /**
     * Lists objects, page by page as they are asked for.
     *
     * @param below what their names begin with
     * @param deep whether names with another slash after that are among them
     * @return the objects by their names; it throws {@link UncheckedIOException} when a later page cannot be had
     * @throws IOException when the first page cannot be had
     */
    Stream<Found> list(String below, boolean deep) throws IOException {
        ListObjectsV2Request.Builder request =
                ListObjectsV2Request.builder().bucket(bucket.name()).prefix(key(below));
        if (!deep) {
            request.delimiter("/");
        }
        Listing listing = new Listing(bucket, request.build());
        return Stream.iterate(Optional.of(listing.page()), Optional::isPresent, page -> listing.next())
                .flatMap(page -> page.orElseThrow().stream());
    }

    /** Deletes an object, if it is there. */
    void delete(String name) throws IOException {
        Requests.ask(
                address(name),
                () -> bucket.client()
                        .deleteObject(delete -> delete.bucket(bucket.name()).key(key(name))));
    }

    String address(String name) {
        return bucket.address() + name;
    }

    private String key(String name) {
        return bucket.prefix() + name;
    }
}
