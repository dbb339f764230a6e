package org.runflow.stage;

import java.util.function.Function;
import org.runflow.Source;
import org.runflow.Stage;
import org.runflow.internal.items.ItemList;
import org.runflow.items.Items;

/**
 * A stage that computes one value for each of many items.
 *
 * @param <I> type of an item
 */
public final class Each<I> extends EachDraft<I, Each<I>> {
    Each(StageBuilder<Items<?>> stage, Source<?> source, Function<Object, ItemList<I>> lister) {
        super(stage, source, lister);
    }

    /**
     * {@return the next step} What is read beside the items is read by the function of each of them, and is part of the key of each.
     *
     * @param a source beside the items
     * @param <A> its type
     */
    public <A> Each1<I, A> with(Source<A> a) {
        return new Each1<>(this, a);
    }

    /**
     * {@return the stage}
     *
     * @param function pure, from an item to its value
     * @param <V> type of a value
     */
    public <V> Stage<Items<V>> compute(From1.Computation<? super I, ? extends V> function) {
        return finish((context, in, item) -> function.compute(item));
    }

    /**
     * {@return the stage}
     *
     * @param function pure but for what it tells the context of the item, from an item to its value
     * @param <V> type of a value
     */
    public <V> Stage<Items<V>> compute(From1.ContextComputation<? super I, ? extends V> function) {
        return finish((context, in, item) -> function.compute(context, item));
    }

    @Override
    Each<I> self() {
        return this;
    }
}
