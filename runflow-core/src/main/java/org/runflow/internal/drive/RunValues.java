package org.runflow.internal.drive;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.runflow.ArtifactKey;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.RunflowException;
import org.runflow.internal.graph.Graph;
import org.runflow.internal.graph.Node;
import org.runflow.internal.items.DamagedOriginException;
import org.runflow.internal.plan.BoundInputs;
import org.runflow.internal.plan.Origins;
import org.runflow.items.Items;
import org.runflow.items.StoredItem;
import org.runflow.rows.Rows;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.ComputedBy;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;

/** The results of a run while somebody needs them: computed ones are here, reused ones are read when first asked for. Thread-safe. */
final class RunValues implements Origins {
    /** How often one item, or rows, are computed again in a run because they cannot be read: what is never there when it is read fails who reads it, rather than keep the run going for ever. */
    private static final int MOST_AGAIN = 8;

    private final Graph graph;
    private final BoundInputs inputs;
    private final ArtifactStore store;
    private final BitSet kept = new BitSet();
    private final Map<Integer, Committed> committed = new ConcurrentHashMap<>();
    private final Map<Integer, Object> values = new ConcurrentHashMap<>();
    private final Map<Integer, Set<Digest>> damagedItems = new ConcurrentHashMap<>();
    /** How often each of those was handed out to be computed again. */
    private final Map<Digest, Integer> again = new ConcurrentHashMap<>();

    private final Map<Integer, Integer> rowsComputed = new ConcurrentHashMap<>();
    /** For whose items the store keeps what it would let go of. */
    private final Map<Integer, Runnable> holds = new ConcurrentHashMap<>();

    private volatile boolean over;
    /** Items that were released, and are wanted again. */
    private final Map<Integer, Map<Digest, ArtifactRef>> wanted = new ConcurrentHashMap<>();

    /** Where a result lies, and who computed it. */
    private record Committed(ArtifactRef ref, ComputedBy by) {
        static Committed of(Manifest manifest) {
            return new Committed(manifest.output(), manifest.computedBy());
        }
    }

    /** Kept values stay until the run has been shown. */
    RunValues(Graph graph, BoundInputs inputs, ArtifactStore store, Predicate<ArtifactKey<?>> keeps) {
        this.graph = graph;
        this.inputs = inputs;
        this.store = store;
        for (int origin = 0; origin < graph.nodes().size(); origin++) {
            kept.set(origin, keeps.test(graph.nodes().get(origin).output()));
        }
    }

    void computed(int origin, Manifest manifest, Object value) {
        rowsComputed.merge(origin, value instanceof Rows ? 1 : 0, Integer::sum);
        values.put(origin, readable(origin, value));
        committed.put(origin, Committed.of(manifest));
    }

    /** The store keeps the values of the items of a stage that is about to compute them, until nobody needs them any more. */
    void hold(int origin) {
        holds.computeIfAbsent(origin, stage -> store.holding());
        if (over) {
            holds.keySet().forEach(this::giveUpHold);
        }
    }

    private void giveUpHold(int origin) {
        Optional.ofNullable(holds.remove(origin)).ifPresent(Runnable::run);
    }

    /** Keys of items of a stage whose values turned out to be damaged since it was asked last, or released and not here again yet; they are computed again now. */
    Set<Digest> damagedItems(int origin) {
        Set<Digest> all = new HashSet<>();
        Set<Digest> damaged = damagedItems.remove(origin);
        if (damaged != null) {
            all.addAll(damaged);
            all.forEach(key -> again.merge(key, 1, Integer::sum));
        }
        wanted.getOrDefault(origin, Map.of()).forEach((key, output) -> {
            if (!store.isPresent(output)) {
                all.add(key);
            }
        });
        return all;
    }

    void reused(int origin, Manifest manifest) {
        committed.put(origin, Committed.of(manifest));
    }

    /** Who computed the result of a stage that has one. */
    ComputedBy computedBy(int origin) {
        return committed(origin).by();
    }

    /** No stage needs the value any more; it can still be read from the store. */
    void release(int origin) {
        giveUpHold(origin);
        if (!isKept(origin)) {
            values.remove(origin);
        }
    }

    boolean isKept(int origin) {
        return kept.get(origin);
    }

    /** The kept values that are here, by path. */
    Map<String, Object> here() {
        Map<String, Object> here = new HashMap<>();
        values.forEach((origin, value) -> {
            if (isKept(origin)) {
                here.put(graph.nodes().get(origin).output().path(), value);
            }
        });
        return here;
    }

    /** Nobody needs any value any more. */
    void releaseAll() {
        values.clear();
        over = true;
        holds.keySet().forEach(this::giveUpHold);
    }

    @Override
    public BoundInputs inputs() {
        return inputs;
    }

    @Override
    public boolean isPresent(Node.Edge edge) {
        return edge.fromInput() ? inputs.isGiven(edge.origin()) : committed.containsKey(edge.origin());
    }

    @Override
    public Digest digest(Node.Edge edge) {
        return edge.fromInput()
                ? inputs.digest(edge.origin())
                : ref(edge.origin()).digest();
    }

    @Override
    public Object value(Node.Edge edge) {
        if (edge.fromInput()) {
            return inputs.value(edge.origin());
        }
        Object here = values.get(edge.origin());
        // two readers may both read it; that is cheaper than to let one wait for the other's disk
        return here != null ? here : read(edge.origin());
    }

    private Object read(int origin) {
        try {
            Object read = readable(origin, store.get(graph.nodes().get(origin).output(), ref(origin)));
            values.put(origin, read);
            return read;
        } catch (ArtifactCorruptException | ArtifactUnavailableException e) {
            throw new DamagedOriginException(origin, e);
        }
    }

    /** Values of items, and rows, are read later, one by one: damage found then is damage of the stage that produced them. */
    private Object readable(int origin, Object value) {
        if (value instanceof Rows<?> rows) {
            return rows.translating(failure -> damage(origin, failure));
        }
        if (!(value instanceof Items<?> items)) {
            return value;
        }
        ArtifactKey<?> key = graph.nodes().get(origin).output().ofElement();
        return items.reading(item -> {
            try {
                return store.get(key, item.output());
            } catch (ArtifactCorruptException | ArtifactUnavailableException e) {
                if (again.getOrDefault(item.key(), 0) >= MOST_AGAIN) {
                    throw e;
                }
                damaged(origin, items, item);
                throw new DamagedOriginException(origin, e);
            }
        });
    }

    private RuntimeException damage(int origin, RuntimeException failure) {
        boolean mayHelp = rowsComputed.getOrDefault(origin, 0) < MOST_AGAIN;
        return mayHelp
                        && (failure instanceof ArtifactCorruptException
                                || failure instanceof ArtifactUnavailableException)
                ? new DamagedOriginException(origin, (RunflowException) failure)
                : failure;
    }

    /**
     * Who reads an item that was released is about to read others, and the stage that made them would be asked for one after the other: each time twice as many
     * are made again at once.
     */
    private void damaged(int origin, Items<?> items, StoredItem found) {
        if (store.findReleased(found.output()).isEmpty()) {
            damagedItems
                    .computeIfAbsent(origin, stage -> ConcurrentHashMap.newKeySet())
                    .add(found.key());
            return;
        }
        Map<Digest, ArtifactRef> known = wanted.computeIfAbsent(origin, stage -> new ConcurrentHashMap<>());
        known.put(found.key(), found.output());
        List<StoredItem> more = items.all().stream()
                .flatMap(item -> item.stored().stream())
                .filter(item -> !known.containsKey(item.key())
                        && store.findReleased(item.output()).isPresent())
                .limit(known.size())
                .toList();
        more.forEach(item -> known.put(item.key(), item.output()));
    }

    private ArtifactRef ref(int origin) {
        return committed(origin).ref();
    }

    private Committed committed(int origin) {
        Committed found = committed.get(origin);
        if (found == null) {
            throw new IllegalStateException(
                    "stage '" + graph.nodes().get(origin).path() + "' has no result yet");
        }
        return found;
    }
}
