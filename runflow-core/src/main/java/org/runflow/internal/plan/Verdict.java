package org.runflow.internal.plan;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.RunCoordinate;
import org.runflow.internal.graph.Graph;
import org.runflow.internal.graph.Node;
import org.runflow.plan.Reason;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestInput;
import org.runflow.store.ManifestKind;
import org.runflow.store.StageSeries;

/** Looks a stage up in a store: is there a result to take, and if not, why not. The same rules serve plan and run. */
public final class Verdict {
    private final ArtifactStore store;
    private final Graph graph;
    private final RunCoordinate coordinate;

    /**
     * A judge for one run.
     *
     * @param store to look in
     * @param graph of the pipeline
     * @param coordinate of the run
     */
    public Verdict(ArtifactStore store, Graph graph, RunCoordinate coordinate) {
        this.store = store;
        this.graph = graph;
        this.coordinate = coordinate;
    }

    RunCoordinate coordinate() {
        return coordinate;
    }

    /**
     * {@return a committed result whose bytes are there, or were released}
     *
     * @param node whose stage may be reused
     * @param key of the stage with its inputs
     */
    public Optional<Manifest> findReusable(Node node, Digest key) {
        return store.findManifest(key)
                .filter(manifest -> fits(node, manifest.output()) && store.counts(manifest.output()));
    }

    /**
     * {@return why, at least one reason}
     *
     * @param node whose stage will compute
     * @param forced whether the request forces it
     * @param ingredients all of its inputs
     * @param settings value text by component path
     */
    public List<Reason> reasons(
            Node node, boolean forced, Ingredients ingredients, SortedMap<String, String> settings) {
        List<Reason> reasons = ownReasons(node, forced);
        store.findManifest(ingredients.key())
                .map(Manifest::output)
                .filter(output -> reasons.isEmpty() && !store.counts(output))
                .ifPresent(output ->
                        reasons.add(new Reason.OutputMissing(output.digest().hex())));
        if (reasons.isEmpty()) {
            List<Reading> readings = new ArrayList<>();
            Iterator<ManifestInput> inputs = ingredients.inputs().iterator();
            for (Node.Edge edge : node.edges()) {
                if (!edge.isUsing()) {
                    ManifestInput input = inputs.next();
                    readings.add(new Reading(input.name(), Optional.of(input.digest()), isSetting(edge)));
                }
            }
            reasons.addAll(compared(node, readings, settings));
        }
        return List.copyOf(reasons);
    }

    /** Returns what differs although some upstream stages are undecided; nothing when only they can tell. */
    List<Reason> certainReasons(Node node, boolean forced, List<Reading> readings, SortedMap<String, String> settings) {
        List<Reason> reasons = ownReasons(node, forced);
        if (reasons.isEmpty()) {
            findPrior(node)
                    .ifPresentOrElse(
                            prior -> reasons.addAll(Reasons.between(node, readings, settings, prior)),
                            () -> reasons.add(new Reason.NoPriorRun()));
        }
        return reasons;
    }

    boolean isSetting(Node.Edge edge) {
        return Ingredients.isSetting(graph, edge);
    }

    private List<Reason> ownReasons(Node node, boolean forced) {
        List<Reason> reasons = new ArrayList<>();
        if (forced) {
            reasons.add(new Reason.Forced());
        }
        if (!node.stage().cacheable()) {
            reasons.add(new Reason.NotCacheable());
        }
        return reasons;
    }

    private List<Reason> compared(Node node, List<Reading> readings, SortedMap<String, String> settings) {
        Optional<Manifest> prior = findPrior(node);
        if (prior.isEmpty()) {
            return List.of(new Reason.NoPriorRun());
        }
        List<Reason> differences = Reasons.between(node, readings, settings, prior.get());
        if (differences.isEmpty() && prior.get().kind() == ManifestKind.PARTIAL) {
            return List.of(new Reason.ItemsFailed());
        }
        // equal in everything but without a readable manifest: somebody deleted it
        return differences.isEmpty()
                ? List.of(new Reason.OutputMissing(prior.get().output().digest().hex()))
                : differences;
    }

    /**
     * {@return the newest manifest of its series}
     *
     * @param node of the graph
     */
    public Optional<Manifest> findPrior(Node node) {
        return store.findNewest(new StageSeries(
                graph.name(), coordinate, node.scope(), node.stage().name()));
    }

    private static boolean fits(Node node, ArtifactRef output) {
        return output.name().equals(node.stage().output().name())
                && output.schema().equals(node.stage().output().schema());
    }
}
