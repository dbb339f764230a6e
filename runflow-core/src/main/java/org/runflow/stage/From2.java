package org.runflow.stage;

import java.util.List;
import org.runflow.Source;
import org.runflow.Stage;
import org.runflow.StageContext;

/**
 * A stage that reads two sources.
 *
 * @param <T> type of the output
 * @param <A> type of source 1
 * @param <B> type of source 2
 */
public final class From2<T, A, B> extends WholeDraft<T, From2<T, A, B>> {
    private final Source<A> a;
    private final Source<B> b;

    From2(StageBuilder<T> stage, Source<A> a, Source<B> b) {
        super(stage, List.of(a, b));
        this.a = a;
        this.b = b;
    }

    /**
     * {@return the stage}
     *
     * @param function pure, from the sources to the output
     */
    public Stage<T> compute(Computation<A, B, T> function) {
        return finish((context, in) -> function.compute(a.read(in), b.read(in)));
    }

    /**
     * {@return the stage}
     *
     * @param function pure but for what it tells the context, from the sources to the output
     */
    public Stage<T> compute(ContextComputation<A, B, T> function) {
        return finish((context, in) -> function.compute(context, a.read(in), b.read(in)));
    }

    @Override
    From2<T, A, B> self() {
        return this;
    }

    /**
     * A function of two sources.
     *
     * @param <A> type of source 1
     * @param <B> type of source 2
     * @param <T> type of the output
     */
    @FunctionalInterface
    public interface Computation<A, B, T> {
        /**
         * {@return the output}
         *
         * @param a source 1
         * @param b source 2
         * @throws Exception when there is no output
         */
        T compute(A a, B b) throws Exception;
    }

    /**
     * A function of two sources that talks to its context.
     *
     * @param <A> type of source 1
     * @param <B> type of source 2
     * @param <T> type of the output
     */
    @FunctionalInterface
    public interface ContextComputation<A, B, T> {
        /**
         * {@return the output}
         *
         * @param context of the attempt
         * @param a source 1
         * @param b source 2
         * @throws Exception when there is no output
         */
        T compute(StageContext context, A a, B b) throws Exception;
    }
}
