package org.runflow.catalog;

import org.runflow.ArtifactKey;
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
     * {@return whether it reads that result as a value; if so, and this run computes it, it stays in memory until then and need not be read back from
     * the store}
     *
     * @param result with its scope
     */
    default boolean reads(ArtifactKey<?> result) {
        return false;
    }
}
