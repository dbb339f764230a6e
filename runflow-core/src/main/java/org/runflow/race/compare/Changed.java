package org.runflow.race.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing before and after.
 *
 * @param id of the thing, the same on both sides
 * @param before absent when it was not there
 * @param after absent when it is not there any more
 * @param <T> what it is
 */
public record Changed<T>(String id, Optional<T> before, Optional<T> after) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if it is on neither side
     */
    public Changed {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("'" + id + "' must be on one side at least");
        }
    }

    /**
     * {@return one line: the id, then the thing before and after, {@code (none)} where it was not there}
     *
     * @param text says what the thing is
     */
    public String toText(Function<? super T, String> text) {
        return id + ": " + before.map(text).orElse("(none)") + " → "
                + after.map(text).orElse("(none)");
    }

    /**
     * {@return what differs between two lists} Those of the first list in its order, then new ones.
     *
     * @param before things with different ids
     * @param after things with different ids
     * @param id of a thing
     * @param facts of a thing that count; others may differ unnoticed
     */
    static <T> List<Changed<T>> between(
            List<T> before, List<T> after, Function<T, String> id, Function<? super T, ?> facts) {
        Map<String, T> now = new HashMap<>();
        after.forEach(thing -> now.put(id.apply(thing), thing));
        List<Changed<T>> changes = new ArrayList<>();
        for (T thing : before) {
            Optional<T> counterpart = Optional.ofNullable(now.remove(id.apply(thing)));
            if (!counterpart.<Object>map(facts).equals(Optional.of(thing).map(facts))) {
                changes.add(new Changed<>(id.apply(thing), Optional.of(thing), counterpart));
            }
        }
        after.stream()
                .filter(thing -> now.containsKey(id.apply(thing)))
                .forEach(thing -> changes.add(new Changed<>(id.apply(thing), Optional.empty(), Optional.of(thing))));
        return changes;
    }
}
