package org.runflow.internal.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.runflow.ArtifactKey;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.internal.graph.Graph;
import org.runflow.internal.graph.Node;
import org.runflow.internal.items.EachBody;
import org.runflow.internal.items.ItemKeys;
import org.runflow.internal.items.ItemList;
import org.runflow.internal.items.ItemLookup;
import org.runflow.items.Item;
import org.runflow.items.ItemState;
import org.runflow.items.Items;
import org.runflow.plan.Decision;
import org.runflow.plan.PlannedItem;
import org.runflow.plan.PlannedItem.Fate;
import org.runflow.spread.Spread;
import org.runflow.store.ArtifactStore;
import org.runflow.store.ItemHeader;
import org.runflow.store.ItemLedger;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestKind;

/**
 * What a run would do with the items of a stage.
 *
 * @param decision how many would be reused, and how many computed
 * @param items each with its fate, in their order
 * @param known the result, when nothing would be computed
 */
record ItemForecast(Decision.Items decision, List<PlannedItem> items, Optional<?> known) {
    /** Nobody commits anything under it. */
    private static final RunId NOBODY = new RunId("0".repeat(26));

    /**
     * Looks all items up.
     *
     * @param list what the source of the items gives
     * @throws RuntimeException when the list is none whose items have names
     */
    static ItemForecast of(
            Node node, EachBody<?, ?> body, Ingredients ingredients, Object list, boolean reusing, Lookup lookup) {
        ItemList<?> items = body.lister().apply(list);
        ItemHeader header = lookup.header(node, ingredients);
        ItemKeys keys = ItemKeys.of(header);
        try (ItemLedger ledger = lookup.store.items(header)) {
            ItemLookup.Rules rules = new ItemLookup.Rules(lookup.store, ledger, reusing, Set.of());
            return of(items, ItemLookup.all(items, keys, rules, Spread.SEQUENTIAL), lookup, node);
        }
    }

    /** Where results lie. */
    record Lookup(ArtifactStore store, Graph graph, RunCoordinate coordinate, Verdict verdict) {
        ItemHeader header(Node node, Ingredients ingredients) {
            return new ItemHeader(
                    node.owner(),
                    graph.name(),
                    coordinate,
                    node.scope(),
                    node.stage().name(),
                    node.stage().version(),
                    node.stage().output().name(),
                    node.stage().output().schema(),
                    ingredients.inputs(),
                    NOBODY);
        }

        /** Names of those that failed in the last run of the series. */
        private Set<String> failedBefore(Node node) {
            Optional<Manifest> prior = verdict.findPrior(node).filter(found -> found.kind() == ManifestKind.PARTIAL);
            Set<String> failed = new HashSet<>();
            try {
                ArtifactKey<? extends Items<?>> any =
                        ArtifactKey.items(node.stage().output().name(), Object.class);
                prior.ifPresent(found -> store.get(any.schema(found.output().schema()), found.output()).all().stream()
                        .filter(item -> item.state() == ItemState.FAILED || item.state() == ItemState.TIMED_OUT)
                        .forEach(item -> failed.add(item.name())));
            } catch (ArtifactCorruptException | ArtifactUnavailableException e) {
                // then nobody knows
                failed.clear();
            }
            return failed;
        }
    }

    private static ItemForecast of(ItemList<?> items, List<ItemLookup> found, Lookup lookup, Node node) {
        Set<String> failed = lookup.failedBefore(node);
        List<PlannedItem> planned = new ArrayList<>(found.size());
        List<Item> settled = new ArrayList<>(found.size());
        int[] counts = new int[Fate.values().length];
        for (int i = 0; i < found.size(); i++) {
            found.get(i).settled().ifPresent(settled::add);
            Fate fate = fate(found.get(i), failed.contains(items.name(i)));
            counts[fate.ordinal()]++;
            planned.add(new PlannedItem(items.name(i), fate));
        }
        int again = counts[Fate.TRY_AGAIN.ordinal()];
        Decision.Items decision =
                new Decision.Items(counts[Fate.REUSE.ordinal()], counts[Fate.COMPUTE.ordinal()] + again, again);
        boolean whole = settled.size() == found.size()
                && settled.stream().noneMatch(item -> item.state().isFailure());
        ArtifactKey<?> value = node.output().ofElement();
        Optional<Items<?>> known = whole
                ? Optional.of(Items.of(settled, item -> {
                            throw new IllegalStateException("item '" + item.name() + "' is in no store");
                        })
                        .reading(item -> lookup.store.get(value, item.output())))
                : Optional.empty();
        return new ItemForecast(decision, planned, known);
    }

    private static Fate fate(ItemLookup found, boolean failedBefore) {
        if (found.settled().isEmpty()) {
            return failedBefore ? Fate.TRY_AGAIN : Fate.COMPUTE;
        }
        return switch (found.settled().get().state()) {
            case VALUE -> Fate.REUSE;
            case SKIPPED -> Fate.SKIP;
            case FAILED, TIMED_OUT, BLOCKED -> Fate.BLOCKED;
        };
    }
}
