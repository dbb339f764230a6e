package org.runflow.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.runflow.internal.graph.Node;
import org.runflow.internal.items.KnownFold;
import org.runflow.items.Items;
import org.runflow.plan.Decision;
import org.runflow.plan.PlannedItem;
import org.runflow.plan.PlannedItem.Fate;
import org.runflow.store.ItemHeader;
import org.runflow.store.ItemLedger;
import org.runflow.store.ItemRecord;

/** Says what a run would do with the parts of a fold. */
final class FoldForecast {
    private FoldForecast() {}

    /** Looks all parts up; absent when nothing is to be added, but something to be merged, or there are no values at all. */
    static Optional<ItemForecast> of(
            Node node, Ingredients ingredients, Items<?> items, boolean reusing, ItemForecast.Lookup lookup) {
        ItemHeader header = lookup.header(node, ingredients);
        KnownFold known;
        try (ItemLedger ledger = lookup.store().items(header)) {
            known = KnownFold.of(
                    items,
                    header,
                    key -> Optional.of(key)
                            .filter(any -> reusing)
                            .flatMap(ledger::find)
                            .map(ItemRecord::output)
                            .filter(lookup.store()::isPresent));
        }
        List<PlannedItem> planned = new ArrayList<>(known.names().size());
        int reused = 0;
        for (int i = 0; i < known.names().size(); i++) {
            boolean there = known.leaves().get(i);
            reused += there ? 1 : 0;
            planned.add(new PlannedItem(known.names().get(i), there ? Fate.REUSE : Fate.COMPUTE));
        }
        int computed = planned.size() - reused;
        if (computed == 0 && known.root().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ItemForecast(
                new Decision.Items(reused, computed, 0),
                planned,
                known.root().map(root -> lookup.store().get(node.output(), root))));
    }
}
