package org.runflow.stage;

import java.util.List;
import org.runflow.Source;
import org.runflow.Stage;
import org.runflow.StageContext;

/**
 * A stage that reads three sources.
 *
 * @param <T> type of the output
 * @param <A> type of source 1
 * @param <B> type of source 2
 * @param <C> type of source 3
 */
public final class From3<T, A, B, C> extends WholeDraft<T, From3<T, A, B, C>> {
    private final Source<A> a;
    private final Source<B> b;
    private final Source<C> c;

    From3(StageBuilder<T> stage, Source<A> a, Source<B> b, Source<C> c) {
        super(stage, List.of(a, b, c));
        this.a = a;
        this.b = b;
        this.c = c;
    }

    /**
     * {@return the stage}
     *
     * @param function pure, from the sources to the output
     */
    public Stage<T> compute(Computation<A, B, C, T> function) {
        return finish((context, in) -> function.compute(a.read(in), b.read(in), c.read(in)));
    }

    /**
     * {@return the stage}
     *
     * @param function pure but for what it tells the context, from the sources to the output
     */
    public Stage<T> compute(ContextComputation<A, B, C, T> function) {
        return finish((context, in) -> function.compute(context, a.read(in), b.read(in), c.read(in)));
    }

    @Override
    From3<T, A, B, C> self() {
        return this;
    }

    /**
     * A function of three sources.
     *
     * @param <A> type of source 1
     * @param <B> type of source 2
     * @param <C> type of source 3
     * @param <T> type of the output
     */
    @FunctionalInterface
    public interface Computation<A, B, C, T> {
        /**
         * {@return the output}
         *
         * @param a source 1
         * @param b source 2
         * @param c source 3
         * @throws Exception when there is no output
         */
        T compute(A a, B b, C c) throws Exception;
    }

    /**
     * A function of three sources that talks to its context.
     *
     * @param <A> type of source 1
     * @param <B> type of source 2
     * @param <C> type of source 3
     * @param <T> type of the output
     */
    @FunctionalInterface
    public interface ContextComputation<A, B, C, T> {
        /**
         * {@return the output}
         *
         * @param context of the attempt
         * @param a source 1
         * @param b source 2
         * @param c source 3
         * @throws Exception when there is no output
         */
        T compute(StageContext context, A a, B b, C c) throws Exception;
    }
}
