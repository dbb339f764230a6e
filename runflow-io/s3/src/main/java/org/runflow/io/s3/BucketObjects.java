package org.runflow.io.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The objects of a bucket by their names. Safe for use by several threads. */
record BucketObjects(S3Bucket bucket) {
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
        return Objects.requireNonNull(
                Requests.ask(address(name), () -> bucket.client().putObject(request.build(), content))
                        .eTag(),
                "the service tags what it takes");
    }

    /** Opens an object; given a version, that one or none. */
    InputStream open(String name, Optional<String> version) throws IOException {
        GetObjectRequest.Builder request = request(name);
        version.ifPresent(request::ifMatch);
        return resumed(name, 0, request);
    }

    /** Opens an object from some byte on. */
    InputStream openFrom(String name, long from) throws IOException {
        return resumed(name, from, request(name).range("bytes=" + from + "-"));
    }

    private InputStream resumed(String name, long from, GetObjectRequest.Builder request) throws IOException {
        return new ResumedStream(
                get(name, request.build()),
                from,
                (offset, same) -> get(
                        name,
                        request.ifMatch(same).range("bytes=" + offset + "-").build()));
    }

    private GetObjectRequest.Builder request(String name) {
        return GetObjectRequest.builder().bucket(bucket.name()).key(key(name));
    }

    private ResponseInputStream<GetObjectResponse> get(String name, GetObjectRequest request) throws IOException {
        return Requests.ask(address(name), () -> bucket.client().getObject(request));
    }

    /** Reads a small object with its version; absent when there is none. */
    Optional<Content> find(String name) throws IOException {
        GetObjectRequest request =
                GetObjectRequest.builder().bucket(bucket.name()).key(key(name)).build();
        try {
            return Optional.of(Requests.ask(address(name), () -> {
                var response = bucket.client().getObjectAsBytes(request);
                return new Content(
                        response.asByteArrayUnsafe(), response.response().eTag());
            }));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** A small object and its version. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Content(byte[] bytes, String version) {}

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
        return Requests.ask(
                        address(name),
                        () -> bucket.client()
                                .listObjectsV2(list -> list.bucket(bucket.name())
                                        .prefix(key(name))
                                        .maxKeys(1)))
                .contents()
                .stream()
                .map(object -> Found.of(object, bucket.prefix()))
                .filter(found -> found.name().equals(name))
                .findFirst();
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
        Iterator<S3Object> objects = Requests.ask(
                address(below),
                () -> bucket.client()
                        .listObjectsV2Paginator(list -> {
                            list.bucket(bucket.name()).prefix(key(below));
                            if (!deep) {
                                list.delimiter("/");
                            }
                        })
                        .contents()
                        .iterator());
        Iterator<Found> found = new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return objects.hasNext();
                } catch (SdkException e) {
                    throw new UncheckedIOException(Requests.explained(address(below), e));
                }
            }

            @Override
            public Found next() {
                return Found.of(objects.next(), bucket.prefix());
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(found, 0), false);
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
