package org.runflow.stage;

import java.util.List;
import org.runflow.Source;
import org.runflow.Stage;
import org.runflow.StageContext;

/**
 * A stage that reads five sources.
 *
 * @param <T> type of the output
 * @param <A> type of source 1
 * @param <B> type of source 2
 * @param <C> type of source 3
 * @param <D> type of source 4
 * @param <E> type of source 5
 */
public final class From5<T, A, B, C, D, E> extends WholeDraft<T, From5<T, A, B, C, D, E>> {
    private final Source<A> a;
    private final Source<B> b;
    private final Source<C> c;
    private final Source<D> d;
    private final Source<E> e;

    From5(StageBuilder<T> stage, Source<A> a, Source<B> b, Source<C> c, Source<D> d, Source<E> e) {
        super(stage, List.of(a, b, c, d, e));
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
        this.e = e;
    }

    /**
     * {@return the stage}
     *
     * @param function pure, from the sources to the output
     */
    public Stage<T> compute(Computation<A, B, C, D, E, T> function) {
        return finish((context, in) -> function.compute(a.read(in), b.read(in), c.read(in), d.read(in), e.read(in)));
    }

    /**
     * {@return the stage}
     *
     * @param function pure but for what it tells the context, from the sources to the output
     */
    public Stage<T> compute(ContextComputation<A, B, C, D, E, T> function) {
        return finish(
                (context, in) -> function.compute(context, a.read(in), b.read(in), c.read(in), d.read(in), e.read(in)));
    }

    @Override
    From5<T, A, B, C, D, E> self() {
        return this;
    }

    /**
     * A function of five sources.
     *
     * @param <A> type of source 1
     * @param <B> type of source 2
     * @param <C> type of source 3
     * @param <D> type of source 4
     * @param <E> type of source 5
     * @param <T> type of the output
     */
    @FunctionalInterface
    public interface Computation<A, B, C, D, E, T> {
        /**
         * {@return the output}
         *
         * @param a source 1
         * @param b source 2
         * @param c source 3
         * @param d source 4
         * @param e source 5
         * @throws Exception when there is no output
         */
        T compute(A a, B b, C c, D d, E e) throws Exception;
    }

    /**
     * A function of five sources that talks to its context.
     *
     * @param <A> type of source 1
     * @param <B> type of source 2
     * @param <C> type of source 3
     * @param <D> type of source 4
     * @param <E> type of source 5
     * @param <T> type of the output
     */
    @FunctionalInterface
    public interface ContextComputation<A, B, C, D, E, T> {
        /**
         * {@return the output}
         *
         * @param context of the attempt
         * @param a source 1
         * @param b source 2
         * @param c source 3
         * @param d source 4
         * @param e source 5
         * @throws Exception when there is no output
         */
        T compute(StageContext context, A a, B b, C c, D d, E e) throws Exception;
    }
}
