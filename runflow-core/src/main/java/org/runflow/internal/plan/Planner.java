package org.runflow.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.Plan;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.internal.graph.Graph;
import org.runflow.internal.graph.Node;
import org.runflow.internal.graph.Selection;
import org.runflow.plan.Decision;
import org.runflow.plan.Reason;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;

/** Decides stage by stage, in topological order, what a run would do. Reads the store, writes nothing. */
public final class Planner implements Origins {
    private final Graph graph;
    private final Selection selection;
    private final BoundInputs inputs;
    private final ArtifactStore store;
    private final Verdict verdict;
    private final Map<Integer, Manifest> reused = new HashMap<>();
    private final Map<Integer, Decision> damaged = new HashMap<>();

    /**
     * A planner for one request.
     *
     * @param graph of the pipeline
     * @param selection of stages
     * @param inputs of the run
     * @param store to look in
     * @param verdict on that store
     */
    public Planner(Graph graph, Selection selection, BoundInputs inputs, ArtifactStore store, Verdict verdict) {
        this.graph = graph;
        this.selection = selection;
        this.inputs = inputs;
        this.store = store;
        this.verdict = verdict;
    }

    /** {@return a step for every selected stage} */
    public List<Plan.Step> steps() {
        boolean[] selected = selection.selected(graph);
        Map<Integer, Decision> decisions = new LinkedHashMap<>();
        for (Node node : graph.nodes()) {
            if (selected[node.index()]) {
                decisions.put(node.index(), decide(node));
            }
        }
        List<Plan.Step> steps = new ArrayList<>();
        decisions.forEach((index, decision) -> {
            Node node = graph.nodes().get(index);
            steps.add(new Plan.Step(node.path(), node.output().path(), damaged.getOrDefault(index, decision)));
        });
        return steps;
    }

    @Override
    public boolean isPresent(Node.Edge edge) {
        return edge.fromInput() ? inputs.isGiven(edge.origin()) : reused.containsKey(edge.origin());
    }

    @Override
    public Digest digest(Node.Edge edge) {
        return edge.fromInput()
                ? inputs.digest(edge.origin())
                : reusedManifest(edge).output().digest();
    }

    @Override
    public Object value(Node.Edge edge) {
        if (edge.fromInput()) {
            return inputs.value(edge.origin());
        }
        ArtifactRef output = reusedManifest(edge).output();
        try {
            return store.get(edge.source().key(), output);
        } catch (ArtifactCorruptException | ArtifactUnavailableException e) {
            // a view needs the value, and so finds damage that a whole artifact's digest would not
            reused.remove(edge.origin());
            damaged.put(
                    edge.origin(),
                    new Decision.Compute(
                            List.of(new Reason.OutputCorrupt(output.digest().hex()))));
            throw e;
        }
    }

    private Decision decide(Node node) {
        int damage = damaged.size();
        try {
            return decideOnce(node);
        } catch (ArtifactCorruptException | ArtifactUnavailableException e) {
            if (damaged.size() == damage) {
                throw e;
            }
            return decide(node);
        }
    }

    private Decision decideOnce(Node node) {
        boolean forced = selection.isForced(node);
        List<String> undecided = node.upstream().stream()
                .filter(up -> !reused.containsKey(up))
                .map(up -> graph.nodes().get(up).path())
                .toList();
        if (!undecided.isEmpty()) {
            return decideWithout(node, forced, undecided);
        }
        Ingredients ingredients = Ingredients.gather(node, this);
        if (!forced && node.stage().cacheable()) {
            Optional<Manifest> found = verdict.findReusable(node, ingredients.key());
            if (found.isPresent()) {
                reused.put(node.index(), found.get());
                return new Decision.Reuse(
                        found.get().computedBy().runId(), found.get().output().digest());
            }
        }
        return new Decision.Compute(verdict.reasons(node, forced, ingredients, ingredients.settings(graph, this)));
    }

    private Decision decideWithout(Node node, boolean forced, List<String> undecided) {
        List<Reading> readings = new ArrayList<>();
        SortedMap<String, String> settings = new TreeMap<>();
        for (Node.Edge edge : node.edges()) {
            if (edge.isUsing()) {
                continue;
            }
            boolean known = edge.fromInput() || reused.containsKey(edge.origin());
            Optional<Digest> digest = known ? Optional.of(Ingredients.digest(edge, this)) : Optional.empty();
            readings.add(new Reading(edge.label(), digest, verdict.isSetting(edge)));
            if (verdict.isSetting(edge)) {
                settings.putAll(Ingredients.settings(edge, this));
            }
        }
        List<Reason> certain = verdict.certainReasons(node, forced, readings, settings);
        return certain.isEmpty() ? new Decision.Depends(undecided) : new Decision.Compute(certain);
    }

    private Manifest reusedManifest(Node.Edge edge) {
        Manifest manifest = reused.get(edge.origin());
        if (manifest == null) {
            throw new IllegalStateException("'" + edge.label() + "' is not decided");
        }
        return manifest;
    }
}
