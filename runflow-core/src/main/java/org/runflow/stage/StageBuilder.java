package org.runflow.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.runflow.ArtifactKey;
import org.runflow.Source;
import org.runflow.internal.items.ItemList;
import org.runflow.items.Items;

/**
 * First step of a stage: what it reads. Up to six sources arrive typed and in order; {@link #reading} takes any number behind a reader.
 *
 * @param <T> type of the output
 */
public final class StageBuilder<T> {
    private final ArtifactKey<T> output;
    private final List<ArtifactKey<?>> after = new ArrayList<>();

    /**
     * Begins a stage.
     *
     * @param output what the stage will produce
     */
    public StageBuilder(ArtifactKey<T> output) {
        this.output = output;
    }

    ArtifactKey<T> output() {
        return output;
    }

    List<ArtifactKey<?>> after() {
        return after;
    }

    /**
     * Lets the stage wait until others have their result or were skipped, without reading anything of them. It is BLOCKED when one of them fails. This has
     * no part in the cache key, and a request for this stage does not ask for the others: one that is left out is not waited for.
     *
     * @param outputs of the stages to come after; several calls add up
     * @return this builder
     */
    public StageBuilder<T> after(ArtifactKey<?>... outputs) {
        after.addAll(Arrays.asList(outputs));
        return this;
    }

    /**
     * {@return the next step}
     *
     * @param a source 1
     * @param <A> its type
     */
    public <A> From1<T, A> from(Source<A> a) {
        return new From1<>(this, a);
    }

    /**
     * {@return the next step}
     *
     * @param a source 1
     * @param b source 2
     * @param <A> its type
     * @param <B> its type
     */
    public <A, B> From2<T, A, B> from(Source<A> a, Source<B> b) {
        return new From2<>(this, a, b);
    }

    /**
     * {@return the next step}
     *
     * @param a source 1
     * @param b source 2
     * @param c source 3
     * @param <A> its type
     * @param <B> its type
     * @param <C> its type
     */
    public <A, B, C> From3<T, A, B, C> from(Source<A> a, Source<B> b, Source<C> c) {
        return new From3<>(this, a, b, c);
    }

    /**
     * {@return the next step}
     *
     * @param a source 1
     * @param b source 2
     * @param c source 3
     * @param d source 4
     * @param <A> its type
     * @param <B> its type
     * @param <C> its type
     * @param <D> its type
     */
    public <A, B, C, D> From4<T, A, B, C, D> from(Source<A> a, Source<B> b, Source<C> c, Source<D> d) {
        return new From4<>(this, a, b, c, d);
    }

    /**
     * {@return the next step}
     *
     * @param a source 1
     * @param b source 2
     * @param c source 3
     * @param d source 4
     * @param e source 5
     * @param <A> its type
     * @param <B> its type
     * @param <C> its type
     * @param <D> its type
     * @param <E> its type
     */
    public <A, B, C, D, E> From5<T, A, B, C, D, E> from(
            Source<A> a, Source<B> b, Source<C> c, Source<D> d, Source<E> e) {
        return new From5<>(this, a, b, c, d, e);
    }

    /**
     * {@return the next step}
     *
     * @param a source 1
     * @param b source 2
     * @param c source 3
     * @param d source 4
     * @param e source 5
     * @param f source 6
     * @param <A> its type
     * @param <B> its type
     * @param <C> its type
     * @param <D> its type
     * @param <E> its type
     * @param <F> its type
     */
    public <A, B, C, D, E, F> From6<T, A, B, C, D, E, F> from(
            Source<A> a, Source<B> b, Source<C> c, Source<D> d, Source<E> e, Source<F> f) {
        return new From6<>(this, a, b, c, d, e, f);
    }

    /**
     * {@return the next step of a stage that computes one value for each element of a list, each with a place of its own in the cache}
     *
     * @param list whose elements are the items, in their order; their order and number are no part of the key of an item
     * @param name gives the name of an item; pure. Names are unique, or the stage fails and says which are not
     * @param <I> type of an item
     */
    @SuppressWarnings("unchecked") // the source says what it gives
    public <I> Each<I> forEach(Source<? extends List<? extends I>> list, Function<? super I, String> name) {
        return new Each<>(ofItems(), list, values -> ItemList.of((List<? extends I>) values, name));
    }

    /**
     * {@return the next step of a stage that computes one value for each item of another stage} Those that failed there are BLOCKED here, and count as
     * failures; those that were skipped are skipped.
     *
     * @param items of the other stage
     * @param <I> type of an item
     */
    @SuppressWarnings("unchecked") // the source says what it gives
    public <I> Each<I> forEach(Source<Items<I>> items) {
        return new Each<>(ofItems(), items, values -> ItemList.of((Items<I>) values));
    }

    /**
     * {@return the next step of a stage that folds the values of many items into one, part by part, each part with a place of its own in the cache}
     *
     * @param items of another stage; those without value are left out
     * @param <V> type of a value
     */
    public <V> FoldOf<T, V> fold(Source<Items<V>> items) {
        return new FoldOf<>(this, items);
    }

    /** Only a key of items fits where a stage over items goes. */
    @SuppressWarnings("unchecked")
    private StageBuilder<Items<?>> ofItems() {
        return (StageBuilder<Items<?>>) this;
    }

    /**
     * {@return the next step}
     *
     * @param sources in the order that is part of the cache key; none for a stage that needs nothing
     */
    public FromReader<T> reading(Source<?>... sources) {
        return reading(Arrays.asList(sources));
    }

    /**
     * {@return the next step}
     *
     * @param sources in the order that is part of the cache key; none for a stage that needs nothing
     */
    public FromReader<T> reading(List<? extends Source<?>> sources) {
        return new FromReader<>(this, List.copyOf(sources));
    }
}
