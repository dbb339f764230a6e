package org.runflow.internal.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.runflow.items.Item;
import org.runflow.items.ItemState;
import org.runflow.items.StoredItem;
import org.runflow.spread.Spread;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.ItemLedger;
import org.runflow.store.ItemRecord;

/**
 * What is known about an item before it is computed.
 *
 * @param input digest of what there is to compute with; absent when there is nothing
 * @param key under which its result counts; absent when there is nothing to compute with
 * @param settled what it is without computing: reused, BLOCKED or SKIPPED; absent when it must compute
 */
public record ItemLookup(Optional<Digest> input, Optional<Digest> key, Optional<Item> settled) {
    private static final int CHUNK = 256;

    /**
     * Looks all items up.
     *
     * @param items to look up
     * @param keys of the stage
     * @param rules which results may be taken
     * @param spread to look with
     * @return an answer for each, in their order
     */
    public static List<ItemLookup> all(ItemList<?> items, ItemKeys keys, Rules rules, Spread spread) {
        List<Integer> starts = new ArrayList<>();
        for (int start = 0; start < items.size(); start += CHUNK) {
            starts.add(start);
        }
        List<List<ItemLookup>> chunks = spread.map(starts, start -> {
            int end = Math.min(start + CHUNK, items.size());
            List<ItemLookup> chunk = new ArrayList<>(end - start);
            for (int i = start; i < end; i++) {
                chunk.add(one(items, i, keys, rules));
            }
            return chunk;
        });
        List<ItemLookup> all = new ArrayList<>(items.size());
        chunks.forEach(all::addAll);
        return all;
    }

    /**
     * Which results may be taken.
     *
     * @param store where the values lie
     * @param ledger where the results count
     * @param reusing whether any may be taken
     * @param damaged keys of those that may not, since their values are damaged
     */
    public record Rules(ArtifactStore store, ItemLedger ledger, boolean reusing, Set<Digest> damaged) {
        Optional<ItemRecord> find(Digest key) {
            return reusing && !damaged.contains(key)
                    ? ledger.find(key).filter(found -> store.counts(found.output()))
                    : Optional.empty();
        }
    }

    private static ItemLookup one(ItemList<?> items, int index, ItemKeys keys, Rules rules) {
        String name = items.name(index);
        ItemState before = items.state(index);
        if (before != ItemState.VALUE) {
            ItemState now = before == ItemState.SKIPPED ? ItemState.SKIPPED : ItemState.BLOCKED;
            return new ItemLookup(Optional.empty(), Optional.empty(), Optional.of(Item.without(name, now)));
        }
        Digest input = items.digest(index);
        Digest key = keys.item(input);
        return new ItemLookup(
                Optional.of(input),
                Optional.of(key),
                rules.find(key).map(found -> Item.of(name, new StoredItem(key, found.output()))));
    }
}
