package org.runflow;

import com.google.common.collect.Iterables;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.store.Digest;

/**
 * A value that a run is given. Bound at an outer scope it reaches every scope inside that has none of its own. The value is there, or it is promised by its digest and read
 * when something has to be computed from it. Immutable; safe for use by several threads.
 *
 * @param <T> type of the value
 */
public final class Input<T> {
    private final ArtifactKey<T> key;
    private final Supplier<? extends T> value;
    private final Optional<Digest> digest;
    private final Map<View<T, ?>, Digest> views;
    private final Map<View<T, ?>, Object> parts;
    private final boolean promised;

    private Input(
            ArtifactKey<T> key,
            Supplier<? extends T> value,
            Optional<Digest> digest,
            Map<View<T, ?>, Digest> views,
            Map<View<T, ?>, Object> parts,
            boolean promised) {
        this.key = key;
        this.value = value;
        this.digest = digest;
        this.views = Collections.unmodifiableMap(new LinkedHashMap<>(views));
        this.parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        this.promised = promised;
    }

    /**
     * An input whose value is there.
     *
     * @param key which input of the pipeline
     * @param value immutable
     * @throws IllegalArgumentException when the value is not of the key's type
     */
    public Input(ArtifactKey<T> key, T value) {
        this(key, () -> value, Optional.empty(), Map.of(), Map.of(), false);
        if (!key.type().isInstance(value)) {
            throw new IllegalArgumentException(
                    "input '" + key.path() + "' must be a " + key.type().getName() + ", not a "
                            + (value == null ? "null" : value.getClass().getName()));
        }
    }

    /**
     * An input whose digests are known from an earlier time. A run that reuses every result which depends on it never reads it.
     *
     * @param key which input of the pipeline
     * @param digest of the value
     * @param views digests of what views show of it; what others show is worked out from the value
     * @param reading gives the value, once; called from any thread, within the attempt of a stage that reads it, and again after it has thrown. It must neither ask
     *     this input for its value nor wait for a run that reads it
     * @param <T> type of the value
     * @return the input, whose value is compared with its digest when it is read
     */
    public static <T> Input<T> promised(
            ArtifactKey<T> key, Digest digest, Map<View<T, ?>, Digest> views, Supplier<? extends T> reading) {
        return new Input<>(key, new Promise<>(key, digest, reading), Optional.of(digest), views, Map.of(), true);
    }

    /**
     * Adds a part of a promised value that is known, too: whoever asks for that view does not read the whole.
     *
     * @param view of the value, whose digest was promised
     * @param part what it shows
     * @param <V> type of the view
     * @return the input that knows this part
     * @throws IllegalArgumentException when the digest of the part is not the promised one
     */
    public <V> Input<T> knowing(View<T, V> view, V part) {
        if (!findDigest(view).equals(Optional.of(Digest.of(part)))) {
            throw new IllegalArgumentException(
                    "view '" + view.label() + "' of input '" + key.path() + "' shows something else");
        }
        Map<View<T, ?>, Object> more = new LinkedHashMap<>(parts);
        more.put(view, part);
        return new Input<>(key, value, digest, views, more, promised);
    }

    /**
     * Takes the digests of a value that is there, so that they can be kept and {@link #promised} another time. A run takes them from here.
     *
     * @param shown views whose digests are wanted, too, beside those that are known
     * @return this input with its digests; a promised value is read, and promised no more
     * @throws IllegalArgumentException when the value, or what a view shows, has no canonical form
     */
    public Input<T> digested(List<View<T, ?>> shown) {
        T whole = value();
        Map<View<T, ?>, Digest> digests = new LinkedHashMap<>();
        Iterables.concat(views.keySet(), shown).forEach(view -> digests.put(view, Digest.of(view.of(whole))));
        return new Input<>(key, value, Optional.of(Digest.of(whole)), digests, Map.of(), false);
    }

    /** {@return which input of the pipeline} */
    public ArtifactKey<T> key() {
        return key;
    }

    /**
     * {@return the value}
     *
     * @throws ArtifactUnavailableException when it is not the one that was promised, or reading it gives null
     * @throws IllegalStateException when it is asked for while the same thread is reading it
     */
    public T value() {
        return value.get();
    }

    /** {@return the digest of the value, as far as it is known} */
    public Optional<Digest> findDigest() {
        return digest;
    }

    /**
     * {@return the digest of what a view shows, as far as it is known}
     *
     * @param view of the value, in whatever scope
     */
    public Optional<Digest> findDigest(View<?, ?> view) {
        return find(views, view);
    }

    /**
     * {@return what a view shows of the value, which is read unless the part is known}
     *
     * @param view of the value, in whatever scope
     * @param <V> type of the view
     * @throws ArtifactUnavailableException when the value is not the one that was promised
     */
    @SuppressWarnings("unchecked") // what lies under a view came out of its own projection
    public <V> V valueOf(View<?, V> view) {
        return (V) find(parts, view).orElseGet(() -> shown(view));
    }

    private <S, V> V shown(View<S, V> view) {
        return view.of(view.source().cast(value()));
    }

    private static <T, P> Optional<P> find(Map<View<T, ?>, P> known, View<?, ?> view) {
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(view.name())
                        && entry.getKey().projection().equals(view.projection()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** {@return whether the value is here: it was given, or has been read} */
    public boolean isRead() {
        return !(value instanceof Promise<?> promise) || promise.isRead();
    }

    /** {@return whether the digests were not taken from the value} */
    public boolean isPromised() {
        return promised;
    }

    @Override
    public String toString() {
        return "Input[" + key.path() + "]";
    }
}
