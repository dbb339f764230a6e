package org.runflow.stage;

import org.runflow.Source;
import org.runflow.Stage;
import org.runflow.items.Items;

/**
 * A stage that computes one value for each of many items, and reads two sources beside them. Who needs more puts them into one record first.
 *
 * @param <I> type of an item
 * @param <A> type of the first source beside them
 * @param <B> type of the second
 */
public final class Each2<I, A, B> extends EachDraft<I, Each2<I, A, B>> {
    private final Source<A> a;
    private final Source<B> b;

    Each2(Each1<I, A> before, Source<A> a, Source<B> b) {
        super(before, b);
        this.a = a;
        this.b = b;
    }

    /**
     * {@return the stage}
     *
     * @param function pure, from an item and the sources beside it to its value
     * @param <V> type of a value
     */
    public <V> Stage<Items<V>> compute(From3.Computation<? super I, ? super A, ? super B, ? extends V> function) {
        return finish((context, in, item) -> function.compute(item, a.read(in), b.read(in)));
    }

    /**
     * {@return the stage}
     *
     * @param function pure but for what it tells the context of the item, from an item and the sources beside it to its value
     * @param <V> type of a value
     */
    public <V> Stage<Items<V>> compute(
            From3.ContextComputation<? super I, ? super A, ? super B, ? extends V> function) {
        return finish((context, in, item) -> function.compute(context, item, a.read(in), b.read(in)));
    }

    @Override
    Each2<I, A, B> self() {
        return this;
    }
}
