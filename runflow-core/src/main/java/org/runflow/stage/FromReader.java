package org.runflow.stage;

import java.util.List;
import org.runflow.ArtifactReader;
import org.runflow.Source;
import org.runflow.Stage;
import org.runflow.StageContext;

/**
 * A stage that reads any number of sources, each from the store when it first asks for it: what it never asks for is not read, though it is part of the
 * cache key.
 *
 * @param <T> type of the output
 */
public final class FromReader<T> extends WholeDraft<T, FromReader<T>> {
    FromReader(StageBuilder<T> stage, List<Source<?>> sources) {
        super(stage, sources);
    }

    /**
     * {@return the stage}
     *
     * @param function pure, from a reader that is limited to the declared sources to the output
     */
    public Stage<T> compute(Computation<T> function) {
        return compute((Stage.Body<T>) (context, in) -> function.compute(in));
    }

    /**
     * {@return the stage}
     *
     * @param function pure but for what it tells the context, from a reader limited to the declared sources to the output
     */
    public Stage<T> compute(Stage.Body<T> function) {
        return finish(new Asking<>(function));
    }

    @Override
    FromReader<T> self() {
        return this;
    }

    /** Some of many sources may never be asked for. */
    private record Asking<T>(Stage.Body<T> function) implements Stage.Body<T> {
        @Override
        public T compute(StageContext context, ArtifactReader inputs) throws Exception {
            return function.compute(context, inputs);
        }

        @Override
        public boolean readsWhenAsked() {
            return true;
        }
    }

    /**
     * A function of a reader.
     *
     * @param <T> type of the output
     */
    @FunctionalInterface
    public interface Computation<T> {
        /**
         * {@return the output}
         *
         * @param inputs limited to the declared sources
         * @throws Exception when there is no output
         */
        T compute(ArtifactReader inputs) throws Exception;
    }
}
