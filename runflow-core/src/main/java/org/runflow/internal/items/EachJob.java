package org.runflow.internal.items;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.runflow.StageContext;
import org.runflow.error.ItemsFailedException;
import org.runflow.items.Item;
import org.runflow.items.Items;
import org.runflow.items.StoredItem;
import org.runflow.run.ItemsReport;
import org.runflow.store.ItemLedger;

/**
 * A stage over many items at work: one pass over them, and then the question whether too many have failed.
 *
 * @param <I> type of an item
 * @param <V> type of a value
 */
final class EachJob<I, V> implements ItemsJob {
    private static final int NAMED = 3;

    private final EachBody<I, V> body;
    private final ItemPlace place;

    private @Nullable ItemPass<I, V> pass;

    /** A job that has not begun. */
    EachJob(EachBody<I, V> body, ItemPlace place) {
        this.body = body;
        this.place = place;
    }

    @Override
    public Optional<Items<V>> work(ItemVoice voice) throws Exception {
        ItemPass<I, V> current = begun(voice);
        try (ItemLedger ledger = place.openLedger()) {
            return current.settle(voice, ledger) ? Optional.of(finished(current, voice)) : Optional.empty();
        }
    }

    @Override
    public Duration alone() {
        return pass == null ? Duration.ZERO : pass.tally().alone(place.workers().slots());
    }

    private ItemPass<I, V> begun(ItemVoice voice) {
        ItemPass<I, V> current = pass;
        if (current == null) {
            ItemList<I> items = body.lister().apply(body.source().read(voice.inputs()));
            current = new ItemPass<>(body.work(), place, items);
            pass = current;
        }
        return current;
    }

    private static void tell(String name, double sum, StageContext context) {
        if (Double.isFinite(sum)) {
            context.metric(name, sum);
        } else {
            context.warn("metric '" + name + "' of its items adds up to more than a number holds, so it is left out");
        }
    }

    private Items<V> finished(ItemPass<I, V> whole, ItemVoice voice) {
        List<Item> all = whole.settled();
        ItemTally tally = whole.tally();
        tally.metrics().forEach((name, sum) -> tell(name, sum, voice.context()));
        ItemsReport report = whole.report();
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
}
