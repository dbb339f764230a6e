package org.runflow;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.runflow.internal.graph.Names;

/**
 * A part of an artifact. A stage that reads a view has the view's digest in its key, so what the view leaves out cannot make it run again.
 *
 * @param source the artifact
 * @param name of the view, for reasons and manifests; no part of a key
 * @param projection pure; gives a value with a canonical form
 * @param <S> type of the artifact
 * @param <V> type of the view
 */
public record View<S, V>(ArtifactKey<S> source, String name, Function<? super S, ? extends V> projection)
        implements Source<V> {
    private static final Set<String> RESERVED = Set.of(OptionalKey.WORD, UsingKey.WORD, "after");

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a name that does not follow the rules of keys, or is {@code optional}, {@code using} or {@code after}
     */
    public View {
        Names.requireName("view", name);
        if (RESERVED.contains(name)) {
            throw new IllegalArgumentException(
                    "a view of '" + source.path() + "' cannot be named '" + name + "': labels use that word");
        }
    }

    @Override
    public ArtifactKey<?> key() {
        return source;
    }

    @Override
    public String label() {
        return source.path() + ":" + name;
    }

    @Override
    public V read(ArtifactReader reader) {
        return reader.get(this);
    }

    /**
     * {@return what this view shows of it}
     *
     * @param artifact the whole
     */
    public V of(S artifact) {
        return projection.apply(artifact);
    }

    @Override
    public View<S, V> in(String outer) {
        return new View<>(source.in(outer), name, projection);
    }

    /** Written out, as every run looks for views: what a JVM makes of records costs it more at first. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof View<?, ?> view
                && name.equals(view.name)
                && source.equals(view.source)
                && projection.equals(view.projection);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + source.hashCode()) + projection.hashCode();
    }
}
