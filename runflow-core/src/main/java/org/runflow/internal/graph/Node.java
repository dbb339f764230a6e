package org.runflow.internal.graph;

import java.util.List;
import org.runflow.ArtifactKey;
import org.runflow.Source;
import org.runflow.Stage;

/**
 * A stage in its place.
 *
 * @param index in topological order
 * @param scope empty at the root
 * @param stage as it was defined, without scope
 * @param owner name of the pipeline, or part of one, that defined the stage
 * @param edges where each of its sources comes from, in order
 * @param upstream indices of the stages it needs, each once
 * @param downstream indices of the stages that need it, each once
 */
public record Node(
        int index,
        String scope,
        Stage<?> stage,
        String owner,
        List<Edge> edges,
        List<Integer> upstream,
        List<Integer> downstream) {
    /** Copies the lists. */
    public Node {
        edges = List.copyOf(edges);
        upstream = List.copyOf(upstream);
        downstream = List.copyOf(downstream);
    }

    /**
     * Where a source comes from.
     *
     * @param source as the stage names it, without the stage's scope
     * @param label of the source with its scope; what manifests and reasons say
     * @param origin index of the producing stage, or of the pipeline's input
     * @param fromInput whether it is an input of the pipeline
     */
    public record Edge(Source<?> source, String label, int origin, boolean fromInput) {}

    /** {@return the stage's name with its scope} */
    public String path() {
        return Names.join(scope, stage.name());
    }

    /** {@return what it produces, with its scope} */
    public ArtifactKey<?> output() {
        return scope.isEmpty() ? stage.output() : stage.output().in(scope);
    }
}
