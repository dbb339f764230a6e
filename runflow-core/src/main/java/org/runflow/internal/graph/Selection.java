package org.runflow.internal.graph;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which stages a request means, by the paths of what they produce.
 *
 * @param targets wanted with what they need; nothing, and nothing downstream, means everything
 * @param downstreamOf wanted with everything downstream and what all that needs
 * @param forced computed whatever is stored
 * @param allForced whether every stage is
 */
public record Selection(
        SortedSet<String> targets, SortedSet<String> downstreamOf, SortedSet<String> forced, boolean allForced) {
    /** {@return all stages, none forced} */
    public static Selection everything() {
        return new Selection(ImmutableSortedSet.of(), ImmutableSortedSet.of(), ImmutableSortedSet.of(), false);
    }

    /**
     * {@return this with more targets}
     *
     * @param paths to add
     */
    public Selection targets(Collection<String> paths) {
        return new Selection(plus(targets, paths), downstreamOf, forced, allForced);
    }

    /**
     * {@return this with more beginnings}
     *
     * @param paths to add
     */
    public Selection downstreamOf(Collection<String> paths) {
        return new Selection(targets, plus(downstreamOf, paths), forced, allForced);
    }

    /**
     * {@return this with more forced stages}
     *
     * @param paths to add
     */
    public Selection force(Collection<String> paths) {
        return new Selection(targets, downstreamOf, plus(forced, paths), allForced);
    }

    /** {@return this with all stages forced} */
    public Selection forceAll() {
        return new Selection(targets, downstreamOf, forced, true);
    }

    /**
     * {@return a sentence for every path that no stage produces}
     *
     * @param graph to look in
     */
    public List<String> problems(Graph graph) {
        List<String> problems = new ArrayList<>();
        List<String> known =
                graph.nodes().stream().map(node -> node.output().path()).toList();
        for (String path : Sets.union(Sets.union(targets, downstreamOf), forced)) {
            if (graph.findProducer(path).isEmpty()) {
                problems.add("no stage produces '" + path + "'." + Suggestion.of(path, known));
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
        boolean[] selected = new boolean[size];
        boolean everything = targets.isEmpty() && downstreamOf.isEmpty();
        for (Node node : graph.nodes()) {
            String output = node.output().path();
            boolean below = downstreamOf.contains(output)
                    || (!downstreamOf.isEmpty() && node.upstream().stream().anyMatch(up -> selected[up]));
            selected[node.index()] = everything || below;
        }
        for (int i = size - 1; i >= 0; i--) {
            Node node = graph.nodes().get(i);
            if (selected[i] || targets.contains(node.output().path())) {
                selected[i] = true;
                node.upstream().forEach(up -> selected[up] = true);
            }
        }
        return selected;
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
