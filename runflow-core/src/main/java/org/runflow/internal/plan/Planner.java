package org.runflow.internal.plan;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.runflow.Plan;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.internal.graph.Graph;
import org.runflow.internal.graph.Node;
import org.runflow.internal.graph.Selection;
import org.runflow.internal.items.EachBody;
import org.runflow.internal.items.ItemsBody;
import org.runflow.items.Items;
import org.runflow.plan.Decision;
import org.runflow.plan.PlannedItem;
import org.runflow.plan.Reason;
import org.runflow.rows.Rows;
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
    private final Map<Integer, Object> evaluated = new HashMap<>();
    private final Evaluator evaluator;
    private final ItemForecast.Lookup lookup;
    private final Map<Integer, Decision> damaged = new HashMap<>();
    private final Map<String, List<PlannedItem>> items = new LinkedHashMap<>();

    /**
     * A planner for one request.
     *
     * @param graph of the pipeline
     * @param selection of stages
     * @param inputs of the run
     * @param store to look in
     * @param verdict on that store
     * @param evaluator asked for the value of stages that are never cached
     */
    public Planner(
            Graph graph,
            Selection selection,
            BoundInputs inputs,
            ArtifactStore store,
            Verdict verdict,
            Evaluator evaluator) {
        this.graph = graph;
        this.selection = selection;
        this.inputs = inputs;
        this.store = store;
        this.verdict = verdict;
        this.evaluator = evaluator;
        this.lookup = new ItemForecast.Lookup(store, graph, verdict.coordinate(), verdict);
    }

    /** Gives values of stages that are never cached. */
    @FunctionalInterface
    public interface Evaluator {
        /**
         * {@return what the stage gives now; absent when nobody wants to know}
         *
         * @param node a stage that is never cached
         * @param ingredients all of its inputs
         * @param origins that know them
         * @throws Exception when it gives nothing
         */
        Optional<Object> evaluate(Node node, Ingredients ingredients, Origins origins) throws Exception;
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
        findReleased(decisions);
        List<Plan.Step> steps = new ArrayList<>();
        decisions.forEach((index, decision) -> {
            Node node = graph.nodes().get(index);
            steps.add(new Plan.Step(node.path(), node.output().path(), damaged.getOrDefault(index, decision)));
        });
        return steps;
    }

    @Override
    public BoundInputs inputs() {
        return inputs;
    }

    @Override
    public boolean isPresent(Node.Edge edge) {
        return edge.fromInput() ? inputs.isGiven(edge.origin()) : isDecided(edge.origin());
    }

    @Override
    public Digest digest(Node.Edge edge) {
        if (edge.fromInput()) {
            return inputs.digest(edge.origin());
        }
        Object here = evaluated.get(edge.origin());
        return here == null ? reusedManifest(edge).output().digest() : Digest.of(here);
    }

    @Override
    public Object value(Node.Edge edge) {
        if (edge.fromInput()) {
            return inputs.value(edge.origin());
        }
        Object here = evaluated.get(edge.origin());
        if (here != null) {
            return here;
        }
        ArtifactRef output = reusedManifest(edge).output();
        try {
            return readable(edge.origin(), store.get(edge.source().key(), output));
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

    /** A result whose bytes were released is computed again when a stage that computes reads it, from the last stage to the first; of items those that are read. */
    private void findReleased(Map<Integer, Decision> decisions) {
        ReleasedItems released = new ReleasedItems(store, items);
        List<Map.Entry<Integer, Decision>> lastFirst = new ArrayList<>(decisions.entrySet());
        Collections.reverse(lastFirst);
        for (Map.Entry<Integer, Decision> decided : lastFirst) {
            Decision decision = damaged.getOrDefault(decided.getKey(), decided.getValue());
            if (decision.isCompute()) {
                Node reader = graph.nodes().get(decided.getKey());
                for (Node.Edge edge : reader.edges()) {
                    if (!edge.fromInput() && !edge.isUsing()) {
                        Predicate<String> read = released.readBy(
                                reader, decision, edge.equals(reader.edges().get(0)));
                        againIfReleased(edge, read, released);
                    }
                }
            }
        }
    }

    private void againIfReleased(Node.Edge edge, Predicate<String> read, ReleasedItems released) {
        int origin = edge.origin();
        Manifest manifest = reused.get(origin);
        if (manifest != null && store.findReleased(manifest.output()).isPresent()) {
            Reason missing = new Reason.OutputMissing(manifest.output().digest().hex());
            damaged.putIfAbsent(origin, new Decision.Compute(List.of(missing)));
        } else if (!(damaged.get(origin) instanceof Decision.Compute)) {
            findItems(origin, manifest)
                    .flatMap(many -> released.again(graph.nodes().get(origin), many, read))
                    .ifPresent(again -> damaged.put(origin, again));
        }
    }

    /** What a stage over items gives, when that is known; of values of one's own nothing is. */
    private Optional<Items<?>> findItems(int origin, @Nullable Manifest manifest) {
        if (evaluated.get(origin) instanceof Items<?> many) {
            return Optional.of(many);
        }
        if (manifest == null || !manifest.kind().isList()) {
            return Optional.empty();
        }
        try {
            return Optional.of((Items<?>) store.get(graph.nodes().get(origin).output(), manifest.output()));
        } catch (ArtifactCorruptException | ArtifactUnavailableException e) {
            // the run finds it out, and computes the list again
            return Optional.empty();
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
                .filter(up -> !isDecided(up))
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
                        found.get().computedBy().runId(),
                        found.get().pipeline(),
                        found.get().output().digest());
            }
        }
        if (!node.stage().cacheable()) {
            evaluate(node, ingredients);
        } else if (node.stage().body() instanceof ItemsBody many) {
            Optional<Decision> forecast = forecast(node, many, ingredients, !forced);
            if (forecast.isPresent()) {
                return forecast.get();
            }
        }
        return new Decision.Compute(verdict.reasons(node, forced, ingredients, ingredients.settings(graph, this)));
    }

    /** A list whose items have no proper names is left to the run, which says what is wrong with them. */
    private Optional<Decision> forecast(Node node, ItemsBody many, Ingredients ingredients, boolean reusing) {
        Object list = ingredients.findView(0).orElseGet(() -> value(node.edges().get(0)));
        try {
            Optional<ItemForecast> found = many instanceof EachBody<?, ?> each
                    ? Optional.of(ItemForecast.of(node, each, ingredients, list, reusing, lookup))
                    : FoldForecast.of(node, ingredients, (Items<?>) list, reusing, lookup);
            found.ifPresent(forecast -> items.put(node.output().path(), forecast.items()));
            found.flatMap(ItemForecast::known)
                    .ifPresent(known -> evaluated.put(node.index(), readable(node.index(), known)));
            return found.map(ItemForecast::decision);
        } catch (IllegalArgumentException | NullPointerException e) {
            System.getLogger(Planner.class.getName())
                    .log(Level.DEBUG, () -> "the items of stage '" + node.path() + "' could not be planned: " + e);
            return Optional.empty();
        }
    }

    /** What a run would do with the items of each stage over many, by the path of its output. */
    public Map<String, List<PlannedItem>> items() {
        return items;
    }

    /** Values of items, and rows, are read later, by views: damage found then is damage of the stage that produced them. */
    private Object readable(int origin, Object value) {
        if (value instanceof Rows<?> rows) {
            return rows.translating(failure -> {
                found(origin, failure);
                return failure;
            });
        }
        return value instanceof Items<?> many ? many.watching(failure -> found(origin, failure)) : value;
    }

    private void found(int origin, RuntimeException failure) {
        if (failure instanceof ArtifactCorruptException || failure instanceof ArtifactUnavailableException) {
            reused.remove(origin);
            evaluated.remove(origin);
            String item = graph.nodes().get(origin).output().path();
            damaged.put(origin, new Decision.Compute(List.of(new Reason.OutputCorrupt(item))));
        }
    }

    /** A stage that throws, or skips, or gives what has no digest, leaves what follows undecided, as if nobody had asked it. */
    private void evaluate(Node node, Ingredients ingredients) {
        try {
            Optional<Object> value = evaluator.evaluate(node, ingredients, this);
            if (value.isPresent()) {
                Digest unused = Digest.of(node.output().cast(value.get()));
                evaluated.put(node.index(), value.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ArtifactCorruptException | ArtifactUnavailableException e) {
            throw e;
        } catch (Exception | Error e) {
            System.getLogger(Planner.class.getName())
                    .log(Level.DEBUG, () -> "stage '" + node.path() + "' could not be evaluated for a plan: " + e);
        }
    }

    private boolean isDecided(int origin) {
        return reused.containsKey(origin) || evaluated.containsKey(origin);
    }

    private Decision decideWithout(Node node, boolean forced, List<String> undecided) {
        List<Reading> readings = new ArrayList<>();
        SortedMap<String, String> settings = new TreeMap<>();
        for (Node.Edge edge : node.edges()) {
            if (edge.isUsing()) {
                continue;
            }
            boolean known = edge.fromInput() || isDecided(edge.origin());
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
