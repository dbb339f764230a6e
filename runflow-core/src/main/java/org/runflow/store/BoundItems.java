package org.runflow.store;

import org.runflow.ArtifactKey;
import org.runflow.items.Items;

/** Items whose values lie in a store. */
final class BoundItems {
    private BoundItems() {}

    /** Returns the same items, which read their values from the store. */
    static <T> T of(ArtifactStore store, ArtifactKey<T> key, T items) {
        ArtifactKey<?> value = key.ofElement();
        return key.cast(((Items<?>) items).reading(item -> store.get(value, item.output())));
    }
}
