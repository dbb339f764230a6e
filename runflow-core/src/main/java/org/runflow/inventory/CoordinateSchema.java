package org.runflow.inventory;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.runflow.RunCoordinate;
import org.runflow.internal.graph.Names;

/**
 * Gives the parts of coordinates names, grammars and orders: a recording is found by client, region and instant. A {@link RunCoordinate} stays the plain
 * form. Immutable; safe for use by several threads.
 *
 * <pre>{@code
 * CoordinateSchema schema = CoordinateSchema.of("recording", "client", "region").with(Dimension.instant("instant"));
 * RunCoordinate run = schema.complete(schema.filter("client", "acme", "region", "north"), "20260914T083000Z");
 * }</pre>
 *
 * @param name what a coordinate of it is
 * @param dimensions from general to particular, at least one, of different names
 */
public record CoordinateSchema(String name, List<Dimension> dimensions) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a name that is none, no dimension at all, or two of the same name
     */
    public CoordinateSchema {
        Names.requireName("schema", name);
        dimensions = List.copyOf(dimensions);
        Set<String> seen = new HashSet<>();
        for (Dimension dimension : dimensions) {
            if (!seen.add(dimension.name())) {
                throw new IllegalArgumentException(
                        "schema '" + name + "' has two dimensions '" + dimension.name() + "'");
            }
        }
        if (dimensions.isEmpty()) {
            throw new IllegalArgumentException("schema '" + name + "' needs a dimension at least");
        }
    }

    /**
     * {@return a schema of dimensions that admit any name}
     *
     * @param name what a coordinate of it is
     * @param dimensions their names, from general to particular
     */
    public static CoordinateSchema of(String name, String... dimensions) {
        return new CoordinateSchema(
                name, Arrays.stream(dimensions).map(Dimension::text).toList());
    }

    /**
     * Adds a dimension behind the others, or puts it in the place of the one of the same name.
     *
     * @param dimension to add
     * @return the schema with it
     */
    public CoordinateSchema with(Dimension dimension) {
        List<Dimension> more = new ArrayList<>(dimensions);
        int place = names().indexOf(dimension.name());
        if (place < 0) {
            more.add(dimension);
        } else {
            more.set(place, dimension);
        }
        return new CoordinateSchema(name, more);
    }

    /** {@return the names of the dimensions, from general to particular} */
    public List<String> names() {
        return dimensions.stream().map(Dimension::name).toList();
    }

    /** {@return how many parts a whole coordinate has} */
    public int depth() {
        return dimensions.size();
    }

    /**
     * Reads a whole coordinate.
     *
     * @param text values joined by {@code /}
     * @return the coordinate
     * @throws IllegalArgumentException when there are fewer or more values than dimensions, or a dimension does not admit one; names the dimension
     */
    public RunCoordinate parse(String text) {
        String[] values = text.split("/", -1);
        for (int i = 0; i < Math.min(values.length, depth()); i++) {
            dimensions.get(i).findProblem(values[i]).ifPresent(problem -> {
                throw new IllegalArgumentException("'" + text + "' is no " + name + ": " + problem);
            });
        }
        if (values.length != depth()) {
            throw new IllegalArgumentException("'" + text + "' is no " + name + ": it has " + values.length
                    + " parts, not the " + depth() + " of " + String.join("/", names()));
        }
        return RunCoordinate.of(values);
    }

    /**
     * {@return the text that {@link #parse} reads}
     *
     * @param coordinate a whole one
     * @throws IllegalArgumentException when it is none of this schema
     */
    public String format(RunCoordinate coordinate) {
        return parse(coordinate.toString()).toString();
    }

    /**
     * {@return the values of a coordinate by the names of their dimensions, in order; of a prefix, as many as it has}
     *
     * @param coordinate one of this schema, or a prefix
     * @throws IllegalArgumentException when a dimension does not admit its value, or there are too many
     */
    public Map<String, String> values(RunCoordinate coordinate) {
        if (coordinate.parts().size() > depth()) {
            throw new IllegalArgumentException(
                    "'" + coordinate + "' is no " + name + ": it has more parts than " + String.join("/", names()));
        }
        ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
        for (int i = 0; i < coordinate.parts().size(); i++) {
            String value = coordinate.parts().get(i);
            dimensions.get(i).findProblem(value).ifPresent(problem -> {
                throw new IllegalArgumentException("'" + coordinate + "' is no " + name + ": " + problem);
            });
            values.put(dimensions.get(i).name(), value);
        }
        return values.build();
    }

    /**
     * {@return whether it is a whole coordinate of this schema}
     *
     * @param coordinate any
     */
    public boolean admits(RunCoordinate coordinate) {
        return coordinate.parts().size() == depth() && admitsPrefix(coordinate);
    }

    /**
     * {@return whether coordinates of this schema may begin so}
     *
     * @param prefix any
     */
    public boolean admitsPrefix(RunCoordinate prefix) {
        List<String> parts = prefix.parts();
        if (parts.size() > depth()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (dimensions.get(i).findProblem(parts.get(i)).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return a filter that wants these values}
     *
     * @param dimensionsAndValues names and values by turns; nothing wants everything
     * @throws IllegalArgumentException for a dimension that is unknown or named twice, or a value that it does not admit
     */
    public CoordinateFilter filter(String... dimensionsAndValues) {
        if (dimensionsAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "a filter has names and values by turns, not " + Arrays.toString(dimensionsAndValues));
        }
        CoordinateFilter filter = CoordinateFilter.all(this);
        for (int i = 0; i < dimensionsAndValues.length; i += 2) {
            filter = filter.and(dimensionsAndValues[i], dimensionsAndValues[i + 1]);
        }
        return filter;
    }

    /**
     * Makes a coordinate of a filter and the value of the last dimension.
     *
     * @param filter with a value for every other dimension
     * @param leaf value of the last dimension
     * @return the coordinate
     * @throws IllegalArgumentException when values are missing, and names their dimensions; when the filter wants another leaf, or the leaf is not admitted
     */
    public RunCoordinate complete(CoordinateFilter filter, String leaf) {
        String last = dimensions.get(depth() - 1).name();
        return filter.and(last, leaf).toCoordinate();
    }

    /** {@return the order of coordinates: dimension by dimension, a prefix before what it begins} */
    public Comparator<RunCoordinate> order() {
        List<Comparator<String>> orders =
                dimensions.stream().map(Dimension::order).toList();
        return (a, b) -> {
            int both = Math.min(a.parts().size(), b.parts().size());
            for (int i = 0; i < both; i++) {
                Comparator<String> order = i < orders.size() ? orders.get(i) : Comparator.naturalOrder();
                int order1 = order.compare(a.parts().get(i), b.parts().get(i));
                if (order1 != 0) {
                    return order1;
                }
            }
            return Integer.compare(a.parts().size(), b.parts().size());
        };
    }

    /**
     * Lists the whole coordinates of a hierarchy that a filter wants. Only branches that the filter admits are looked into.
     *
     * @param hierarchy as {@code catalog::children} or {@code inventory::children}
     * @param filter of this schema
     * @return the coordinates, in {@link #order}; what this schema does not admit is left out
     */
    public Stream<RunCoordinate> coordinates(Hierarchy hierarchy, CoordinateFilter filter) {
        return level(hierarchy, filter, depth());
    }

    /**
     * Lists the values that a dimension has within what a filter wants: the choices of a menu.
     *
     * @param hierarchy as {@code catalog::children} or {@code inventory::children}
     * @param filter of this schema; what it says of that dimension and finer ones is not looked at
     * @param dimension its name
     * @return the values, each once, in the order of the dimension
     * @throws IllegalArgumentException when there is no such dimension
     */
    public List<String> options(Hierarchy hierarchy, CoordinateFilter filter, String dimension) {
        int place = place(dimension);
        CoordinateFilter coarser = filter.upTo(place);
        return level(hierarchy, coarser, place + 1)
                .map(coordinate -> coordinate.parts().get(place))
                .distinct()
                .sorted(dimensions.get(place).order())
                .toList();
    }

    /** Where a dimension stands. */
    int place(String dimension) {
        int place = names().indexOf(dimension);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "a " + name + " has no dimension '" + dimension + "'; it has " + String.join(", ", names()));
        }
        return place;
    }

    private Stream<RunCoordinate> level(Hierarchy hierarchy, CoordinateFilter filter, int depth) {
        Stream<RunCoordinate> level = Stream.of(RunCoordinate.root());
        Comparator<RunCoordinate> order = order();
        for (int i = 0; i < depth; i++) {
            level = level.flatMap(prefix -> sorted(hierarchy.children(prefix), filter, order));
        }
        return level;
    }

    private Stream<RunCoordinate> sorted(
            Collection<RunCoordinate> children, CoordinateFilter filter, Comparator<RunCoordinate> order) {
        return children.stream()
                .filter(child -> filter.matchesPrefix(child) && admitsPrefix(child))
                .sorted(order);
    }
}
