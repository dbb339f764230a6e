package org.runflow.internal.drive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.ArtifactKey;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.internal.text.Clip;
import org.runflow.items.Item;
import org.runflow.items.StoredItem;
import org.runflow.plan.PipelineDefinition;
import org.runflow.plan.PipelineDefinition.StageDefinition;
import org.runflow.run.Lineage;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.ItemHeader;
import org.runflow.store.ItemLedger;
import org.runflow.store.Manifest;

/** Narrows a lineage to one item. */
final class ItemLineage {
    private final ArtifactStore store;
    private final Map<String, StageDefinition> definitions = new HashMap<>();

    ItemLineage(ArtifactStore store, PipelineDefinition definition) {
        this.store = store;
        definition.stages().forEach(stage -> definitions.put(stage.path(), stage));
    }

    Lineage of(Lineage whole, String item) {
        List<Lineage.Step> steps = new ArrayList<>(whole.steps());
        Lineage.Step last = steps.get(steps.size() - 1);
        Manifest own = found(last.manifest(), item)
                .orElseThrow(() -> new ArtifactUnavailableException(whole.artifact(), missing(last.manifest(), item)));
        steps.set(steps.size() - 1, new Lineage.Step(last.stage(), own));
        Manifest below = own;
        String source = source(last.stage());
        for (int i = steps.size() - 2; i >= 0; i--) {
            Lineage.Step step = steps.get(i);
            Optional<Manifest> before =
                    gives(step.stage(), source) ? madeOf(step.manifest(), item, below) : Optional.empty();
            if (before.isPresent()) {
                steps.set(i, new Lineage.Step(step.stage(), before.get()));
                below = before.get();
                source = source(step.stage());
            }
        }
        return new Lineage(
                whole.artifact(), own.output().digest(), Collections.unmodifiableList(steps), whole.inputs());
    }

    private boolean gives(String stage, String artifact) {
        StageDefinition definition = definitions.get(stage);
        return definition != null && definition.output().equals(artifact);
    }

    /** What the stage reads its items from. */
    private String source(String stage) {
        return Optional.ofNullable(definitions.get(stage)).stream()
                .flatMap(definition -> definition.reads().stream())
                .findFirst()
                .map(StageDefinition::artifact)
                .orElse("");
    }

    /** The same item of the stage before, unless the list came in another way. */
    private Optional<Manifest> madeOf(Manifest list, String item, Manifest below) {
        return found(list, item)
                .filter(before -> !below.inputs().isEmpty()
                        && below.inputs().get(0).digest().equals(before.output().digest()));
    }

    private Optional<Manifest> found(Manifest list, String item) {
        Optional<StoredItem> stored = find(list, item).flatMap(Item::stored);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        try (ItemLedger ledger = store.items(ItemHeader.of(list))) {
            return ledger.findManifest(stored.get().key());
        }
    }

    private Optional<Item> find(Manifest list, String item) {
        if (!list.kind().isList()) {
            return Optional.empty();
        }
        ArtifactRef output = list.output();
        return store.get(ArtifactKey.items(output.name(), Object.class).schema(output.schema()), output)
                .findItem(item);
    }

    private String missing(Manifest list, String item) {
        if (!list.kind().isList()) {
            return "its stage computes one value, not one for each of many items";
        }
        return find(list, item)
                .map(found -> found.stored().isPresent()
                        ? "what was known of item '" + Clip.of(item) + "' is gone"
                        : "item '" + Clip.of(item) + "' has no value: it is " + found.state())
                .orElse("it has no item '" + Clip.of(item) + "'");
    }
}
