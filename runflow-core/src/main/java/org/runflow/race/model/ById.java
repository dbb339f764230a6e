package org.runflow.race.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The segments of a day, or what is known of each, by their ids: for whoever looks up many of them. The list is read once, then each takes constant
 * time, where a search in the list would read it anew each time. Immutable.
 *
 * @param <T> what there is one of for every segment
 */
public final class ById<T> {
    private final String day;
    private final Map<String, T> found = new HashMap<>();

    private ById(String day) {
        this.day = day;
    }

    /**
     * {@return the things by id} Of several with the same id it is the first.
     *
     * @param day name of the day, for messages
     * @param things one per segment of the day
     * @param id of a thing
     * @param <T> what they are
     */
    public static <T> ById<T> of(String day, List<T> things, Function<? super T, String> id) {
        ById<T> byId = new ById<>(day);
        things.forEach(thing -> byId.found.putIfAbsent(id.apply(thing), thing));
        return byId;
    }

    /**
     * {@return the one of that segment, or empty}
     *
     * @param segId any text
     */
    public Optional<T> find(String segId) {
        return Optional.ofNullable(found.get(segId));
    }

    /**
     * {@return the one of that segment}
     *
     * @param segId id of a segment of the day
     * @throws IllegalArgumentException if there is none
     */
    public T get(String segId) {
        return find(segId)
                .orElseThrow(() -> new IllegalArgumentException("day '" + day + "' has no segment '" + segId + "'"));
    }
}
