package org.runflow.stage;

import java.util.List;
import org.runflow.ArtifactReader;
import org.runflow.Source;
import org.runflow.Stage;

/**
 * A stage that reads any number of sources, each when it asks for it.
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
        return finish((context, in) -> function.compute(in));
    }

    /**
     * {@return the stage}
     *
     * @param function pure but for what it tells the context, from a reader limited to the declared sources to the output
     */
    public Stage<T> compute(Stage.Body<T> function) {
        return finish(function);
    }

    @Override
    FromReader<T> self() {
        return this;
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
