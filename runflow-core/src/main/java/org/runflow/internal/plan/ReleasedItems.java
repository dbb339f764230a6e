package org.runflow.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.runflow.internal.graph.Node;
import org.runflow.internal.items.ItemsBody;
import org.runflow.items.Item;
import org.runflow.items.ItemState;
import org.runflow.items.Items;
import org.runflow.plan.Decision;
import org.runflow.plan.PlannedItem;
import org.runflow.plan.PlannedItem.Fate;
import org.runflow.store.ArtifactStore;

/**
 * Finds the items that count without their bytes and will be read: they are computed again. A stage over items, and a fold, read those of the items that they
 * compute themselves; any other stage may read all.
 */
record ReleasedItems(ArtifactStore store, Map<String, List<PlannedItem>> planned) {
    /** Which items of its first source a stage reads. */
    Predicate<String> readBy(Node node, Decision decision, boolean first) {
        if (!first || !(node.stage().body() instanceof ItemsBody)) {
            return name -> true;
        }
        if (!(decision instanceof Decision.Items)) {
            // a fold that only merges reads parts of its own
            return name -> false;
        }
        Set<String> computed = planned.getOrDefault(node.output().path(), List.of()).stream()
                .filter(item -> item.fate() == Fate.COMPUTE || item.fate() == Fate.TRY_AGAIN)
                .map(PlannedItem::name)
                .collect(Collectors.toSet());
        return computed::contains;
    }

    /** Plans to compute again what is read and was released; returns the new decision on the stage that gave the items, absent when nothing was. */
    Optional<Decision> again(Node origin, Items<?> items, Predicate<String> read) {
        Map<String, Fate> fates = new HashMap<>();
        planned.getOrDefault(origin.output().path(), List.of()).forEach(item -> fates.put(item.name(), item.fate()));
        List<PlannedItem> after = new ArrayList<>(items.size());
        boolean any = false;
        int computed = 0;
        int again = 0;
        int reused = 0;
        for (Item item : items.all()) {
            Fate fate = fates.getOrDefault(item.name(), fate(item.state()));
            if (fate == Fate.REUSE && read.test(item.name()) && isReleased(item)) {
                fate = Fate.COMPUTE;
                any = true;
            }
            after.add(new PlannedItem(item.name(), fate));
            reused += fate == Fate.REUSE ? 1 : 0;
            again += fate == Fate.TRY_AGAIN ? 1 : 0;
            computed += fate == Fate.COMPUTE || fate == Fate.TRY_AGAIN ? 1 : 0;
        }
        if (!any) {
            return Optional.empty();
        }
        planned.put(origin.output().path(), after);
        return Optional.of(new Decision.Items(reused, computed, again));
    }

    private boolean isReleased(Item item) {
        return item.stored()
                .filter(stored -> store.findReleased(stored.output()).isPresent())
                .isPresent();
    }

    private static Fate fate(ItemState state) {
        return switch (state) {
            case VALUE -> Fate.REUSE;
            case SKIPPED -> Fate.SKIP;
            case FAILED, TIMED_OUT, BLOCKED -> Fate.BLOCKED;
        };
    }
}
