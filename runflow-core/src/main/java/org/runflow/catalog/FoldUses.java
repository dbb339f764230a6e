package org.runflow.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.runflow.ArtifactKey;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.internal.items.KnownFold;
import org.runflow.items.Items;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.ItemHeader;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestKind;

/**
 * Finds which parts of folds are in use: those of which the result of a fold in use was merged, though older runs may have computed them. No list of them is kept;
 * it follows from the names and digests of the items that were folded.
 */
final class FoldUses {
    private final ArtifactStore store;
    private final Map<Stage, List<Manifest>> parts = new HashMap<>();
    private final Map<Digest, ArtifactRef> outputs = new HashMap<>();
    private final Map<Digest, ArtifactRef> lists = new HashMap<>();

    private FoldUses(ArtifactStore store) {
        this.store = store;
    }

    private record Stage(String definedBy, String stage) {
        static Stage of(Manifest manifest) {
            return new Stage(manifest.definedBy().orElse(manifest.pipeline()), manifest.stage());
        }
    }

    /** Keys of the parts behind all results in use. Nothing is kept of results, of which there may be more than fit into memory. */
    static Set<Digest> of(ArtifactStore store, Predicate<Manifest> inUse) {
        FoldUses uses = new FoldUses(store);
        try (Stream<Manifest> manifests = store.manifests()) {
            manifests.forEach(uses::collect);
        }
        Set<Digest> keys = new HashSet<>();
        if (!uses.parts.isEmpty()) {
            try (Stream<Manifest> manifests = store.manifests()) {
                manifests
                        .filter(manifest -> manifest.kind() == ManifestKind.STAGE && inUse.test(manifest))
                        .forEach(result -> keys.addAll(uses.behind(result)));
            }
        }
        return keys;
    }

    private void collect(Manifest manifest) {
        if (manifest.kind() == ManifestKind.FOLD) {
            parts.computeIfAbsent(Stage.of(manifest), stage -> new ArrayList<>())
                    .add(manifest);
            outputs.put(manifest.key(), manifest.output());
        } else if (manifest.kind().isList()) {
            lists.put(manifest.output().digest(), manifest.output());
        }
    }

    /** When it cannot be found out which, all parts of the stage are in use. */
    private List<Digest> behind(Manifest result) {
        List<Manifest> all = parts.getOrDefault(Stage.of(result), List.of());
        if (all.isEmpty()) {
            return List.of();
        }
        return result.inputs().stream()
                .findFirst()
                .flatMap(source -> Optional.ofNullable(lists.get(source.digest())))
                .flatMap(this::read)
                .map(items -> KnownFold.of(items, ItemHeader.of(result), key -> Optional.ofNullable(outputs.get(key))))
                .filter(known -> known.missing() == 0)
                .map(KnownFold::keys)
                .orElseGet(() -> all.stream().map(Manifest::key).toList());
    }

    private Optional<Items<Object>> read(ArtifactRef list) {
        try {
            return Optional.of(
                    store.get(ArtifactKey.items(list.name(), Object.class).schema(list.schema()), list));
        } catch (ArtifactUnavailableException | ArtifactCorruptException e) {
            return Optional.empty();
        }
    }
}
