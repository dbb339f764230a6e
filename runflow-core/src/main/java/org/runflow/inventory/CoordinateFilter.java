package org.runflow.inventory;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.runflow.RunCoordinate;

/**
 * Says which coordinates of a schema are wanted: those with certain values in certain dimensions.
 *
 * @param schema of the coordinates
 * @param values by dimension; a dimension that is missing may have any value
 */
public record CoordinateFilter(CoordinateSchema schema, SortedMap<String, String> values) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a dimension that is unknown, or a value that it does not admit
     */
    public CoordinateFilter {
        values = ImmutableSortedMap.copyOf(values);
        for (var wanted : values.entrySet()) {
            Dimension dimension = schema.dimensions().get(schema.place(wanted.getKey()));
            dimension.findProblem(wanted.getValue()).ifPresent(problem -> {
                throw new IllegalArgumentException(problem);
            });
        }
    }

    /**
     * {@return a filter that wants everything}
     *
     * @param schema of the coordinates
     */
    public static CoordinateFilter all(CoordinateSchema schema) {
        return new CoordinateFilter(schema, ImmutableSortedMap.of());
    }

    /**
     * {@return a filter that wants what begins so}
     *
     * @param schema of the coordinates
     * @param prefix of them, or a whole one
     * @throws IllegalArgumentException when the schema does not admit it
     */
    public static CoordinateFilter under(CoordinateSchema schema, RunCoordinate prefix) {
        return new CoordinateFilter(schema, new TreeMap<>(schema.values(prefix)));
    }

    /**
     * Wants a value in one more dimension.
     *
     * @param dimension its name
     * @param value wanted
     * @return the filter with it
     * @throws IllegalArgumentException when the dimension is unknown, does not admit the value, or has another already
     */
    public CoordinateFilter and(String dimension, String value) {
        SortedMap<String, String> more = new TreeMap<>(values);
        @Nullable String before = more.put(dimension, value);
        if (before != null && !before.equals(value)) {
            throw new IllegalArgumentException(
                    "dimension '" + dimension + "' cannot be both '" + before + "' and '" + value + "'");
        }
        return new CoordinateFilter(schema, more);
    }

    /**
     * {@return whether it is wanted}
     *
     * @param coordinate a whole one; one of another length is not wanted
     */
    public boolean matches(RunCoordinate coordinate) {
        return coordinate.parts().size() == schema.depth() && matchesPrefix(coordinate);
    }

    /**
     * {@return whether something that begins so may be wanted}
     *
     * @param prefix any
     */
    public boolean matchesPrefix(RunCoordinate prefix) {
        List<String> parts = prefix.parts();
        if (parts.size() > schema.depth()) {
            return false;
        }
        if (values.isEmpty()) {
            return true;
        }
        for (int i = 0; i < parts.size(); i++) {
            @Nullable String wanted = values.get(schema.dimensions().get(i).name());
            if (wanted != null && !wanted.equals(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@return the longest coordinate that begins everything wanted} */
    public RunCoordinate prefix() {
        List<String> parts = new ArrayList<>();
        for (Dimension dimension : schema.dimensions()) {
            @Nullable String wanted = values.get(dimension.name());
            if (wanted == null) {
                break;
            }
            parts.add(wanted);
        }
        return new RunCoordinate(parts);
    }

    /**
     * {@return the one coordinate that is wanted}
     *
     * @throws IllegalArgumentException when values are missing, and names their dimensions
     */
    public RunCoordinate toCoordinate() {
        List<String> missing = schema.names().stream()
                .filter(dimension -> !values.containsKey(dimension))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "a " + schema.name() + " needs " + String.join(", ", missing) + " as well as "
                            + (values.isEmpty() ? "nothing that was given" : String.join(", ", values.keySet())));
        }
        return prefix();
    }

    /**
     * {@return whether everything that the other wants is wanted here}
     *
     * @param other of the same schema
     */
    public boolean contains(CoordinateFilter other) {
        return schema.equals(other.schema) && other.values.entrySet().containsAll(values.entrySet());
    }

    /** This filter without the dimension at that place and the finer ones. */
    CoordinateFilter upTo(int place) {
        SortedMap<String, String> coarser = new TreeMap<>(values);
        coarser.keySet().retainAll(schema.names().subList(0, place));
        return new CoordinateFilter(schema, coarser);
    }

    /** {@return what is wanted, in the order of the dimensions, as in {@code client=acme}} */
    @Override
    public String toString() {
        return values.isEmpty()
                ? "every " + schema.name()
                : String.join(
                        ", ",
                        schema.names().stream()
                                .filter(values::containsKey)
                                .map(name -> name + "=" + values.get(name))
                                .toList());
    }
}
