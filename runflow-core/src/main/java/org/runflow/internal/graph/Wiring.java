package org.runflow.internal.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.runflow.ArtifactKey;
import org.runflow.Source;
import org.runflow.UsingKey;
import org.runflow.internal.canonical.CanonicalTypes;
import org.runflow.internal.graph.GraphBuilder.Placed;
import org.runflow.internal.text.Suggestion;

/** Finds for every source of every stage where it comes from, and what stands in the way. */
final class Wiring {
    private final List<Placed> stages;
    private final Map<String, GraphInput> declared;
    private final Map<String, Integer> producers = new HashMap<>();
    private final List<GraphInput> inputs = new ArrayList<>();
    private final Map<String, Integer> inputIndex = new HashMap<>();
    private final List<List<Node.Edge>> edges = new ArrayList<>();
    private final List<List<Integer>> upstream = new ArrayList<>();
    private final List<List<Integer>> optional = new ArrayList<>();
    private final List<List<Integer>> after = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    Wiring(List<Placed> stages, Map<String, GraphInput> declared) {
        this.stages = stages;
        this.declared = declared;
        collectProducers();
        collectInputs();
        new NameChecks(stages, declared).addTo(problems);
        for (Placed placed : stages) {
            connect(placed);
        }
        checkTypes();
    }

    List<String> problems() {
        return problems;
    }

    /** For each stage those that must be settled first: what it reads, then what it only comes after. */
    List<List<Integer>> before() {
        List<List<Integer>> before = new ArrayList<>(upstream.size());
        for (int i = 0; i < upstream.size(); i++) {
            List<Integer> both = new ArrayList<>(upstream.get(i));
            both.addAll(after.get(i));
            before.add(both);
        }
        return before;
    }

    List<String> paths() {
        List<String> paths = new ArrayList<>(stages.size());
        for (Placed placed : stages) {
            paths.add(placed.path());
        }
        return paths;
    }

    List<GraphInput> inputs() {
        BitSet digested = new BitSet();
        BitSet used = new BitSet();
        for (List<Node.Edge> each : edges) {
            for (Node.Edge edge : each) {
                if (edge.fromInput()) {
                    (edge.isUsing() ? used : digested).set(edge.origin());
                }
            }
        }
        used.andNot(digested);
        List<GraphInput> all = new ArrayList<>(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            all.add(new GraphInput(inputs.get(i).key(), inputs.get(i).setting(), used.get(i)));
        }
        return all;
    }

    /** Returns the nodes in the given order, which renumbers them. */
    List<Node> nodes(List<Integer> order) {
        int[] rank = new int[order.size()];
        for (int i = 0; i < rank.length; i++) {
            rank[order.get(i)] = i;
        }
        List<List<Integer>> downstream = Topology.downstream(upstream);
        List<List<Integer>> followers = Topology.downstream(after);
        List<Node> nodes = new ArrayList<>(rank.length);
        for (int old : order) {
            List<Node.Edge> renumbered = new ArrayList<>();
            for (Node.Edge edge : edges.get(old)) {
                renumbered.add(
                        edge.fromInput()
                                ? edge
                                : new Node.Edge(edge.source(), edge.label(), rank[edge.origin()], false));
            }
            Placed placed = stages.get(old);
            nodes.add(new Node(
                    nodes.size(),
                    placed.scope(),
                    placed.stage(),
                    placed.owner().name(),
                    renumbered,
                    ranked(upstream.get(old), rank),
                    sorted(ranked(downstream.get(old), rank)),
                    new TreeSet<>(ranked(optional.get(old), rank)),
                    new TreeSet<>(ranked(after.get(old), rank)),
                    sorted(ranked(followers.get(old), rank))));
        }
        return nodes;
    }

    private static List<Integer> ranked(Collection<Integer> stages, int[] rank) {
        List<Integer> ranked = new ArrayList<>(stages.size());
        for (int each : stages) {
            ranked.add(rank[each]);
        }
        return ranked;
    }

    private static List<Integer> sorted(List<Integer> stages) {
        Collections.sort(stages);
        return stages;
    }

    private void collectProducers() {
        for (int i = 0; i < stages.size(); i++) {
            String output = stages.get(i).output();
            Integer other = producers.putIfAbsent(output, i);
            if (other != null) {
                problems.add("'" + output + "' is produced twice, by stage '"
                        + stages.get(other).path() + "' and stage '"
                        + stages.get(i).path()
                        + "'. [Hint: replace(key, …) puts a stage in the place of another]");
            } else if (declared.containsKey(output)) {
                problems.add("'" + output + "' is declared as an input, but stage '"
                        + stages.get(i).path() + "' produces it.");
            }
        }
    }

    /** An input of an included pipeline that something further out produces is no input of the whole. */
    private void collectInputs() {
        for (GraphInput input : declared.values()) {
            if (findOuterProducer(input.key()).isEmpty()) {
                inputIndex.put(input.key().path(), inputs.size());
                inputs.add(input);
            }
        }
    }

    private Optional<Integer> findOuterProducer(ArtifactKey<?> key) {
        String scope = key.scope();
        while (!scope.isEmpty()) {
            scope = Names.outer(scope);
            Integer producer = producers.get(Names.join(scope, key.name()));
            if (producer != null) {
                return Optional.of(producer);
            }
        }
        return Optional.empty();
    }

    private void connect(Placed placed) {
        List<Node.Edge> found = new ArrayList<>();
        Set<Integer> needed = new LinkedHashSet<>();
        Set<Integer> required = new HashSet<>();
        for (Source<?> source : placed.stage().sources()) {
            Optional<Node.Edge> edge = connect(placed, source);
            if (edge.isEmpty()) {
                continue;
            }
            found.add(edge.get());
            if (!edge.get().fromInput()) {
                needed.add(edge.get().origin());
                if (!edge.get().isOptional()) {
                    required.add(edge.get().origin());
                }
            }
        }
        edges.add(found);
        upstream.add(List.copyOf(needed));
        List<Integer> dispensable = new ArrayList<>(needed);
        dispensable.removeAll(required);
        optional.add(dispensable);
        Set<Integer> behind = new LinkedHashSet<>();
        for (ArtifactKey<?> key : placed.stage().after()) {
            behind(placed, key).ifPresent(behind::add);
        }
        behind.removeAll(needed);
        after.add(List.copyOf(behind));
    }

    /** The stage to come after. */
    private Optional<Integer> behind(Placed placed, ArtifactKey<?> wanted) {
        ArtifactKey<?> key = placed.scope().isEmpty() ? wanted : wanted.in(placed.scope());
        Integer producer = producers.get(key.path());
        if (producer != null || inputIndex.containsKey(key.path())) {
            if (producer == null) {
                problems.add("stage '" + placed.path() + "' cannot come after '" + key.path()
                        + "', an input: that is there before anything runs.");
            }
            return Optional.ofNullable(producer);
        }
        Optional<Integer> outer = findOuterProducer(key);
        if (outer.isEmpty()) {
            problems.add("stage '" + placed.path() + "' comes after '" + key.path() + "' but nothing produces it."
                    + Suggestion.of(key.path(), known()));
        }
        return outer;
    }

    private Optional<Node.Edge> connect(Placed placed, Source<?> source) {
        Source<?> scoped = placed.scope().isEmpty() ? source : source.in(placed.scope());
        ArtifactKey<?> key = scoped.key();
        Integer producer = producers.get(key.path());
        if (producer == null && declared.containsKey(key.path())) {
            requireSame(placed, key, declared.get(key.path()).key(), "declared as an input");
            Integer input = inputIndex.get(key.path());
            if (input != null) {
                return Optional.of(new Node.Edge(source, scoped.label(), input, true));
            }
            producer = findOuterProducer(key).orElseThrow();
        }
        if (producer != null && source instanceof UsingKey) {
            problems.add("stage '" + placed.path() + "' cannot use '" + key.path() + "', which stage '"
                    + stages.get(producer).path() + "' produces: only inputs can be used. [Hint: read it as a source]");
            return Optional.empty();
        }
        if (producer == null) {
            problems.add("stage '" + placed.path() + "' needs '" + key.path() + "' (schema " + key.schema()
                    + ") but nothing produces it." + Suggestion.of(key.path(), known()));
            return Optional.empty();
        }
        Placed from = stages.get(producer);
        requireSame(placed, key, from.stage().output(), "produced by stage '" + from.path() + "'");
        // a view keeps its name behind the path of what really feeds it
        String label = from.output() + scoped.label().substring(key.path().length());
        return Optional.of(new Node.Edge(source, label, producer, false));
    }

    /** A value that can have no digest would only be found when it comes. A source read as a view is judged by what the view shows. */
    private void checkTypes() {
        Set<ArtifactKey<?>> judged = new HashSet<>();
        for (int i = 0; i < stages.size(); i++) {
            checkType(stages.get(i).stage().output(), "stage '" + stages.get(i).path() + "' produces", judged);
            for (Node.Edge edge : edges.get(i)) {
                boolean whole = edge.source() instanceof ArtifactKey || edge.isOptional();
                if (edge.fromInput() && whole) {
                    checkType(edge.source().key(), "stage '" + stages.get(i).path() + "' reads", judged);
                }
            }
        }
    }

    private void checkType(ArtifactKey<?> key, String how, Set<ArtifactKey<?>> judged) {
        if (judged.add(key)) {
            checkType(key.type(), key, how);
            if (key.element().isPresent()) {
                checkType(key.element().get(), key, how);
            }
        }
    }

    private void checkType(Class<?> type, ArtifactKey<?> key, String how) {
        for (String problem : CanonicalTypes.problems(type)) {
            problems.add(how + " '" + key.name() + "' of " + type.getTypeName() + ", which cannot be kept: " + problem);
        }
    }

    private void requireSame(Placed placed, ArtifactKey<?> wanted, ArtifactKey<?> there, String how) {
        if (!KeyTypes.areSame(wanted, there)) {
            problems.add(String.format(
                    Locale.ROOT,
                    "stage '%s' needs '%s' as %s, but it is %s as %s.",
                    placed.path(),
                    wanted.path(),
                    KeyTypes.text(wanted),
                    how,
                    KeyTypes.text(there)));
        } else if (!wanted.schema().equals(there.schema())) {
            problems.add(String.format(
                    Locale.ROOT,
                    "stage '%s' needs '%s' with schema %s, but it is %s with schema %s.",
                    placed.path(),
                    wanted.path(),
                    wanted.schema(),
                    how,
                    there.schema()));
        }
    }

    private Set<String> known() {
        Set<String> known = new LinkedHashSet<>(declared.keySet());
        known.addAll(producers.keySet());
        return known;
    }
}
