package org.runflow.internal.graph;

import java.util.List;
import java.util.Set;
import org.runflow.ArtifactKey;
import org.runflow.OptionalKey;
import org.runflow.Source;
import org.runflow.Stage;
import org.runflow.UsingKey;

/**
 * A stage in its place.
 *
 * @param index in topological order
 * @param scope empty at the root
 * @param stage as it was defined, without scope
 * @param owner name of the pipeline, or part of one, that defined the stage
 * @param edges where each of its sources comes from, in order
 * @param upstream indices of the stages it reads, each once
 * @param downstream indices of the stages that read it, each once
 * @param optional those of {@code upstream} without whose result it can do
 * @param after indices of the stages it comes after without reading them, each once
 * @param followers indices of the stages that come after it without reading it, each once
 */
public record Node(
        int index,
        String scope,
        Stage<?> stage,
        String owner,
        List<Edge> edges,
        List<Integer> upstream,
        List<Integer> downstream,
        Set<Integer> optional,
        Set<Integer> after,
        List<Integer> followers) {
    /** Copies the collections. */
    public Node {
        edges = List.copyOf(edges);
        upstream = List.copyOf(upstream);
        downstream = List.copyOf(downstream);
        optional = Set.copyOf(optional);
        after = Set.copyOf(after);
        followers = List.copyOf(followers);
    }

    /**
     * {@return whether it cannot do without its result}
     *
     * @param origin one of the stages it reads or comes after
     */
    public boolean requires(Node origin) {
        return !optional.contains(origin.index()) && !after.contains(origin.index());
    }

    /**
     * Where a source comes from.
     *
     * @param source as the stage names it, without the stage's scope
     * @param label of the source with its scope; what manifests and reasons say
     * @param origin index of the producing stage, or of the pipeline's input
     * @param fromInput whether it is an input of the pipeline
     */
    public record Edge(Source<?> source, String label, int origin, boolean fromInput) {
        /** {@return whether the stage can do without} */
        public boolean isOptional() {
            return source instanceof OptionalKey;
        }

        /** {@return whether what it brings has no part in the key of the stage} */
        public boolean isUsing() {
            return source instanceof UsingKey;
        }
    }

    /** {@return the stage's name with its scope} */
    public String path() {
        return Names.join(scope, stage.name());
    }

    /** {@return what it produces, with its scope} */
    public ArtifactKey<?> output() {
        return scope.isEmpty() ? stage.output() : stage.output().in(scope);
    }
}
