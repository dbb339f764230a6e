package org.runflow.internal.graph;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.runflow.ArtifactKey;
import org.runflow.internal.text.Suggestion;

/**
 * Which stages a request means, by the paths of what they produce.
 *
 * @param stages paths of stages that are targets, too
 * @param targets wanted with what they need; nothing, and nothing downstream, means everything but what is on demand
 * @param downstreamOf wanted with everything downstream but what is on demand, and what all that needs
 * @param also wanted with what they need, beside whatever else is
 * @param forced computed whatever is stored
 * @param allForced whether every stage is
 */
public record Selection(
        SortedSet<String> stages,
        SortedSet<String> targets,
        SortedSet<String> downstreamOf,
        SortedSet<String> also,
        SortedSet<String> forced,
        boolean allForced) {
    /** {@return all stages but those on demand, none forced} */
    public static Selection everything() {
        SortedSet<String> none = ImmutableSortedSet.of();
        return new Selection(none, none, none, none, none, false);
    }

    /**
     * {@return this with more targets}
     *
     * @param paths of stages to add
     */
    public Selection targetStages(Collection<String> paths) {
        return new Selection(plus(stages, paths), targets, downstreamOf, also, forced, allForced);
    }

    /**
     * {@return this with more targets}
     *
     * @param paths to add
     */
    public Selection targets(Collection<String> paths) {
        return new Selection(stages, plus(targets, paths), downstreamOf, also, forced, allForced);
    }

    /**
     * Adds stages from which everything downstream is wanted.
     *
     * @param paths to add
     */
    public Selection downstreamOf(Collection<String> paths) {
        return new Selection(stages, targets, plus(downstreamOf, paths), also, forced, allForced);
    }

    /**
     * {@return this with more that is wanted beside the rest}
     *
     * @param paths to add
     */
    public Selection also(Collection<String> paths) {
        return new Selection(stages, targets, downstreamOf, plus(also, paths), forced, allForced);
    }

    /**
     * {@return this with more forced stages}
     *
     * @param paths to add
     */
    public Selection force(Collection<String> paths) {
        return new Selection(stages, targets, downstreamOf, also, plus(forced, paths), allForced);
    }

    /** {@return this with all stages forced} */
    public Selection forceAll() {
        return new Selection(stages, targets, downstreamOf, also, forced, true);
    }

    /**
     * {@return a sentence for every path that no stage produces, and for every stage that is not there}
     *
     * @param graph to look in
     */
    public List<String> problems(Graph graph) {
        List<String> problems = new ArrayList<>();
        for (String path : plus(plus(targets, downstreamOf), plus(also, forced))) {
            if (graph.findProducer(path).isEmpty()) {
                List<String> known =
                        graph.outputKeys().stream().map(ArtifactKey::path).toList();
                problems.add("no stage produces '" + path + "'." + Suggestion.of(path, known));
            }
        }
        if (!stages.isEmpty()) {
            problems.addAll(unknownStages(graph, stages));
        }
        return problems;
    }

    /**
     * {@return a sentence for every stage that is not there}
     *
     * @param graph to look in
     * @param wanted paths of stages
     */
    public static List<String> unknownStages(Graph graph, Collection<String> wanted) {
        Set<String> known = new LinkedHashSet<>();
        for (Node node : graph.nodes()) {
            known.add(node.path());
        }
        List<String> problems = new ArrayList<>();
        for (String path : wanted) {
            if (!known.contains(path)) {
                problems.add("there is no stage '" + path + "'." + Suggestion.of(path, known));
            }
        }
        return problems;
    }

    /**
     * {@return for each stage, whether it is selected}
     *
     * @param graph that knows all paths
     */
    public boolean[] selected(Graph graph) {
        int size = graph.nodes().size();
        boolean[] below = new boolean[size];
        boolean[] selected = new boolean[size];
        for (Node node : graph.nodes()) {
            int i = node.index();
            below[i] = downstreamOf.contains(node.output().path());
            for (int up : node.upstream()) {
                below[i] |= below[up];
            }
            selected[i] = isNamed(node)
                    || ((below[i] || !isLimited()) && !node.stage().onDemand());
        }
        for (int i = size - 1; i >= 0; i--) {
            if (selected[i]) {
                for (int up : graph.nodes().get(i).upstream()) {
                    selected[up] = true;
                }
            }
        }
        return selected;
    }

    /** {@return whether less than everything is wanted} */
    public boolean isLimited() {
        return !stages.isEmpty() || !targets.isEmpty() || !downstreamOf.isEmpty();
    }

    private boolean isNamed(Node node) {
        String output = node.output().path();
        return stages.contains(node.path())
                || targets.contains(output)
                || downstreamOf.contains(output)
                || also.contains(output);
    }

    /**
     * {@return whether it is computed whatever is stored}
     *
     * @param node of a graph
     */
    public boolean isForced(Node node) {
        return allForced || forced.contains(node.output().path());
    }

    private static SortedSet<String> plus(SortedSet<String> some, Collection<String> more) {
        return ImmutableSortedSet.copyOf(Sets.union(some, new TreeSet<>(more)));
    }
}
