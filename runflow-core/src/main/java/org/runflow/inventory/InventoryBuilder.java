package org.runflow.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.runflow.RunCoordinate;

/** Collects what a side holds, in any order. Not safe for use by several threads. */
public final class InventoryBuilder {
    private final CoordinateFilter scope;
    private final String side;
    private final Instant takenAt;
    private final List<InventoryEntry> entries = new ArrayList<>();
    private final List<InventoryProblem> problems = new ArrayList<>();
    private final List<StaleMark> stale = new ArrayList<>();

    InventoryBuilder(CoordinateFilter scope, String side, Instant takenAt) {
        this.scope = scope;
        this.side = side;
        this.takenAt = takenAt;
    }

    /**
     * Adds a file.
     *
     * @param entry of a coordinate that the scope wants
     * @return this
     * @throws IllegalArgumentException when its coordinate is none of the schema, or is not wanted
     */
    public InventoryBuilder add(InventoryEntry entry) {
        RunCoordinate coordinate = entry.coordinate();
        boolean known = !entries.isEmpty()
                && entries.get(entries.size() - 1).coordinate().equals(coordinate);
        if (!known && !(scope.schema().admits(coordinate) && scope.matches(coordinate))) {
            throw new IllegalArgumentException("'" + coordinate + "' is not what was looked at: " + scope + " by "
                    + scope.schema().names());
        }
        entries.add(entry);
        return this;
    }

    /**
     * Adds something that could not be judged.
     *
     * @param problem where, and why
     * @return this
     */
    public InventoryBuilder add(InventoryProblem problem) {
        problems.add(problem);
        return this;
    }

    /**
     * Marks a part as no longer certain.
     *
     * @param mark which part, and why
     * @return this
     */
    public InventoryBuilder add(StaleMark mark) {
        stale.add(mark);
        return this;
    }

    /**
     * {@return the inventory}
     *
     * @throws IllegalArgumentException when a file was added twice
     */
    public Inventory build() {
        List<InventoryEntry> sorted = new ArrayList<>(entries);
        sorted.sort(null);
        ColumnsBuilder columns = new ColumnsBuilder();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || !sameCoordinate(sorted.get(i), sorted.get(start))) {
                columns.add(sorted.subList(start, i));
                start = i;
            } else if (sorted.get(i).file().equals(sorted.get(i - 1).file())) {
                throw new IllegalArgumentException("file '" + sorted.get(i).file() + "' of '"
                        + sorted.get(i).coordinate() + "' is listed twice");
            }
        }
        return new Inventory(new InventoryHead(scope, side, takenAt, problems, stale), columns.done());
    }

    private static boolean sameCoordinate(InventoryEntry a, InventoryEntry b) {
        return a.coordinate().equals(b.coordinate());
    }
}
