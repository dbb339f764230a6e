package org.runflow.retention.expiry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.runflow.ArtifactKey;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.items.Item;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestKind;

/** What the manifests of a store say all together, read once, and the lists of items, each read when it is asked for. */
final class StoredFacts {
    private final ArtifactStore store;
    private final Set<Digest> lists = new HashSet<>();
    private final List<ArtifactRef> values = new ArrayList<>();
    private final Map<Digest, Digest> contentOfItems = new HashMap<>();
    private final Map<Digest, Set<String>> namesByBlob = new HashMap<>();
    private final Map<Digest, Optional<List<Item>>> items = new HashMap<>();

    StoredFacts(ArtifactStore store) {
        this.store = store;
        try (Stream<Manifest> manifests = store.manifests()) {
            manifests.forEach(this::add);
        }
    }

    private void add(Manifest manifest) {
        Digest blob = manifest.output().blobDigest();
        if (manifest.kind().isList()) {
            lists.add(blob);
        } else {
            values.add(manifest.output());
        }
        if (manifest.kind() == ManifestKind.ITEM) {
            contentOfItems.put(manifest.key(), manifest.inputs().get(0).digest());
        }
        String name = manifest.kind() + " " + manifest.output().name();
        namesByBlob.computeIfAbsent(blob, unused -> new HashSet<>(1)).add(name);
    }

    /** The items of a list; absent when it is none, or cannot be read. */
    Optional<List<Item>> findItems(ArtifactRef ref) {
        return lists.contains(ref.blobDigest())
                ? items.computeIfAbsent(ref.blobDigest(), unused -> read(ref))
                : Optional.empty();
    }

    private Optional<List<Item>> read(ArtifactRef ref) {
        try {
            return Optional.of(
                    store.get(ArtifactKey.items(ref.name(), Object.class).schema(ref.schema()), ref)
                            .all());
        } catch (ArtifactUnavailableException | ArtifactCorruptException e) {
            // whoever needs it computes the list again
            return Optional.empty();
        }
    }

    /** What the item was made of; absent when its manifest is gone. */
    Optional<Digest> findContent(Digest itemKey) {
        return Optional.ofNullable(contentOfItems.get(itemKey));
    }

    /** The blobs that lie there and may be values of an artifact, single items or whole. */
    Set<Digest> present(String artifact) {
        Set<Digest> present = new HashSet<>();
        for (ArtifactRef ref : values) {
            if ((artifact.equals(ref.name()) || artifact.endsWith("/" + ref.name())) && store.isPresent(ref)) {
                present.add(ref.blobDigest());
            }
        }
        return present;
    }

    /** Whether nothing else than values of that artifact, of single items or of stages, lies in a blob. */
    boolean holdsOnly(Digest blob, ManifestKind kind, String artifact) {
        return Set.of(kind + " " + artifact).equals(namesByBlob.get(blob));
    }

    boolean isPresent(ArtifactRef ref) {
        return store.isPresent(ref);
    }
}
