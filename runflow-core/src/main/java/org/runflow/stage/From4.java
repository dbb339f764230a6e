package org.runflow.stage;

import java.util.List;
import org.runflow.Source;
import org.runflow.Stage;
import org.runflow.StageContext;

/**
 * A stage that reads four sources.
 *
 * @param <T> type of the output
 * @param <A> type of source 1
 * @param <B> type of source 2
 * @param <C> type of source 3
 * @param <D> type of source 4
 */
public final class From4<T, A, B, C, D> extends WholeDraft<T, From4<T, A, B, C, D>> {
    private final Source<A> a;
    private final Source<B> b;
    private final Source<C> c;
    private final Source<D> d;

    From4(StageBuilder<T> stage, Source<A> a, Source<B> b, Source<C> c, Source<D> d) {
        super(stage, List.of(a, b, c, d));
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
    }

    /**
     * {@return the stage}
     *
     * @param function pure, from the sources to the output
     */
    public Stage<T> compute(Computation<A, B, C, D, T> function) {
        return finish((context, in) -> function.compute(a.read(in), b.read(in), c.read(in), d.read(in)));
    }

    /**
     * {@return the stage}
     *
     * @param function pure but for what it tells the context, from the sources to the output
     */
    public Stage<T> compute(ContextComputation<A, B, C, D, T> function) {
        return finish((context, in) -> function.compute(context, a.read(in), b.read(in), c.read(in), d.read(in)));
    }

    @Override
    From4<T, A, B, C, D> self() {
        return this;
    }

    /**
     * A function of four sources.
     *
     * @param <A> type of source 1
     * @param <B> type of source 2
     * @param <C> type of source 3
     * @param <D> type of source 4
     * @param <T> type of the output
     */
    @FunctionalInterface
    public interface Computation<A, B, C, D, T> {
        /**
         * {@return the output}
         *
         * @param a source 1
         * @param b source 2
         * @param c source 3
         * @param d source 4
         * @throws Exception when there is no output
         */
        T compute(A a, B b, C c, D d) throws Exception;
    }

    /**
     * A function of four sources that talks to its context.
     *
     * @param <A> type of source 1
     * @param <B> type of source 2
     * @param <C> type of source 3
     * @param <D> type of source 4
     * @param <T> type of the output
     */
    @FunctionalInterface
    public interface ContextComputation<A, B, C, D, T> {
        /**
         * {@return the output}
         *
         * @param context of the attempt
         * @param a source 1
         * @param b source 2
         * @param c source 3
         * @param d source 4
         * @throws Exception when there is no output
         */
        T compute(StageContext context, A a, B b, C c, D d) throws Exception;
    }
}
