package org.runflow.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runflow.ArtifactKey;
import org.runflow.internal.canonical.Frozen;

/**
 * Values of one canonical form, and so of one digest: a number may be an {@code Integer} to one artifact and a {@code Long} to another. Each artifact has its own, unless another one of
 * its type has just that. Immutable.
 *
 * @param ref of the last one stored
 * @param storedAt when that was
 * @param byArtifact the first of them has the bytes that the reference describes
 */
record HeldValues(ArtifactRef ref, Instant storedAt, Map<Owner, Held> byArtifact) {
    /** Whose value it is, as far as its key says. */
    private record Owner(String path, Class<?> type, Optional<Class<?>> element) {
        static Owner of(ArtifactKey<?> key) {
            return new Owner(key.path(), key.type(), key.element());
        }

        boolean isOfTypeOf(Owner other) {
            return type == other.type && element.equals(other.element);
        }
    }

    /**
     * One of the values.
     *
     * @param value itself
     * @param frozen whether nobody can change it
     */
    record Held(Object value, boolean frozen) {}

    /** These values, and one more; thousands of artifacts that have the same one share it. */
    static <T> HeldValues with(
            @Nullable HeldValues others, ArtifactKey<T> key, T value, ArtifactRef ref, Instant storedAt) {
        Owner owner = Owner.of(key);
        if (others != null && others.hasFor(owner, value)) {
            return new HeldValues(ref, storedAt, others.byArtifact);
        }
        Map<Owner, Held> all = new LinkedHashMap<>(others == null ? Map.of() : others.byArtifact);
        all.put(owner, new Held(value, Frozen.is(value)));
        return new HeldValues(ref, storedAt, all);
    }

    /** Whether it would be handed out already, and ever will, whatever others store. */
    private boolean hasFor(Owner owner, Object value) {
        @Nullable Held own = byArtifact.get(owner);
        Held held = own != null ? own : findOfTypeOf(owner).orElse(null);
        return held != null && held.frozen && held.value.getClass() == value.getClass() && held.value.equals(value);
    }

    private Optional<Held> findOfTypeOf(Owner wanted) {
        return byArtifact.entrySet().stream()
                .filter(other -> other.getKey().isOfTypeOf(wanted))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The value of the artifact; where nobody stored it by that key, one of the same type, else any. */
    Held of(ArtifactKey<?> key) {
        Owner wanted = Owner.of(key);
        @Nullable Held own = byArtifact.get(wanted);
        return own != null ? own : findOfTypeOf(wanted).orElseGet(this::first);
    }

    Held first() {
        return byArtifact.values().iterator().next();
    }
}
