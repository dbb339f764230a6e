package org.runflow.stage;

import org.runflow.Source;
import org.runflow.Stage;
import org.runflow.items.Items;

/**
 * A stage that computes one value for each of many items, and reads one source beside them.
 *
 * @param <I> type of an item
 * @param <A> type of the source beside them
 */
public final class Each1<I, A> extends EachDraft<I, Each1<I, A>> {
    private final Source<A> a;

    Each1(Each<I> before, Source<A> a) {
        super(before, a);
        this.a = a;
    }

    /**
     * {@return the next step}
     *
     * @param b another source beside the items
     * @param <B> its type
     */
    public <B> Each2<I, A, B> with(Source<B> b) {
        return new Each2<>(this, a, b);
    }

    /**
     * {@return the stage}
     *
     * @param function pure, from an item and the source beside it to its value
     * @param <V> type of a value
     */
    public <V> Stage<Items<V>> compute(From2.Computation<? super I, ? super A, ? extends V> function) {
        return finish((context, in, item) -> function.compute(item, a.read(in)));
    }

    /**
     * {@return the stage}
     *
     * @param function pure but for what it tells the context of the item, from an item and the source beside it to its value
     * @param <V> type of a value
     */
    public <V> Stage<Items<V>> compute(From2.ContextComputation<? super I, ? super A, ? extends V> function) {
        return finish((context, in, item) -> function.compute(context, item, a.read(in)));
    }

    @Override
    Each1<I, A> self() {
        return this;
    }
}
