package org.runflow.testing;

import java.util.Set;
import java.util.stream.Collectors;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.plan.PipelineDefinition.StageDefinition;

/** What a run leaves out unless asked must be tested all the same. */
final class OnDemand {
    private OnDemand() {}

    /** {@return the request as it is when it has targets, else with all stages that are on demand} */
    static RunRequest included(Pipeline pipeline, RunRequest request) {
        Set<String> onDemand = pipeline.definition().stages().stream()
                .filter(StageDefinition::onDemand)
                .map(StageDefinition::output)
                .collect(Collectors.toSet());
        return request.isLimited()
                ? request
                : request.also(pipeline.outputs().stream()
                        .filter(key -> onDemand.contains(key.path()))
                        .toArray(ArtifactKey<?>[]::new));
    }
}
