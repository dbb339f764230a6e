package org.runflow.internal.items;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.runflow.ArtifactReader;
import org.runflow.RetryPolicy;
import org.runflow.Source;
import org.runflow.Stage;
import org.runflow.StageContext;
import org.runflow.items.ItemState;
import org.runflow.items.Items;
import org.runflow.items.Tolerance;

/**
 * A stage over many items. An engine computes it item by item; as a plain function it computes all of them one by one, in memory, and
 * fails with the first that fails.
 *
 * @param source of the items
 * @param lister makes items of what the source gives
 * @param function computes the value of one
 * @param retry after a failed attempt at an item
 * @param timeout for each attempt at an item
 * @param tolerance how many may fail
 * @param <I> type of an item
 * @param <V> type of a value
 */
public record EachBody<I, V>(
        Source<?> source,
        Function<Object, ItemList<I>> lister,
        ItemFunction<I, V> function,
        RetryPolicy retry,
        Optional<Duration> timeout,
        Tolerance tolerance)
        implements Stage.Body<Items<V>>, ItemsBody {
    ItemWork<I, V> work() {
        return new ItemWork<>(function, retry, timeout);
    }

    @Override
    public ItemsJob begin(ItemPlace place) {
        return new EachJob<>(this, place);
    }

    @Override
    public Items<V> compute(StageContext context, ArtifactReader inputs) throws Exception {
        ItemList<I> items = lister.apply(source.read(inputs));
        Map<String, V> values = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.state(i) != ItemState.VALUE) {
                throw new IllegalStateException("item '" + items.name(i) + "' has no value");
            }
            values.put(items.name(i), function.compute(context, inputs, items.value(i)));
        }
        return Items.of(values);
    }
}
