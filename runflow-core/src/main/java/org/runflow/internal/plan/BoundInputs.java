package org.runflow.internal.plan;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.runflow.ArtifactKey;
import org.runflow.Input;
import org.runflow.RunRequest;
import org.runflow.View;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.InvalidRequestException;
import org.runflow.internal.canonical.Frozen;
import org.runflow.internal.graph.Graph;
import org.runflow.internal.graph.GraphInput;
import org.runflow.internal.graph.KeyTypes;
import org.runflow.internal.graph.Names;
import org.runflow.internal.graph.Node;
import org.runflow.internal.graph.Selection;
import org.runflow.internal.text.Suggestion;
import org.runflow.items.Items;
import org.runflow.store.Digest;

/** The values a run is given, each at its place in the graph, with their digests; those that are only promised are read when asked for. Thread-safe. */
public final class BoundInputs {
    private final Graph graph;
    private final Map<Integer, Input<?>> given = new HashMap<>();
    private final Map<Integer, Digest> digests = new HashMap<>();
    private final Map<Integer, Boolean> frozen = new ConcurrentHashMap<>();
    private final Map<List<Object>, Shown> shown = new ConcurrentHashMap<>();

    private BoundInputs(Graph graph) {
        this.graph = graph;
    }

    /**
     * {@return the bound inputs}
     *
     * @param graph of the pipeline
     * @param request with the inputs
     * @param selection whose stages need them
     * @param running whether stages will compute, so that what they use is needed, too
     * @throws InvalidRequestException with every input that is missing, unknown, given twice, of another type or schema or without canonical form, and
     *     every unknown target
     */
    public static BoundInputs bind(Graph graph, RunRequest request, Selection selection, boolean running) {
        List<String> problems = new ArrayList<>(selection.problems(graph));
        Map<String, Input<?>> given = new HashMap<>();
        SetMultimap<String, String> scopesByName = scopesByName(graph);
        for (Input<?> input : request.inputs()) {
            if (given.put(input.key().path(), input) != null) {
                problems.add("input '" + input.key().path() + "' is given twice.");
            }
            unknown(graph, input, scopesByName.get(input.key().name())).ifPresent(problems::add);
        }
        BoundInputs bound = new BoundInputs(graph);
        boolean[] needed = problems.isEmpty()
                ? needed(graph, selection, running)
                : new boolean[graph.inputs().size()];
        for (int i = 0; i < graph.inputs().size(); i++) {
            GraphInput slot = graph.inputs().get(i);
            Optional<Input<?>> found = nearest(slot.key(), given);
            if (found.isPresent()) {
                problems.addAll(clash(slot.key(), found.get().key()));
                bound.given.put(i, found.get());
            } else if (needed[i]) {
                problems.add("input '" + slot.key().path() + "' is missing. [Hint: give it by key.with(value)]");
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(graph.name(), problems);
        }
        bound.digest(problems);
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(graph.name(), problems);
        }
        return bound;
    }

    /**
     * {@return whether the run is given it}
     *
     * @param slot index of an input
     */
    public boolean isGiven(int slot) {
        return given.containsKey(slot);
    }

    /**
     * {@return its value, which is bound when a selected stage reads it}
     *
     * @param slot index of an input
     */
    public Object value(int slot) {
        return input(slot).value();
    }

    /**
     * {@return the digest of its value}
     *
     * @param slot index of an input
     */
    public Digest digest(int slot) {
        return Objects.requireNonNull(digests.get(slot));
    }

    /**
     * {@return whether its value is here, not only promised}
     *
     * @param slot index of an input
     */
    public boolean isRead(int slot) {
        return input(slot).isRead();
    }

    /**
     * {@return whether nobody can change its value, as long as it is only promised, too}
     *
     * @param slot index of an input
     */
    public boolean isFrozen(int slot) {
        return !isRead(slot) || frozen.computeIfAbsent(slot, unknown -> isFrozen(value(slot)));
    }

    private static boolean isFrozen(Object value) {
        return Frozen.is(value) && !(value instanceof Items);
    }

    private Input<?> input(int slot) {
        return Objects.requireNonNull(given.get(slot));
    }

    /**
     * What a view shows of an input.
     *
     * @param value what it shows
     * @param digest of it
     * @param frozen whether nobody can change it
     */
    record Shown(Object value, Digest digest, boolean frozen) {
        static Shown of(Object part, Digest digest) {
            return new Shown(part, digest, Frozen.is(part));
        }
    }

    /** What a view of an input that stages read shows; however many stages read it, it is worked out once. */
    Shown shown(int slot, View<?, ?> view) {
        return shown.computeIfAbsent(List.of(slot, view), unknown -> {
            Object part = input(slot).valueOf(view);
            Optional<Digest> known = input(slot).findDigest(view);
            if (known.isEmpty() || !input(slot).isPromised()) {
                return Shown.of(part, known.orElseGet(() -> digest(view, part)));
            }
            Digest found = digest(view, part);
            if (!found.equals(known.get())) {
                throw new ArtifactUnavailableException(
                        view.label(), "what the view shows is not what its digest says. [Hint: promise it anew]");
            }
            return Shown.of(part, found);
        });
    }

    /** What a view of an input has shown; absent when nobody has asked for it yet. */
    Optional<Shown> findShown(int slot, View<?, ?> view) {
        return Optional.ofNullable(shown.get(List.of(slot, view)));
    }

    /** The digest of what a view shows; a part without one is found by the name of the view. */
    static Digest digest(View<?, ?> view, Object part) {
        try {
            return Digest.of(part);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "view '" + view.label() + "' shows what cannot be digested: " + e.getMessage(), e);
        }
    }

    /** The digest of what a view of an input shows; nothing is read when it is known. */
    Digest digest(int slot, View<?, ?> view) {
        return input(slot).findDigest(view).orElseGet(() -> shown(slot, view).digest());
    }

    static <S, V> V project(View<S, V> view, Object artifact) {
        return view.of(view.source().type().cast(artifact));
    }

    /** {@return what the run is given, by path, without that which stages only use} */
    public Map<String, Input<?>> byPath() {
        Map<String, Input<?>> byPath = new HashMap<>();
        for (Map.Entry<Integer, Input<?>> bound : given.entrySet()) {
            GraphInput input = graph.inputs().get(bound.getKey());
            if (!input.using()) {
                byPath.put(input.key().path(), bound.getValue());
            }
        }
        return byPath;
    }

    /** {@return digests by path} */
    public SortedMap<String, Digest> digestsByPath() {
        SortedMap<String, Digest> byPath = new TreeMap<>();
        for (Map.Entry<Integer, Digest> bound : digests.entrySet()) {
            byPath.put(graph.inputs().get(bound.getKey()).key().path(), bound.getValue());
        }
        return byPath;
    }

    private void digest(List<String> problems) {
        // one value often serves several scopes
        IdentityHashMap<Object, Digest> known = new IdentityHashMap<>();
        for (Map.Entry<Integer, Input<?>> bound : given.entrySet()) {
            int slot = bound.getKey();
            Optional<Digest> taken = bound.getValue().findDigest();
            if (graph.inputs().get(slot).using()) {
                continue;
            }
            if (taken.isPresent()) {
                digests.put(slot, taken.get());
                continue;
            }
            Object value = bound.getValue().value();
            try {
                digests.put(slot, known.computeIfAbsent(value, Digest::of));
                frozen.put(slot, isFrozen(value));
            } catch (IllegalArgumentException e) {
                problems.add("input '" + graph.inputs().get(slot).key().path() + "', a "
                        + value.getClass().getName() + ", has no canonical form: " + e.getMessage()
                        + " [Hint: make it of records, lists, sorted maps, enums, numbers, texts, times and Optional,"
                        + " or let its class implement Canonical]");
            }
        }
    }

    private static boolean[] needed(Graph graph, Selection selection, boolean running) {
        boolean[] selected = selection.selected(graph);
        boolean[] needed = new boolean[graph.inputs().size()];
        for (Node node : graph.nodes()) {
            for (Node.Edge edge : node.edges()) {
                boolean dispensable = edge.isOptional() || (edge.isUsing() && !running);
                if (selected[node.index()] && edge.fromInput() && !dispensable) {
                    needed[edge.origin()] = true;
                }
            }
        }
        return needed;
    }

    /** A value bound further out serves every scope inside that has none of its own. */
    private static Optional<Input<?>> nearest(ArtifactKey<?> key, Map<String, Input<?>> given) {
        String scope = key.scope();
        Input<?> found = given.get(key.path());
        while (found == null && !scope.isEmpty()) {
            scope = Names.outer(scope);
            found = given.get(Names.join(scope, key.name()));
        }
        return Optional.ofNullable(found);
    }

    private static SetMultimap<String, String> scopesByName(Graph graph) {
        SetMultimap<String, String> scopes = HashMultimap.create();
        for (GraphInput slot : graph.inputs()) {
            scopes.put(slot.key().name(), slot.key().scope());
        }
        return scopes;
    }

    private static Optional<String> unknown(Graph graph, Input<?> input, Set<String> scopes) {
        ArtifactKey<?> key = input.key();
        for (String scope : scopes) {
            if (Names.isWithin(scope, key.scope())) {
                return Optional.empty();
            }
        }
        if (graph.outputKeys().stream().anyMatch(output -> output.path().equals(key.path()))) {
            return Optional.of("input '" + key.path() + "' is no input: a stage produces it."
                    + " [Hint: replace its stage, or run a pipeline without it]");
        }
        List<String> known = graph.inputKeys().stream().map(ArtifactKey::path).toList();
        return Optional.of("input '" + key.path() + "' is unknown." + Suggestion.of(key.path(), known));
    }

    private static List<String> clash(ArtifactKey<?> slot, ArtifactKey<?> given) {
        if (!KeyTypes.areSame(slot, given)) {
            return List.of("input '" + slot.path() + "' must be " + KeyTypes.text(slot) + ", not "
                    + KeyTypes.text(given) + ".");
        }
        if (!slot.schema().equals(given.schema())) {
            return List.of(
                    "input '" + slot.path() + "' must have schema " + slot.schema() + ", not " + given.schema() + ".");
        }
        return List.of();
    }
}
