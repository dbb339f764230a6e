package org.runflow.value;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import org.runflow.internal.text.Suggestion;

/**
 * Keeps things in order and finds each by its id in constant time: segments in course order, rows and locations in input order. Equal to every
 * list of the same things, with the canonical form of a list; files show it as an object by id, a few as a list. Immutable.
 *
 * @param <T> what it holds, one of each id
 */
public final class ById<T extends Identified> extends AbstractList<T> implements RandomAccess {
    private final List<T> inOrder;
    private final Map<String, T> byId;

    private ById(Collection<? extends T> things) {
        this.inOrder = List.copyOf(things);
        this.byId = new HashMap<>();
        for (T thing : inOrder) {
            if (byId.putIfAbsent(thing.id(), thing) != null) {
                throw new IllegalArgumentException("two have the id '" + thing.id() + "'; ids must differ");
            }
        }
    }

    /**
     * Keeps things in the order in which they come.
     *
     * @param things the things
     * @param <T> what they are
     * @return the list
     * @throws IllegalArgumentException if two of them have the same id
     */
    public static <T extends Identified> ById<T> of(Collection<? extends T> things) {
        return new ById<>(things);
    }

    /**
     * Keeps things in the order given.
     *
     * @param things the things
     * @param <T> what they are
     * @return the list
     * @throws IllegalArgumentException if two of them have the same id
     */
    @SafeVarargs
    public static <T extends Identified> ById<T> of(T... things) {
        List<T> inOrder = new ArrayList<>();
        for (T thing : things) {
            inOrder.add(thing);
        }
        return new ById<>(inOrder);
    }

    /**
     * Finds the one with an id.
     *
     * @param id any text
     * @return the thing, or empty
     */
    public Optional<T> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Returns the one with an id.
     *
     * @param id id of one of the things
     * @return the thing
     * @throws IllegalArgumentException if there is none; the message names what comes near
     */
    public T get(String id) {
        T found = byId.get(id);
        if (found == null) {
            throw new IllegalArgumentException("nothing here has the id '" + id + "'." + Suggestion.of(id, ids()));
        }
        return found;
    }

    /** Returns the ids, in order. */
    public List<String> ids() {
        return inOrder.stream().map(Identified::id).toList();
    }

    @Override
    public T get(int index) {
        return inOrder.get(index);
    }

    @Override
    public int size() {
        return inOrder.size();
    }
}
