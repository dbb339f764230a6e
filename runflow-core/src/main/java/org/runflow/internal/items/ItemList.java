package org.runflow.internal.items;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.runflow.items.Item;
import org.runflow.items.ItemState;
import org.runflow.items.Items;
import org.runflow.store.Digest;

/**
 * The items of a stage, in the order of their source. Immutable.
 *
 * @param <I> type of an item
 */
public abstract class ItemList<I> {
    private final List<String> names;

    private ItemList(List<String> names) {
        Items.requireNames(names);
        this.names = names;
    }

    /**
     * {@return the elements of a list as items}
     *
     * @param values the list
     * @param name gives the name of an element
     * @param <I> type of an element
     * @throws IllegalArgumentException when the names do not follow the rules
     */
    public static <I> ItemList<I> of(List<? extends I> values, Function<? super I, String> name) {
        List<String> names = new ArrayList<>(values.size());
        for (I value : values) {
            names.add(named(value, name, names.size(), values.size()));
        }
        return new ItemList<>(names) {
            @Override
            public ItemState state(int index) {
                return ItemState.VALUE;
            }

            @Override
            public Digest digest(int index) {
                return Digest.of(value(index));
            }

            @Override
            public I value(int index) {
                return values.get(index);
            }
        };
    }

    /** Whoever plans leaves a list without proper names to the run, so whatever is wrong with one is the same kind of mistake. */
    private static <I> String named(I value, Function<? super I, String> name, int before, int all) {
        try {
            @Nullable String found = name.apply(value);
            if (found != null) {
                return found;
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "item " + (before + 1) + " of " + all + " could not be named: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("the name of item " + (before + 1) + " of " + all + " is null");
    }

    /**
     * {@return what another stage has given for its items}
     *
     * @param items of the other stage
     * @param <I> type of a value
     */
    public static <I> ItemList<I> of(Items<I> items) {
        List<Item> all = items.all();
        return new ItemList<>(items.names()) {
            @Override
            public ItemState state(int index) {
                return all.get(index).state();
            }

            @Override
            public Digest digest(int index) {
                return all.get(index).digest().orElseThrow();
            }

            @Override
            public I value(int index) {
                return items.get(all.get(index).name());
            }
        };
    }

    /**
     * {@return what another stage has given, without the items that have no value}
     *
     * @param items of the other stage
     * @param <I> type of a value
     */
    static <I> ItemList<I> withValue(Items<I> items) {
        return of(Items.of(
                items.all().stream()
                        .filter(item -> item.state() == ItemState.VALUE)
                        .toList(),
                item -> items.get(item.name())));
    }

    /** Parts of a fold that are merged, named by the last of each. */
    static ItemList<List<Item>> merging(List<List<Item>> groups) {
        return new ItemList<>(
                groups.stream().map(group -> group.get(group.size() - 1).name()).toList()) {
            @Override
            public ItemState state(int index) {
                return ItemState.VALUE;
            }

            @Override
            public Digest digest(int index) {
                return ItemKeys.parts(groups.get(index).stream()
                        .map(part -> part.digest().orElseThrow())
                        .toList());
            }

            @Override
            public List<Item> value(int index) {
                return groups.get(index);
            }
        };
    }

    /** {@return how many there are} */
    public int size() {
        return names.size();
    }

    /**
     * {@return its name}
     *
     * @param index from 0
     */
    public String name(int index) {
        return names.get(index);
    }

    /**
     * {@return whether there is something to compute with, or what became of the item before}
     *
     * @param index from 0
     */
    public abstract ItemState state(int index);

    /**
     * {@return the digest of what there is to compute with}
     *
     * @param index of an item with a value
     */
    public abstract Digest digest(int index);

    /**
     * {@return what there is to compute with}
     *
     * @param index of an item with a value
     * @throws org.runflow.error.RunflowException when it cannot be read
     */
    public abstract I value(int index);
}
