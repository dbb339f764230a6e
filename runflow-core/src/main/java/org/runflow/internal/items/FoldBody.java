package org.runflow.internal.items;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.runflow.ArtifactReader;
import org.runflow.RetryPolicy;
import org.runflow.Source;
import org.runflow.Stage;
import org.runflow.StageContext;
import org.runflow.items.Items;

/**
 * A stage that folds the values of many items into one. An engine keeps every part of it; as a plain function it adds one value after the other, in memory.
 *
 * @param source of the items
 * @param functions that fold
 * @param retry after a failed attempt at a part
 * @param timeout for each attempt at a part
 * @param <T> type of what is folded together
 * @param <V> type of a value
 */
public record FoldBody<T, V>(
        Source<Items<V>> source, Functions<T, V> functions, RetryPolicy retry, Optional<Duration> timeout)
        implements Stage.Body<T>, ItemsBody {
    /**
     * What folds.
     *
     * @param empty gives what is folded of no value at all
     * @param add gives what is folded of one value more
     * @param merge gives what is folded of the values behind both, associative
     * @param <T> type of what is folded together
     * @param <V> type of a value
     */
    public record Functions<T, V>(
            Supplier<? extends T> empty, BiFunction<? super T, ? super V, ? extends T> add, BinaryOperator<T> merge) {
        T leaf(V value) {
            return add.apply(empty.get(), value);
        }
    }

    @Override
    public T compute(StageContext context, ArtifactReader inputs) {
        Items<V> items = source.read(inputs);
        T folded = functions.empty().get();
        ItemList<V> values = ItemList.withValue(items);
        for (int i = 0; i < values.size(); i++) {
            folded = functions.add().apply(folded, values.value(i));
        }
        return folded;
    }

    @Override
    public ItemsJob begin(ItemPlace place) {
        return new FoldJob<>(this, place);
    }
}
