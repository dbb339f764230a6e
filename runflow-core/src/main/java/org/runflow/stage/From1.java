package org.runflow.stage;

import java.util.List;
import org.runflow.Source;
import org.runflow.Stage;
import org.runflow.StageContext;

/**
 * A stage that reads one source.
 *
 * @param <T> type of the output
 * @param <A> type of source 1
 */
public final class From1<T, A> extends WholeDraft<T, From1<T, A>> {
    private final Source<A> a;

    From1(StageBuilder<T> stage, Source<A> a) {
        super(stage, List.of(a));
        this.a = a;
    }

    /**
     * {@return the stage}
     *
     * @param function pure, from the sources to the output
     */
    public Stage<T> compute(Computation<A, T> function) {
        return finish((context, in) -> function.compute(a.read(in)));
    }

    /**
     * {@return the stage}
     *
     * @param function pure but for what it tells the context, from the sources to the output
     */
    public Stage<T> compute(ContextComputation<A, T> function) {
        return finish((context, in) -> function.compute(context, a.read(in)));
    }

    @Override
    From1<T, A> self() {
        return this;
    }

    /**
     * A function of one source.
     *
     * @param <A> type of source 1
     * @param <T> type of the output
     */
    @FunctionalInterface
    public interface Computation<A, T> {
        /**
         * {@return the output}
         *
         * @param a source 1
         * @throws Exception when there is no output
         */
        T compute(A a) throws Exception;
    }

    /**
     * A function of one source that talks to its context.
     *
     * @param <A> type of source 1
     * @param <T> type of the output
     */
    @FunctionalInterface
    public interface ContextComputation<A, T> {
        /**
         * {@return the output}
         *
         * @param context of the attempt
         * @param a source 1
         * @throws Exception when there is no output
         */
        T compute(StageContext context, A a) throws Exception;
    }
}
