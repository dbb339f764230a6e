package org.runflow.items;

import java.util.Optional;
import org.runflow.store.Digest;

/**
 * One item: its name, and what became of it.
 *
 * @param name unique among the items
 * @param state whether it has a value, and if not, why
 * @param digest of its value; absent when it has none
 * @param stored where the value lies; absent when it has none, or is nowhere but in memory
 */
public record Item(String name, ItemState state, Optional<Digest> digest, Optional<StoredItem> stored) {
    private static final int FILE_DIGITS = 16;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException when there is a digest without a value or the other way round
     */
    public Item {
        if (digest.isPresent() != (state == ItemState.VALUE) || (stored.isPresent() && digest.isEmpty())) {
            throw new IllegalArgumentException("item '" + name + "' is " + state + " and has the digest " + digest);
        }
    }

    /**
     * An item with a value that lies in a store.
     *
     * @param name unique among the items
     * @param stored where the value lies
     * @return the item
     */
    public static Item of(String name, StoredItem stored) {
        return new Item(name, ItemState.VALUE, Optional.of(stored.output().digest()), Optional.of(stored));
    }

    /**
     * An item without value.
     *
     * @param name unique among the items
     * @param state any but VALUE
     * @return the item
     */
    public static Item without(String name, ItemState state) {
        return new Item(name, state, Optional.empty(), Optional.empty());
    }

    /** {@return how files that belong to it are named, without extension: the first 16 hexadecimal digits of the digest of its name} */
    public String fileName() {
        return fileName(name);
    }

    /**
     * {@return how files that belong to an item are named}
     *
     * @param name of the item
     */
    public static String fileName(String name) {
        return Digest.of(name).hex().substring(0, FILE_DIGITS);
    }
}
