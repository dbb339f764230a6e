package org.runflow.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.runflow.RunCoordinate;

/**
 * Where many coordinates stand.
 *
 * @param schema of the coordinates
 * @param rows in the order of the schema
 */
public record Overview(CoordinateSchema schema, List<RunOverview> rows) {
    /** Copies the list. */
    public Overview {
        rows = List.copyOf(rows);
    }

    /**
     * Derives where every coordinate stands that a side holds, a run has been at, or somebody expects. Pure.
     *
     * @param local what is here
     * @param remote what is there, of the same schema
     * @param names how files are called here
     * @param facts what runs have made of coordinates, by coordinate; those that the schema does not admit are left out
     * @param filter which coordinates are wanted
     * @param expected whole coordinates that may be nowhere
     * @return the overview
     */
    public static Overview of(
            Inventory local,
            Inventory remote,
            NameMapping names,
            SortedMap<RunCoordinate, RunFacts> facts,
            CoordinateFilter filter,
            Collection<RunCoordinate> expected) {
        CoordinateSchema schema = local.schema();
        SortedSet<RunCoordinate> all = Reconciler.coordinates(local, remote);
        all.addAll(expected);
        all.addAll(facts.keySet());
        List<RunOverview> rows = new ArrayList<>();
        all.stream()
                .filter(coordinate -> schema.admits(coordinate) && filter.matches(coordinate))
                .sorted(schema.order())
                .forEach(coordinate -> rows.add(RunOverview.of(
                        coordinate,
                        local,
                        remote,
                        names,
                        Optional.ofNullable(facts.get(coordinate)).orElse(RunFacts.none()))));
        return new Overview(schema, rows);
    }

    /** {@return how many coordinates have each status, of those that any has} */
    public Map<DataStatus, Integer> counts() {
        Map<DataStatus, Integer> counts = new EnumMap<>(DataStatus.class);
        rows.forEach(row -> counts.merge(row.status(), 1, Integer::sum));
        return counts;
    }

    /**
     * {@return the coordinates whose next action is of a kind, in order}
     *
     * @param kind of action
     */
    public List<RunCoordinate> next(NextAction.Kind kind) {
        return rows.stream()
                .filter(row -> row.next().kind() == kind)
                .map(RunOverview::coordinate)
                .toList();
    }
}
