package org.runflow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.runflow.internal.graph.Names;

/**
 * One computation of a pipeline: what it reads, what it produces, and how. Usually made by
 * {@link PipelineBuilder#stage(ArtifactKey, java.util.function.Function)}.
 *
 * @param name part of the cache key; the output's name by default
 * @param output what it produces
 * @param sources what it reads, in order
 * @param after what it waits for without reading it; no part of the cache key
 * @param version part of the cache key; must change whenever the function gives another result for the same inputs
 * @param timeout for each attempt
 * @param retry after a failed attempt
 * @param cacheable whether a stored result may be taken
 * @param onDemand whether it runs only when a request names it or a selected stage needs it
 * @param body the function over a reader of the sources
 * @param <T> type of the output
 */
public record Stage<T>(
        String name,
        ArtifactKey<T> output,
        List<Source<?>> sources,
        List<ArtifactKey<?>> after,
        String version,
        Optional<Duration> timeout,
        RetryPolicy retry,
        boolean cacheable,
        boolean onDemand,
        Body<T> body) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a name or version that is no name, or a timeout that is not positive
     */
    public Stage {
        Names.requireName("stage", name);
        Names.requireName("version", version);
        sources = List.copyOf(sources);
        after = List.copyOf(after);
        timeout.ifPresent(limit -> {
            if (limit.isZero() || limit.isNegative()) {
                throw new IllegalArgumentException("stage '" + name + "' cannot have the timeout " + limit);
            }
        });
    }

    /**
     * The computation itself. Pure but for what it tells the context: the same inputs give the same output.
     *
     * @param <T> type of the output
     */
    @FunctionalInterface
    public interface Body<T> {
        /**
         * {@return the output; there is no partial one}
         *
         * @param context of this attempt
         * @param inputs limited to the stage's sources
         * @throws Exception when there is no output
         */
        T compute(StageContext context, ArtifactReader inputs) throws Exception;

        /** {@return whether a source is read from the store when the computation first asks for it, instead of before it begins} */
        default boolean readsWhenAsked() {
            return false;
        }
    }
}
