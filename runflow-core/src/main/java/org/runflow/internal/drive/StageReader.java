package org.runflow.internal.drive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.OptionalKey;
import org.runflow.Source;
import org.runflow.UsingKey;
import org.runflow.View;
import org.runflow.error.UndeclaredInputException;
import org.runflow.internal.graph.Node;
import org.runflow.internal.items.DamagedOriginException;
import org.runflow.internal.plan.Ingredients;
import org.runflow.internal.plan.Origins;
import org.runflow.items.Items;
import org.runflow.rows.Rows;
import org.runflow.store.Digest;

/**
 * What one stage may read, and nothing else. The values are here before the stage begins, so reading never fails half way, unless the stage reads when it asks,
 * or the run is only promised a value; those of items are read one by one. Thread-safe.
 */
final class StageReader implements ArtifactReader {
    private final Node node;
    private final Origins origins;
    private final Map<Source<?>, Object> values = new ConcurrentHashMap<>();
    private final Map<Source<?>, Supplier<Object>> unread = new HashMap<>();
    private final Map<Source<?>, Digest> digests = new HashMap<>();
    private final AtomicReference<@Nullable DamagedOriginException> damage = new AtomicReference<>();

    StageReader(Node node, Ingredients ingredients, Origins origins) {
        this.node = node;
        this.origins = origins;
        boolean whenAsked = node.stage().body().readsWhenAsked();
        for (int i = 0; i < node.edges().size(); i++) {
            Node.Edge edge = node.edges().get(i);
            int index = i;
            boolean view = edge.source() instanceof View;
            Supplier<Object> reading =
                    view ? () -> watched(ingredients.findView(index).orElseThrow()) : () -> read(edge);
            if (edge.isOptional() && !origins.isPresent(edge)) {
                values.put(edge.source(), Optional.empty());
            } else if ((whenAsked && !view) || isPromised(edge)) {
                unread.put(edge.source(), reading);
            } else {
                values.put(edge.source(), reading.get());
            }
            if (edge.source() instanceof ArtifactKey) {
                digests.put(edge.source(), origins.digest(edge));
            }
        }
    }

    /** What is only promised is read by the attempt that asks for it, which can be told to end, and be followed by another. */
    private boolean isPromised(Node.Edge edge) {
        return edge.fromInput() && !origins.inputs().isRead(edge.origin());
    }

    private Object read(Node.Edge edge) {
        Object value = watched(origins.value(edge));
        return edge.isOptional() ? Optional.of(value) : value;
    }

    /** Values of items, and rows, are read while the stage computes: whoever catches what that throws, the engine must know. */
    private Object watched(Object value) {
        if (value instanceof Rows<?> rows) {
            return rows.translating(failure -> {
                note(failure);
                return failure;
            });
        }
        if (!(value instanceof Items<?> items)) {
            return value;
        }
        return items.watching(this::note);
    }

    private void note(RuntimeException failure) {
        if (failure instanceof DamagedOriginException found) {
            damage.compareAndSet(null, found);
        }
    }

    /** What was found to be damaged of what the stage has read meanwhile. */
    Optional<DamagedOriginException> findDamage() {
        return Optional.ofNullable(damage.get());
    }

    @Override
    public <T> Optional<T> find(ArtifactKey<T> key) {
        OptionalKey<T> optional = key.optional();
        return values.containsKey(optional) || unread.containsKey(optional) ? get(optional) : Optional.of(get(key));
    }

    @Override
    public <T> Optional<T> get(OptionalKey<T> source) {
        return ((Optional<?>) value(source)).map(source.source()::cast);
    }

    @Override
    public <T> T get(UsingKey<T> source) {
        return source.source().cast(value(source));
    }

    @Override
    public <T> T get(ArtifactKey<T> key) {
        return key.cast(value(key));
    }

    @Override
    @SuppressWarnings("unchecked") // what lies under a view came out of its own projection
    public <V> V get(View<?, V> view) {
        return (V) value(view);
    }

    @Override
    public Digest digest(ArtifactKey<?> key) {
        Digest digest = digests.get(key);
        if (digest == null) {
            throw undeclared(key);
        }
        return digest;
    }

    private Object value(Source<?> source) {
        Object value = values.get(source);
        return value != null ? value : asked(source);
    }

    private Object asked(Source<?> source) {
        Supplier<Object> reading = unread.get(source);
        if (reading == null) {
            throw undeclared(source);
        }
        try {
            Object value = reading.get();
            values.put(source, value);
            return value;
        } catch (DamagedOriginException e) {
            note(e);
            throw e;
        }
    }

    private UndeclaredInputException undeclared(Source<?> source) {
        List<String> declared =
                node.edges().stream().map(edge -> edge.source().label()).toList();
        return new UndeclaredInputException(node.path(), source.label(), declared);
    }
}
