package org.runflow.internal.graph;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.runflow.ArtifactKey;
import org.runflow.plan.PipelineDefinition;
import org.runflow.plan.PipelineDefinition.StageDefinition;

/** A checked pipeline: stages in topological order with their edges, and what a run must be given. Immutable. */
public final class Graph {
    private final String name;
    private final List<Node> nodes;
    private final List<GraphInput> inputs;
    private final Map<String, Node> producers;

    Graph(String name, List<Node> nodes, List<GraphInput> inputs) {
        this.name = name;
        this.nodes = List.copyOf(nodes);
        this.inputs = List.copyOf(inputs);
        this.producers = ImmutableMap.copyOf(
                Maps.uniqueIndex(nodes, node -> node.output().path()));
    }

    /** {@return the pipeline's name} */
    public String name() {
        return name;
    }

    /** {@return the stages in topological order} */
    public List<Node> nodes() {
        return nodes;
    }

    /** {@return what a run must be given} */
    public List<GraphInput> inputs() {
        return inputs;
    }

    /**
     * {@return the stage that produces it}
     *
     * @param path of an artifact with its scope
     */
    public Optional<Node> findProducer(String path) {
        return Optional.ofNullable(producers.get(path));
    }

    /** {@return keys of what a run must be given} */
    public List<ArtifactKey<?>> inputKeys() {
        return inputs.stream().<ArtifactKey<?>>map(GraphInput::key).toList();
    }

    /** {@return keys of what a run produces} */
    public List<ArtifactKey<?>> outputKeys() {
        return nodes.stream().<ArtifactKey<?>>map(Node::output).toList();
    }

    /** {@return names, versions and edges} */
    public PipelineDefinition definition() {
        return new PipelineDefinition(
                name,
                inputs.stream().map(input -> input.key().path()).sorted().toList(),
                inputs.stream()
                        .filter(GraphInput::setting)
                        .map(input -> input.key().path())
                        .sorted()
                        .toList(),
                nodes.stream().map(this::definition).toList());
    }

    private StageDefinition definition(Node node) {
        Stream<String> read = node.edges().stream().map(Node.Edge::label);
        Stream<String> after = node.after().stream()
                .map(up -> StageDefinition.after(nodes.get(up).output().path()))
                .sorted();
        return new StageDefinition(
                node.scope(),
                node.stage().name(),
                node.stage().version(),
                node.output().path(),
                node.stage().output().schema(),
                node.stage().onDemand(),
                Stream.concat(read, after).toList());
    }
}
