package org.runflow.internal.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.runflow.ArtifactKey;
import org.runflow.Stage;
import org.runflow.error.InvalidPipelineException;

/** Collects stages and inputs, then checks and orders them. */
public final class GraphBuilder {
    private final String name;
    private final List<Placed> stages = new ArrayList<>();
    private final Map<String, GraphInput> inputs = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private Owner owner;

    /**
     * An empty graph.
     *
     * @param name of the pipeline
     * @throws IllegalArgumentException when it is no name
     */
    public GraphBuilder(String name) {
        this.name = name;
        this.owner = new Owner(name);
    }

    /**
     * Lets the stages that are defined here, or in the part that is being added, share results with those of another pipeline.
     *
     * @param other name of that pipeline, or of a part
     * @throws IllegalArgumentException when it is no name
     * @throws IllegalStateException when another was named before
     */
    public void shareResultsWith(String other) {
        owner.shareWith(other);
    }

    /**
     * Takes for the results of another owner what is defined meanwhile.
     *
     * @param partOwner name of the part
     * @param addition defines stages here
     * @param <T> of what it gives
     * @return what the addition gives
     * @throws IllegalArgumentException when the owner is no name
     */
    public <T> T part(String partOwner, Supplier<T> addition) {
        Owner outer = owner;
        owner = new Owner(partOwner);
        try {
            return addition.get();
        } finally {
            owner = outer;
        }
    }

    /**
     * Declares an input.
     *
     * @param key with its scope
     * @param setting whether changes are reported component by component
     */
    public void input(ArtifactKey<?> key, boolean setting) {
        GraphInput before = inputs.putIfAbsent(key.path(), new GraphInput(key, setting, false));
        if (before != null) {
            problems.add("input '" + key.path() + "' is declared twice.");
        }
    }

    /**
     * Adds a stage that is defined here.
     *
     * @param scope empty at the root
     * @param stage without scope
     */
    public void stage(String scope, Stage<?> stage) {
        stages.add(new Placed(scope, stage, owner));
    }

    /**
     * Puts a stage in the place of another.
     *
     * @param scope of the stage to replace
     * @param stage with the output of the one it replaces
     * @throws IllegalArgumentException when there is none
     */
    public void replace(String scope, Stage<?> stage) {
        for (int i = 0; i < stages.size(); i++) {
            Placed old = stages.get(i);
            if (old.scope().equals(scope)
                    && old.stage().output().name().equals(stage.output().name())) {
                stages.set(i, new Placed(scope, stage, owner));
                return;
            }
        }
        throw new IllegalArgumentException("pipeline '" + name + "' has no stage that produces '"
                + Names.join(scope, stage.output().name()) + "' and could be replaced");
    }

    /**
     * Adds all of another graph; its stages keep their owners.
     *
     * @param scope for all of it, empty to add it as it is
     * @param graph to copy
     */
    public void include(String scope, Graph graph) {
        Names.requireScope(scope);
        graph.nodes()
                .forEach(node ->
                        stages.add(new Placed(Names.join(scope, node.scope()), node.stage(), new Owner(node.owner()))));
        graph.inputs()
                .forEach(input ->
                        input(scope.isEmpty() ? input.key() : input.key().in(scope), input.setting()));
    }

    /**
     * {@return the checked graph}
     *
     * @throws InvalidPipelineException with every problem
     */
    public Graph build() {
        Wiring wiring = new Wiring(stages, inputs);
        List<String> all = new ArrayList<>(problems);
        all.addAll(wiring.problems());
        List<List<Integer>> before = wiring.before();
        List<Integer> order = Topology.order(before);
        if (order.size() < stages.size()) {
            all.addAll(Cycles.describe(before, wiring.paths()));
        }
        if (!all.isEmpty()) {
            throw new InvalidPipelineException(name, all);
        }
        return new Graph(name, wiring.nodes(order), wiring.inputs());
    }

    /** A stage, where it stands, and whose its results are. */
    record Placed(String scope, Stage<?> stage, Owner owner) {
        String path() {
            return Names.join(scope, stage.name());
        }

        String output() {
            return Names.join(scope, stage.output().path());
        }
    }
}
