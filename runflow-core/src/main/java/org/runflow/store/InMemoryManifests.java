package org.runflow.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Manifests on the heap. */
final class InMemoryManifests implements ManifestStorage {
    private final Map<Digest, Manifest> manifests = new ConcurrentHashMap<>();

    @Override
    public void put(Digest name, Manifest manifest) {
        manifests.put(name, manifest);
    }

    @Override
    public Optional<Manifest> find(Digest name) {
        return Optional.ofNullable(manifests.get(name));
    }

    @Override
    public Stream<Manifest> all() {
        return manifests.values().stream();
    }

    @Override
    public List<String> unreadable() {
        return List.of();
    }

    @Override
    public void delete(Digest name) {
        manifests.remove(name);
    }
}
