package org.runflow.items;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.internal.canonical.Frozen;
import org.runflow.store.Digest;

/**
 * What a stage has given for many items, in the order of its source: for each name a value, or that there is none and why. That is all a stage that reads
 * it can see, and what its digest is made of; causes of failures stand in the report of the run. A value is read when it is asked for, each time anew, so
 * that many large ones need no memory. Immutable; safe for use by several threads.
 *
 * @param <V> type of the values
 */
public final class Items<V> implements Canonical {
    private final List<Item> all;
    private final Map<String, Integer> places;
    private final Function<? super Item, ? extends V> reader;

    private Items(List<Item> all, Map<String, Integer> places, Function<? super Item, ? extends V> reader) {
        this.all = all;
        this.places = places;
        this.reader = reader;
    }

    /**
     * Makes items of what is known about each.
     *
     * @param items with names that are unique, 1 to 1,024 characters, none of them a control character
     * @param reader gives the value of an item that has one
     * @param <V> type of the values
     * @return the items
     * @throws IllegalArgumentException for names that do not follow the rules
     */
    public static <V> Items<V> of(List<Item> items, Function<? super Item, ? extends V> reader) {
        return new Items<>(List.copyOf(items), ItemNames.index(names(items)), reader);
    }

    /**
     * Makes items of values that are here, as for a test of a function over items, or for what a run is given. They cannot be stored. A value that could be
     * changed is digested again when it is read, which fails with {@link ArtifactCorruptException} when it is not what it was.
     *
     * @param values by name; their order is kept, so a {@code Map.of} will not do where it matters
     * @param <V> type of the values
     * @return the items
     * @throws IllegalArgumentException for names that do not follow the rules, and for a value without canonical form
     */
    public static <V> Items<V> of(Map<String, ? extends V> values) {
        Map<String, V> kept = new LinkedHashMap<>(values);
        List<Item> items = new ArrayList<>(kept.size());
        kept.forEach((name, value) ->
                items.add(new Item(name, ItemState.VALUE, Optional.of(Digest.of(value)), Optional.empty())));
        return of(items, item -> unchanged(item, Objects.requireNonNull(kept.get(item.name()))));
    }

    /**
     * {@return the same items, whose values are read in another way; those that are nowhere but in memory stay there}
     *
     * @param stored reads a value of the same type
     */
    @SuppressWarnings("unchecked") // whoever reads it does so under the key that it was stored under
    public Items<V> reading(Function<? super StoredItem, ?> stored) {
        return new Items<>(
                all,
                places,
                item -> item.stored().isPresent()
                        ? (V) stored.apply(item.stored().get())
                        : reader.apply(item));
    }

    /**
     * {@return the same items, with somebody who is told when a value cannot be read}
     *
     * @param listener takes what is thrown
     */
    public Items<V> watching(Consumer<? super RuntimeException> listener) {
        return new Items<>(all, places, item -> {
            try {
                return reader.apply(item);
            } catch (RuntimeException e) {
                listener.accept(e);
                throw e;
            }
        });
    }

    /**
     * Checks what is to become names of items.
     *
     * @param names of all items
     * @throws IllegalArgumentException unless they are unique, have 1 to 1,024 characters, and no control character among them; it says which is wrong
     */
    public static void requireNames(List<String> names) {
        Map<String, Integer> unused = ItemNames.index(names);
    }

    private static <V> V unchanged(Item item, V value) {
        if (!Frozen.is(value) && !Digest.of(value).equals(item.digest().orElseThrow())) {
            throw new ArtifactCorruptException(
                    item.name(),
                    item.digest().orElseThrow().hex(),
                    "somebody has changed the value since the items were made. [Hint: make values of immutable lists"
                            + " and maps]");
        }
        return value;
    }

    /** {@return how many there are, with value or without} */
    public int size() {
        return all.size();
    }

    /** {@return how many are in that state}
     *
     * @param state to count
     */
    public int count(ItemState state) {
        int count = 0;
        for (Item item : all) {
            count += item.state() == state ? 1 : 0;
        }
        return count;
    }

    /** {@return the items in their order} */
    public List<Item> all() {
        return all;
    }

    /** {@return the names in their order} */
    public List<String> names() {
        return names(all);
    }

    private static List<String> names(List<Item> items) {
        List<String> names = new ArrayList<>(items.size());
        for (Item item : items) {
            names.add(item.name());
        }
        return Collections.unmodifiableList(names);
    }

    /**
     * {@return what is known of it; absent when there is no such item}
     *
     * @param name of an item
     */
    public Optional<Item> findItem(String name) {
        return Optional.ofNullable(places.get(name)).map(all::get);
    }

    /**
     * {@return its value; absent when there is no such item, or it has none}
     *
     * @param name of an item
     * @throws org.runflow.error.RunflowException when the value cannot be read
     */
    public Optional<V> find(String name) {
        return findItem(name).filter(item -> item.state() == ItemState.VALUE).map(reader);
    }

    /**
     * {@return its value}
     *
     * @param name of an item
     * @throws NoSuchElementException when there is no such item, or it has no value; it says which
     * @throws org.runflow.error.RunflowException when the value cannot be read
     */
    public V get(String name) {
        Item item = findItem(name)
                .orElseThrow(() -> new NoSuchElementException("there is no item '" + name + "' among " + size()));
        return find(name)
                .orElseThrow(() -> new NoSuchElementException("item '" + name + "' has no value: it is " + item.state()
                        + ". [Hint: find(name), or forEach, which leaves it out]"));
    }

    /**
     * Goes through the items that have a value, in their order, and reads one value at a time.
     *
     * @param action takes name and value
     * @throws org.runflow.error.RunflowException when a value cannot be read
     */
    public void forEach(BiConsumer<? super String, ? super V> action) {
        for (Item item : all) {
            if (item.state() == ItemState.VALUE) {
                action.accept(item.name(), reader.apply(item));
            }
        }
    }

    /** {@return how many items there are in each state that there is} */
    public SortedMap<ItemState, Integer> counts() {
        SortedMap<ItemState, Integer> counts = new java.util.TreeMap<>();
        all.forEach(item -> counts.merge(item.state(), 1, Integer::sum));
        return Collections.unmodifiableSortedMap(counts);
    }

    @Override
    public void writeTo(CanonicalSink sink) {
        sink.list(all.size());
        for (Item item : all) {
            sink.record(2)
                    .component("name")
                    .text(item.name())
                    .component(item.state().text());
            sink.text(item.digest().map(Digest::hex).orElse(""));
        }
    }

    /** {@return whether the other has the same items in the same order, with equal values}
     *
     * @param other any
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Items<?> items && Digest.of(this).equals(Digest.of(items));
    }

    @Override
    public int hashCode() {
        return Digest.of(this).hashCode();
    }

    /** {@return how many there are, and in which states} */
    @Override
    public String toString() {
        return size() + " items " + counts();
    }
}
