package org.runflow.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.runflow.error.StoreException;
import org.runflow.io.WorkspaceStatistics.Stored;
import org.runflow.io.store.DirectoryStore;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestKind;

/**
 * How much is stored of each kind, worked out again only when the folder of manifests is another one than last time: every manifest comes by a rename and goes by a
 * delete, which its folder's time shows, and packs grow. Safe for use by several threads.
 */
final class StoredByKind {
    /** Two changes within one tick of a disk's clock look like one. */
    private static final Duration TICK = Duration.ofSeconds(3);

    private final DirectoryStore store;
    private final Path cache;
    private final Clock clock;
    private @Nullable Known known;
    private int times;

    StoredByKind(DirectoryStore store, Clock clock) {
        this.store = store;
        this.cache = store.workspace().resolve("cache");
        this.clock = clock;
    }

    private record Known(Map<Path, String> version, SortedMap<ManifestKind, Stored> stored) {}

    /** {@return how often it was worked out} */
    synchronized int times() {
        return times;
    }

    synchronized SortedMap<ManifestKind, Stored> get() {
        Instant before = clock.instant().minus(TICK);
        Optional<Map<Path, String>> version = version(before);
        Known last = known;
        if (last != null && version.isPresent() && version.get().equals(last.version())) {
            return last.stored();
        }
        SortedMap<ManifestKind, Stored> stored = count();
        known = version.map(of -> new Known(of, stored)).orElse(null);
        return stored;
    }

    private SortedMap<ManifestKind, Stored> count() {
        times++;
        SortedMap<ManifestKind, Stored> stored = new TreeMap<>();
        Map<ManifestKind, Set<Digest>> seen = new EnumMap<>(ManifestKind.class);
        try (Stream<Manifest> manifests = store.manifests()) {
            manifests.forEach(manifest -> {
                boolean isNew = seen.computeIfAbsent(manifest.kind(), kind -> new HashSet<>())
                        .add(manifest.output().blobDigest());
                stored.merge(
                        manifest.kind(),
                        new Stored(1, manifest.output().bytes()),
                        (sum, one) -> sum.plus(isNew ? one.bytes() : 0));
            });
        }
        return Collections.unmodifiableSortedMap(stored);
    }

    /** The folder by its time, packs by theirs and their length; absent when one changed so lately that its next change may not show. */
    private Optional<Map<Path, String>> version(Instant before) {
        Map<Path, String> version = new TreeMap<>();
        try {
            note(cache, version);
            Path packs = cache.resolve("items");
            if (Files.isDirectory(packs)) {
                try (Stream<Path> all = Files.walk(packs)) {
                    for (Path pack : (Iterable<Path>) all::iterator) {
                        note(pack, version);
                    }
                }
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreException("cannot look into '" + cache + "'", e);
        }
        boolean settled = version.values().stream()
                .map(of -> Instant.parse(of.substring(0, of.indexOf(' '))))
                .allMatch(before::isAfter);
        return settled ? Optional.of(version) : Optional.empty();
    }

    private static void note(Path path, Map<Path, String> version) throws IOException {
        BasicFileAttributes of = Files.readAttributes(path, BasicFileAttributes.class);
        version.put(path, of.lastModifiedTime().toInstant() + " " + (of.isDirectory() ? 0 : of.size()));
    }
}
