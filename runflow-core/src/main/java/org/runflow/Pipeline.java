package org.runflow;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.runflow.internal.graph.Graph;
import org.runflow.plan.PipelineDefinition;
import org.runflow.plan.PipelineGraph;
import org.runflow.store.Digest;

/** Stages that fit together, checked. Immutable; the same pipeline runs in a test, an application and a notebook. */
public final class Pipeline {
    private final Graph graph;
    /** Made when first asked for, perhaps twice: a plan needs neither of them. */
    private volatile @Nullable PipelineDefinition definition;

    private volatile @Nullable Digest hash;

    Pipeline(Graph graph) {
        this.graph = graph;
    }

    /**
     * {@return a builder}
     *
     * @param name letters, digits, dots, dashes and underscores
     */
    public static PipelineBuilder builder(String name) {
        return new PipelineBuilder(name);
    }

    /**
     * {@return a builder that has everything this pipeline has, to extend or replace; what it takes over still shares its results with this pipeline}
     *
     * @param name of the new pipeline
     */
    public PipelineBuilder toBuilder(String name) {
        return new PipelineBuilder(name, graph);
    }

    /** {@return the name} */
    public String name() {
        return graph.name();
    }

    /** {@return what a run must be given, with scopes, in the order of declaration} */
    public List<ArtifactKey<?>> inputs() {
        return graph.inputKeys();
    }

    /** {@return what a run produces, with scopes, in topological order} */
    public List<ArtifactKey<?>> outputs() {
        return graph.outputKeys();
    }

    /** {@return names, versions and edges: this pipeline without its functions} */
    public PipelineDefinition definition() {
        PipelineDefinition known = definition;
        if (known == null) {
            known = graph.definition();
            definition = known;
        }
        return known;
    }

    /** {@return the digest of the definition} */
    public Digest hash() {
        Digest known = hash;
        if (known == null) {
            known = definition().hash();
            hash = known;
        }
        return known;
    }

    /** {@return this pipeline as a picture} */
    public PipelineGraph picture() {
        return new PipelineGraph(definition());
    }

    /**
     * Runs everything in memory, on a new engine that keeps nothing: for tests and first tries.
     *
     * @param inputs by {@link ArtifactKey#with}
     * @return the run, ended
     * @throws org.runflow.error.InvalidRequestException when the inputs do not fit
     */
    public Run run(Input<?>... inputs) {
        return Engine.inMemory().run(this, RunRequest.of(Arrays.asList(inputs)));
    }

    Graph graph() {
        return graph;
    }
}
