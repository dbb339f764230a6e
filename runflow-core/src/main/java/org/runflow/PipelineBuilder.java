package org.runflow;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.runflow.internal.graph.Graph;
import org.runflow.internal.graph.GraphBuilder;
import org.runflow.stage.StageBuilder;

/** Collects inputs and stages in any order. Not safe for use by several threads; what {@link #build} gives is immutable. */
public final class PipelineBuilder {
    private final GraphBuilder graph;

    PipelineBuilder(String name) {
        this.graph = new GraphBuilder(name);
    }

    PipelineBuilder(String name, Graph like) {
        this(name);
        graph.include("", like);
    }

    /**
     * Lets the stages that are defined here take results of another pipeline's stages, and give it theirs: those with the same name, version, output
     * schema and inputs. By default no result crosses from one pipeline to another. Stages of included pipelines stay as they are, and whoever includes
     * this pipeline inherits nothing.
     *
     * @param pipeline name of the other
     * @return this builder
     * @throws IllegalArgumentException when it is no name
     * @throws IllegalStateException when another was named before
     */
    public PipelineBuilder sharesResultsWith(String pipeline) {
        graph.shareResultsWith(pipeline);
        return this;
    }

    /**
     * Adds stages whose results are kept apart from those of this builder's other stages, as if another pipeline had defined them.
     *
     * @param owner takes the place of the pipeline's name in the cache keys of these stages
     * @param addition adds stages, or puts some in the place of others
     * @return what the addition gives
     * @throws IllegalArgumentException when the owner is no name
     */
    public PipelineBuilder part(String owner, UnaryOperator<PipelineBuilder> addition) {
        return graph.part(owner, () -> addition.apply(this));
    }

    /**
     * Declares what a run is given.
     *
     * @param keys of artifacts that a run is given
     * @return this builder
     */
    public PipelineBuilder inputs(ArtifactKey<?>... keys) {
        Arrays.asList(keys).forEach(key -> graph.input(key, false));
        return this;
    }

    /**
     * Like {@link #inputs}, but a change is reported component by component, with old and new value.
     *
     * @param keys of artifacts that a run is given
     * @return this builder
     */
    public PipelineBuilder settings(ArtifactKey<?>... keys) {
        Arrays.asList(keys).forEach(key -> graph.input(key, true));
        return this;
    }

    /**
     * Adds a stage that is defined here.
     *
     * @param output what the stage produces
     * @param definition from its first step to {@code compute}
     * @param <T> type of the output
     * @return this builder
     */
    public <T> PipelineBuilder stage(ArtifactKey<T> output, Function<StageBuilder<T>, Stage<T>> definition) {
        return stage(definition.apply(new StageBuilder<>(output)));
    }

    /**
     * Adds a stage that was made elsewhere.
     *
     * @param stage any
     * @return this builder
     */
    public PipelineBuilder stage(Stage<?> stage) {
        graph.stage("", stage);
        return this;
    }

    /**
     * Puts another stage in the place of the one that produces an artifact, included ones too.
     *
     * @param output what the stage produces
     * @param definition from its first step to {@code compute}
     * @param <T> type of the output
     * @return this builder
     * @throws IllegalArgumentException when no stage so far produces it
     */
    public <T> PipelineBuilder replace(ArtifactKey<T> output, Function<StageBuilder<T>, Stage<T>> definition) {
        ArtifactKey<T> unscoped = new ArtifactKey<>(
                output.name(), output.type(), output.schema(), output.publishedPath(), "", output.element());
        graph.replace(output.scope(), definition.apply(new StageBuilder<>(unscoped)));
        return this;
    }

    /**
     * Adds a copy of a pipeline inside a scope; the two share their results. Its inputs are looked for there and further out, among the artifacts produced and then among those
     * a run is given, so that one value can serve several scopes.
     *
     * @param scope a name, or several joined by {@code /}
     * @param pipeline any
     * @return this builder
     */
    public PipelineBuilder include(String scope, Pipeline pipeline) {
        graph.include(scope, pipeline.graph());
        return this;
    }

    /**
     * {@return the pipeline}
     *
     * @throws org.runflow.error.InvalidPipelineException with every problem at once: missing or duplicate producers, cycles with their path,
     *     keys whose type or schema clash, names that collide
     */
    public Pipeline build() {
        return new Pipeline(graph.build());
    }
}
