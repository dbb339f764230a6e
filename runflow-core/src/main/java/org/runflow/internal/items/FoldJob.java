package org.runflow.internal.items;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.runflow.error.ItemsFailedException;
import org.runflow.items.Item;
import org.runflow.items.ItemState;
import org.runflow.items.Items;
import org.runflow.run.ItemsReport;
import org.runflow.store.Digest;
import org.runflow.store.ItemLedger;

/**
 * A fold at work: a pass over the leaves, one for each item that has a value, then a pass for each level of what is merged, until one part is left. Every part
 * has its place in the cache; one that turns out to be damaged is forgotten, and everything is gone through once more.
 *
 * @param <T> type of what is folded together
 * @param <V> type of a value
 */
final class FoldJob<T, V> implements ItemsJob {
    private final FoldBody<T, V> body;
    private final ItemPlace place;
    private final FoldParts<T> parts;
    private final LongAdder merges = new LongAdder();
    private final Set<Digest> mended = new HashSet<>();

    private List<List<Item>> groups = List.of();
    private int level;
    private @Nullable ItemPass<?, T> pass;
    private @Nullable ItemsReport leaves;
    private Duration spent = Duration.ZERO;

    FoldJob(FoldBody<T, V> body, ItemPlace place) {
        this.body = body;
        this.place = place;
        this.parts = new FoldParts<>(place);
    }

    @Override
    public Optional<T> work(ItemVoice voice) throws Exception {
        ItemVoice own = new ItemVoice(
                voice.context(), voice.attempt(), voice.inputs(), voice.urgency(), listener(voice.listener()));
        try (ItemLedger ledger = place.openLedger()) {
            while (true) {
                try {
                    return climb(own, ledger);
                } catch (DamagedPartException e) {
                    again(e, ledger);
                }
            }
        }
    }

    /** Goes on from the level where it is; absent when the run pauses. */
    private Optional<T> climb(ItemVoice voice, ItemLedger ledger) throws Exception {
        while (true) {
            ItemPass<?, T> current = pass == null ? begun(voice) : pass;
            pass = current;
            if (!current.settle(voice, ledger)) {
                return Optional.empty();
            }
            List<Item> settled = settled(current, voice);
            if (settled.size() <= 1) {
                return Optional.of(finished(settled, voice));
            }
            groups = FoldShape.groups(settled, settled.stream().map(Item::name).toList(), level);
            level++;
            pass = null;
        }
    }

    @Override
    public Duration alone() {
        return spent;
    }

    private ItemPass<?, T> begun(ItemVoice voice) {
        if (level == 0) {
            ItemWork<V, T> leaf =
                    new ItemWork<>((context, in, value) -> body.functions().leaf(value), body.retry(), body.timeout());
            ItemList<V> items = ItemList.withValue(body.source().read(voice.inputs()));
            return new ItemPass<>(leaf, place.keyed(ItemKeys.leaves(place.header())), items);
        }
        ItemWork<List<Item>, T> merge =
                new ItemWork<>((context, in, group) -> merged(group), body.retry(), body.timeout());
        ItemList<List<Item>> merging = ItemList.merging(
                groups.stream().filter(group -> group.size() > 1).toList());
        return new ItemPass<>(merge, place.keyed(ItemKeys.merges(place.header())), merging);
    }

    private T merged(List<Item> group) {
        T merged = parts.read(group.get(0));
        for (Item part : group.subList(1, group.size())) {
            merged = body.functions().merge().apply(merged, parts.read(part));
            merges.increment();
        }
        return merged;
    }

    /** The parts of the level; those that stand alone are what they were on the level below. */
    private List<Item> settled(ItemPass<?, T> current, ItemVoice voice) {
        List<Item> fresh = current.settled();
        spent = spent.plus(current.tally().alone(place.workers().slots()));
        requireAll(current, fresh, voice);
        if (level == 0) {
            leaves = current.report();
            return fresh;
        }
        List<Item> all = new ArrayList<>(groups.size());
        int next = 0;
        for (List<Item> group : groups) {
            all.add(group.size() == 1 ? group.get(0) : fresh.get(next++));
        }
        return all;
    }

    private static void requireAll(ItemPass<?, ?> current, List<Item> fresh, ItemVoice voice) {
        long failed =
                fresh.stream().filter(item -> item.state() != ItemState.VALUE).count();
        if (failed > 0) {
            voice.listener().counted(current.report());
            ItemsFailedException failure =
                    new ItemsFailedException((int) failed, fresh.size(), "none, as a fold needs every part", "");
            current.tally().findFirstCause().ifPresent(failure::initCause);
            throw failure;
        }
    }

    private T finished(List<Item> root, ItemVoice voice) {
        T folded = root.isEmpty()
                ? Objects.requireNonNull(body.functions().empty().get(), "the empty value of the fold is null")
                : parts.read(root.get(0));
        if (place.watching()) {
            Items<V> items = body.source().read(voice.inputs());
            new FoldLaws<>(body.functions(), ItemList.withValue(items)).require(Digest.of(folded));
        }
        if (leaves != null) {
            voice.listener().counted(leaves);
        }
        voice.context().metric("merges", (double) merges.sum());
        return folded;
    }

    /** Damage that computing again does not mend is the store's affair. */
    private void again(DamagedPartException found, ItemLedger ledger) {
        if (!mended.add(found.key())) {
            throw found.damage();
        }
        ledger.forget(found.key());
        parts.mend();
        level = 0;
        groups = List.of();
        pass = null;
    }

    private ItemVoice.Listener listener(ItemVoice.Listener stage) {
        return new ItemVoice.Listener() {
            @Override
            public void failed(String text) {
                stage.failed(text);
            }

            @Override
            public void counted(ItemsReport report) {
                stage.counted(report);
            }

            @Override
            public Optional<? extends RuntimeException> findDamage() {
                Optional<? extends RuntimeException> damage = stage.findDamage();
                return damage.isPresent() ? damage : parts.findDamage();
            }
        };
    }
}
