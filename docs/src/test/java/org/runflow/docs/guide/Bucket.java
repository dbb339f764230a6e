package org.runflow.docs.guide;

import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.runflow.Document;
import org.runflow.store.Digest;

/** What a service for objects offers, as far as a store needs it: objects are put whole and stamped by the service, listed by prefix, never renamed. */
final class Bucket {
    private final NavigableMap<String, Stored> objects = new ConcurrentSkipListMap<>();

    private record Stored(Document content, Listed listed) {}

    /** An object in a list. */
    record Listed(String name, long bytes, Instant modified) {
        /** The digest at the end of its name. */
        Digest digest() {
            return new Digest(name.substring(name.lastIndexOf('/') + 1));
        }
    }

    void put(String name, byte[] content) {
        objects.put(
                name,
                new Stored(
                        Document.of("application/octet-stream", content),
                        new Listed(name, content.length, Instant.now())));
    }

    Optional<Document> find(String name) {
        return Optional.ofNullable(objects.get(name)).map(Stored::content);
    }

    InputStream open(String name) throws NoSuchFileException {
        return find(name).orElseThrow(() -> new NoSuchFileException(name)).open();
    }

    Stream<String> names(String prefix) {
        return list(prefix).map(Listed::name);
    }

    Stream<Listed> list(String prefix) {
        return objects.tailMap(prefix).values().stream()
                .map(Stored::listed)
                .takeWhile(object -> object.name().startsWith(prefix));
    }

    /** Deletes an object on the condition that nobody has put it again. */
    void delete(Listed seen) {
        objects.computeIfPresent(seen.name(), (name, stored) -> stored.listed().equals(seen) ? null : stored);
    }
}
