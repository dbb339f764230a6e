package org.runflow.internal.items;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.runflow.error.ItemsFailedException;
import org.runflow.items.Item;
import org.runflow.items.Items;
import org.runflow.items.StoredItem;
import org.runflow.run.ItemsReport;
import org.runflow.store.Digest;
import org.runflow.store.ItemLedger;

/**
 * A stage over many items at work. It looks all items up, computes those that are not there on the engine's workers, one task each, and gives its own place
 * to them meanwhile. A run that pauses stops it between two items; called again, it goes on with those that are left.
 *
 * @param <I> type of an item
 * @param <V> type of a value
 */
public final class EachJob<I, V> {
    private static final int NAMED = 3;

    private final EachBody<I, V> body;
    private final ItemPlace place;
    private final ItemTally tally = new ItemTally();
    /** By the first item that will have a value: the others that share its key. */
    private final Map<Integer, List<Integer>> twins = new HashMap<>();

    private @Nullable ItemList<I> items;
    private @Nullable ItemBoard board;

    /**
     * A job that has not begun.
     *
     * @param body of the stage
     * @param place where it is computed
     */
    public EachJob(EachBody<I, V> body, ItemPlace place) {
        this.body = body;
        this.place = place;
    }

    /**
     * Computes. To be called by one thread at a time.
     *
     * @param voice of the attempt at the stage
     * @return the items; absent when the run pauses and some are left
     * @throws Exception when the stage has no result
     */
    public Optional<Items<V>> work(ItemVoice voice) throws Exception {
        try (ItemLedger ledger = place.store().items(place.header())) {
            ItemBoard open = begun(voice, ledger);
            compute(open, voice, ledger);
            if (!open.isSettled()) {
                return Optional.empty();
            }
            return Optional.of(finished(open.items(), voice));
        }
    }

    private ItemBoard begun(ItemVoice voice, ItemLedger ledger) {
        if (board != null) {
            return board;
        }
        ItemList<I> list = body.lister().apply(body.source().read(voice.inputs()));
        ItemBoard fresh = new ItemBoard(list.size(), place.workers().slots());
        List<ItemLookup> known = ItemLookup.all(
                list,
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
                fresh.add(i);
            } else {
                twins.computeIfAbsent(leader, key -> new ArrayList<>()).add(i);
            }
        }
        items = list;
        board = fresh;
        return fresh;
    }

    private void compute(ItemBoard open, ItemVoice voice, ItemLedger ledger) throws Exception {
        ItemChain<I, V> chain = new ItemChain<>(
                body, place, voice, java.util.Objects.requireNonNull(items), open, ledger, tally, this::settle);
        int chains = open.open();
        if (voice.attempt().whenYielding(open::halt)) {
            open.halt();
        }
        for (int i = 0; i < chains; i++) {
            chain.begin();
        }
        await(open);
        Optional<Throwable> defect = open.findDefect();
        if (defect.isPresent()) {
            com.google.common.base.Throwables.throwIfInstanceOf(defect.get(), Exception.class);
            com.google.common.base.Throwables.throwIfUnchecked(defect.get());
        }
        if (!open.isSettled() && voice.attempt().cancelled()) {
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
        ItemBoard open = java.util.Objects.requireNonNull(board);
        for (int twin : twins.getOrDefault(index, List.of())) {
            String name = java.util.Objects.requireNonNull(items).name(twin);
            open.settle(
                    twin,
                    item.stored()
                            .map(stored -> Item.of(name, stored))
                            .orElseGet(() -> Item.without(name, item.state())));
        }
        open.settle(index, item);
    }

    private Items<V> finished(List<Item> all, ItemVoice voice) {
        tally.metrics().forEach(voice.context()::metric);
        ItemsReport report = tally.report(all);
        voice.listener().counted(report);
        int failed = report.allFailures();
        if (failed > 0 && (report.values() == 0 || !body.tolerance().allows(failed, all.size()))) {
            String first = all.stream()
                    .filter(item -> item.state().isFailure())
                    .limit(NAMED)
                    .map(item -> "'" + item.name() + "' " + item.state())
                    .collect(Collectors.joining(", "));
            ItemsFailedException failure = new ItemsFailedException(
                    failed, all.size(), body.tolerance().toString(), first);
            tally.findFirstCause().ifPresent(failure::initCause);
            throw failure;
        }
        if (report.skipped() > 0 && report.values() == 0) {
            return voice.context().skip("all " + all.size() + " items were skipped");
        }
        return Items.<V>of(all, item -> {
                    throw new IllegalStateException("item '" + item.name() + "' is in no store");
                })
                .reading(this::read);
    }

    private Object read(StoredItem item) {
        return place.store().get(place.value(), item.output());
    }

    /** Keeps what becomes of an item. */
    @FunctionalInterface
    interface Settling {
        void settle(int index, Item item);
    }
}
