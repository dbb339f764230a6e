package org.runflow.internal.items;

import com.google.common.base.Throwables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.runflow.items.Item;
import org.runflow.run.ItemsReport;
import org.runflow.store.Digest;
import org.runflow.store.ItemLedger;
import org.runflow.store.ItemRecord;

/**
 * Goes over many items once: looks all of them up, computes those that are not there on the engine's workers, one task each, and gives its own place to them
 * meanwhile. A run that pauses stops it between two items; called again, it goes on with those that are left.
 *
 * @param <I> type of an item
 * @param <V> type of a value
 */
final class ItemPass<I, V> {
    private final ItemWork<I, V> work;
    private final ItemPlace place;
    private final ItemList<I> items;
    private final ItemTally tally = new ItemTally();
    /** By the first item that will have a value: the others that share its key. */
    private final Map<Integer, List<Integer>> twins = new HashMap<>();

    /** Of the items that are to be computed, until they are. */
    private final Map<Integer, ItemLookup> lookups = new ConcurrentHashMap<>();

    private @Nullable ItemBoard board;

    /** A pass that has not begun, over items of which each has a value. */
    ItemPass(ItemWork<I, V> work, ItemPlace place, ItemList<I> items) {
        this.work = work;
        this.place = place;
        this.items = items;
    }

    /** Computes; returns whether all items are settled now, and not some left because the run pauses. For one thread at a time. */
    boolean settle(ItemVoice voice, ItemLedger ledger) throws Exception {
        ItemBoard open = begun(voice, ledger);
        compute(open, voice, ledger);
        return open.isSettled();
    }

    /** What has become of the items, once all are settled. */
    List<Item> settled() {
        return Objects.requireNonNull(board).items();
    }

    ItemTally tally() {
        return tally;
    }

    ItemsReport report() {
        return tally.report(settled());
    }

    private ItemBoard begun(ItemVoice voice, ItemLedger ledger) {
        if (board != null) {
            return board;
        }
        long[] millis = new long[items.size()];
        Optional<SplittableRandom> random = place.shuffleSeed().map(SplittableRandom::new);
        ItemBoard fresh = new ItemBoard(millis, place.workers().slots());
        List<ItemLookup> known = ItemLookup.all(
                items,
                place.keys(),
                new ItemLookup.Rules(place.store(), ledger, place.reusing(), place.damaged()),
                voice.context().parallel());
        Map<Digest, Integer> first = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            ItemLookup found = known.get(i);
            if (found.settled().isPresent()) {
                fresh.settle(i, found.settled().get());
                continue;
            }
            Integer leader = first.putIfAbsent(found.key().orElseThrow(), i);
            if (leader == null) {
                millis[i] = random.isPresent() ? random.get().nextInt(items.size()) : before(found, ledger);
                fresh.add(i);
                lookups.put(i, found);
            } else {
                twins.computeIfAbsent(leader, key -> new ArrayList<>()).add(i);
            }
        }
        board = fresh;
        return fresh;
    }

    private static long before(ItemLookup found, ItemLedger ledger) {
        return found.key().flatMap(ledger::find).map(ItemRecord::durationMs).orElse(0L);
    }

    private void compute(ItemBoard open, ItemVoice voice, ItemLedger ledger) throws Exception {
        ItemChain<I, V> chain = new ItemChain<>(work, place, voice, items, lookups, open, ledger, tally, this::settle);
        boolean begins = open.open();
        if (voice.attempt().whenYielding(open::halt)) {
            open.halt();
        }
        if (begins) {
            chain.begin();
        }
        await(open);
        Optional<Throwable> defect = open.findDefect();
        if (defect.isPresent()) {
            Throwables.throwIfInstanceOf(defect.get(), Exception.class);
            Throwables.throwIfUnchecked(defect.get());
        }
        if (!open.isSettled() && voice.attempt().cancelled()) {
            voice.listener().counted(tally.partial(open.known(), items.size()));
            throw new CancellationException("the run wants this stage to end");
        }
    }

    /** Somebody who wants this to end interrupts it; what has begun is waited for all the same. */
    private void await(ItemBoard open) {
        CompletableFuture<Void> rest = open.rest();
        while (!rest.isDone()) {
            try {
                place.workers().await(rest);
            } catch (InterruptedException e) {
                open.halt();
            }
        }
    }

    /** An item is settled, and with it those that have the same key. */
    private void settle(int index, Item item) {
        ItemBoard open = Objects.requireNonNull(board);
        for (int twin : twins.getOrDefault(index, List.of())) {
            String name = items.name(twin);
            open.settle(
                    twin,
                    item.stored()
                            .map(stored -> Item.of(name, stored))
                            .orElseGet(() -> Item.without(name, item.state())));
        }
        open.settle(index, item);
        lookups.remove(index);
    }

    /** Keeps what becomes of an item. */
    @FunctionalInterface
    interface Settling {
        void settle(int index, Item item);
    }
}
