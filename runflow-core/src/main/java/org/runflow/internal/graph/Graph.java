package org.runflow.internal.graph;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<ArtifactKey<?>> keys = new ArrayList<>(inputs.size());
        for (GraphInput input : inputs) {
            keys.add(input.key());
        }
        return keys;
    }

    /** {@return keys of what a run produces} */
    public List<ArtifactKey<?>> outputKeys() {
        List<ArtifactKey<?>> keys = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            keys.add(node.output());
        }
        return keys;
    }

    /** {@return names, versions and edges} */
    public PipelineDefinition definition() {
        List<String> all = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        for (GraphInput input : inputs) {
            all.add(input.key().path());
            if (input.setting()) {
                settings.add(input.key().path());
            }
        }
        Collections.sort(all);
        Collections.sort(settings);
        List<StageDefinition> stages = new ArrayList<>();
        for (Node node : nodes) {
            stages.add(definition(node));
        }
        return new PipelineDefinition(name, all, settings, stages);
    }

    private StageDefinition definition(Node node) {
        List<String> reads = new ArrayList<>();
        for (Node.Edge edge : node.edges()) {
            reads.add(edge.label());
        }
        List<String> after = new ArrayList<>();
        for (int up : node.after()) {
            after.add(StageDefinition.after(nodes.get(up).output().path()));
        }
        Collections.sort(after);
        reads.addAll(after);
        return new StageDefinition(
                node.scope(),
                node.stage().name(),
                node.stage().version(),
                node.output().path(),
                node.stage().output().schema(),
                node.stage().onDemand(),
                reads);
    }
}
