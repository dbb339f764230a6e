package org.runflow;

import java.util.Arrays;
import java.util.List;
import org.runflow.internal.graph.Graph;
import org.runflow.plan.PipelineDefinition;
import org.runflow.plan.PipelineGraph;
import org.runflow.store.Digest;

/** Stages that fit together, checked. Immutable; the same pipeline runs in a test, an application and a notebook. */
public final class Pipeline {
    private final Graph graph;
    private final PipelineDefinition definition;
    private final Digest hash;

    Pipeline(Graph graph) {
        this.graph = graph;
        this.definition = graph.definition();
        this.hash = definition.hash();
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
     * {@return a builder that has everything this pipeline has, to extend or replace}
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
        return definition;
    }

    /** {@return the digest of the definition} */
    public Digest hash() {
        return hash;
    }

    /** {@return this pipeline as a picture} */
    public PipelineGraph picture() {
        return new PipelineGraph(definition);
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
