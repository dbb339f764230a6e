package org.runflow.stage;

import java.util.List;
import org.runflow.Source;
import org.runflow.Stage;
import org.runflow.StageContext;

/**
 * A stage that reads six sources.
 *
 * @param <T> type of the output
 * @param <A> type of source 1
 * @param <B> type of source 2
 * @param <C> type of source 3
 * @param <D> type of source 4
 * @param <E> type of source 5
 * @param <F> type of source 6
 */
public final class From6<T, A, B, C, D, E, F> extends WholeDraft<T, From6<T, A, B, C, D, E, F>> {
    private final Source<A> a;
    private final Source<B> b;
    private final Source<C> c;
    private final Source<D> d;
    private final Source<E> e;
    private final Source<F> f;

    From6(StageBuilder<T> stage, Source<A> a, Source<B> b, Source<C> c, Source<D> d, Source<E> e, Source<F> f) {
        super(stage, List.of(a, b, c, d, e, f));
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
        this.e = e;
        this.f = f;
    }

    /**
     * {@return the stage}
     *
     * @param function pure, from the sources to the output
     */
    public Stage<T> compute(Computation<A, B, C, D, E, F, T> function) {
        return finish((context, in) ->
                function.compute(a.read(in), b.read(in), c.read(in), d.read(in), e.read(in), f.read(in)));
    }

    /**
     * {@return the stage}
     *
     * @param function pure but for what it tells the context, from the sources to the output
     */
    public Stage<T> compute(ContextComputation<A, B, C, D, E, F, T> function) {
        return finish((context, in) ->
                function.compute(context, a.read(in), b.read(in), c.read(in), d.read(in), e.read(in), f.read(in)));
    }

    @Override
    From6<T, A, B, C, D, E, F> self() {
        return this;
    }

    /**
     * A function of six sources.
     *
     * @param <A> type of source 1
     * @param <B> type of source 2
     * @param <C> type of source 3
     * @param <D> type of source 4
     * @param <E> type of source 5
     * @param <F> type of source 6
     * @param <T> type of the output
     */
    @FunctionalInterface
    public interface Computation<A, B, C, D, E, F, T> {
        /**
         * {@return the output}
         *
         * @param a source 1
         * @param b source 2
         * @param c source 3
         * @param d source 4
         * @param e source 5
         * @param f source 6
         * @throws Exception when there is no output
         */
        T compute(A a, B b, C c, D d, E e, F f) throws Exception;
    }

    /**
     * A function of six sources that talks to its context.
     *
     * @param <A> type of source 1
     * @param <B> type of source 2
     * @param <C> type of source 3
     * @param <D> type of source 4
     * @param <E> type of source 5
     * @param <F> type of source 6
     * @param <T> type of the output
     */
    @FunctionalInterface
    public interface ContextComputation<A, B, C, D, E, F, T> {
        /**
         * {@return the output}
         *
         * @param context of the attempt
         * @param a source 1
         * @param b source 2
         * @param c source 3
         * @param d source 4
         * @param e source 5
         * @param f source 6
         * @throws Exception when there is no output
         */
        T compute(StageContext context, A a, B b, C c, D d, E e, F f) throws Exception;
    }
}
