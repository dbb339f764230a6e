package org.runflow.io.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The pages of a list, one after the other. What is no list, as the page of a proxy that asks for a password, is none without objects, and a list that goes round in circles, or on and on without an object, ends.
 * Not safe for use by several threads.
 */
final class Listing {
    /** A service may skip what it has deleted; so many pages in a row of nothing else it has not. */
    private static final int MOST_EMPTY_PAGES = 1_000;

    private final S3Bucket bucket;
    private final ListObjectsV2Request request;
    private final String address;
    private final Set<String> asked = new HashSet<>();
    private Optional<String> token = Optional.empty();
    private boolean done;
    private int emptyPages;

    Listing(S3Bucket bucket, ListObjectsV2Request request) {
        this.bucket = bucket;
        this.request = request;
        this.address = "s3://" + bucket.name() + "/" + request.prefix();
    }

    /** The next page, absent after the last. */
    Optional<List<Found>> next() {
        try {
            return done ? Optional.empty() : Optional.of(page());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next page; there is a first one in any case. */
    List<Found> page() throws IOException {
        ListObjectsV2Response page = Requests.ask(
                address,
                () -> bucket.client()
                        .listObjectsV2(request.toBuilder()
                                .continuationToken(token.orElse(null))
                                .build()));
        if (page.name() == null && page.isTruncated() == null && page.keyCount() == null) {
            throw odd("answered with something that is no list of objects");
        }
        done = !Boolean.TRUE.equals(page.isTruncated());
        token = Optional.ofNullable(page.nextContinuationToken());
        if (!done && token.isEmpty()) {
            throw odd("says that there are more objects, and not how to ask for them");
        }
        if (!done && !asked.add(token.get())) {
            throw odd("lists the same objects again and again");
        }
        emptyPages = page.contents().isEmpty() ? emptyPages + 1 : 0;
        if (!done && emptyPages == MOST_EMPTY_PAGES) {
            throw odd("lists " + MOST_EMPTY_PAGES + " pages in a row without an object, and says that there are more");
        }
        List<Found> found = new ArrayList<>();
        for (S3Object object : page.contents()) {
            @Nullable String key = object.key();
            if (key == null || !key.startsWith(request.prefix())) {
                throw odd("lists '" + key + "', which was not asked for");
            }
            found.add(Found.of(object, bucket.prefix()));
        }
        return found;
    }

    private IOException odd(String what) {
        return new IOException("'" + address + "': the service " + what);
    }
}
