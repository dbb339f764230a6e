package org.runflow.store;

import java.util.Set;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.RunReport;

/**
 * Shows a run to people: a folder of its artifacts, pointers to the newest run. Called on a worker of the engine after the last stage and before
 * the run is terminal; what it throws makes the run FAILED with outcome ERROR. Only after an {@link org.runflow.error.ArtifactCorruptException} about a
 * reused result the engine computes that result again first, and then calls all publications once more.
 */
@FunctionalInterface
public interface RunPublication {
    /**
     * Shows the run.
     *
     * @param report as it will be stored, terminal; its end is the instant the stages ended
     * @param definition of the pipeline
     * @param artifacts the results of this run, and what it was given
     * @throws Exception when the run cannot be shown
     */
    void publish(RunReport report, PipelineDefinition definition, PublishedArtifacts artifacts) throws Exception;

    /**
     * {@return names of the results it reads as values, in whatever scope; what this run computes of them stays in memory until then, so that they
     * need not be read back from the store}
     */
    default Set<String> reads() {
        return Set.of();
    }
}
