package org.runflow.inventory;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Which stages of pipelines are which step. Stages that have no step do not count.
 *
 * @param steps by the name of a stage, without its scope
 */
public record StepNames(SortedMap<String, Step> steps) {
    /** Copies the map. */
    public StepNames {
        steps = ImmutableSortedMap.copyOf(steps);
    }

    /**
     * {@return names for a pipeline that extracts and analyses}
     *
     * @param extract name of the stage that extracts
     * @param analyze name of the stage whose result is wanted in the end
     */
    public static StepNames of(String extract, String analyze) {
        return extract.equals(analyze)
                ? new StepNames(ImmutableSortedMap.of(analyze, Step.ANALYZE))
                : new StepNames(ImmutableSortedMap.of(extract, Step.EXTRACT, analyze, Step.ANALYZE));
    }

    /**
     * {@return which step it is; absent when it is none}
     *
     * @param stage its path, with or without scope
     */
    public Optional<Step> findStep(String stage) {
        @Nullable Step step = steps.get(stage.substring(stage.lastIndexOf('/') + 1));
        return Optional.ofNullable(step);
    }
}
