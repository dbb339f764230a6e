package org.runflow.internal.items;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.RunflowException;
import org.runflow.items.Item;
import org.runflow.items.StoredItem;

/** Reads parts of a fold, and knows which could not be read. Safe for use by several threads. */
final class FoldParts<T> {
    private final ItemPlace place;
    private final AtomicReference<@Nullable DamagedPartException> damage = new AtomicReference<>();

    FoldParts(ItemPlace place) {
        this.place = place;
    }

    /** The value of a part, read anew. */
    @SuppressWarnings("unchecked") // it was stored under the key of what the stage gives
    T read(Item part) {
        StoredItem stored = part.stored().orElseThrow();
        try {
            return (T) place.store().get(place.value(), stored.output());
        } catch (ArtifactCorruptException | ArtifactUnavailableException e) {
            throw damaged(stored, e);
        }
    }

    private DamagedPartException damaged(StoredItem stored, RunflowException cause) {
        DamagedPartException found = new DamagedPartException(stored.key(), cause);
        damage.compareAndSet(null, found);
        return found;
    }

    /** The first that could not be read, whoever caught the exception. */
    Optional<DamagedPartException> findDamage() {
        return Optional.ofNullable(damage.get());
    }

    /** From here on everything is as if no damage had been found. */
    void mend() {
        damage.set(null);
    }
}
