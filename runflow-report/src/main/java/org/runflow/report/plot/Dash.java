package org.runflow.report.plot;

import java.util.List;

/**
 * How a line is broken, so that lines differ in print too.
 *
 * @param lengths of strokes and gaps in turn; none for a solid line
 */
public record Dash(List<Integer> lengths) {
    public static final Dash SOLID = new Dash(List.of());
    public static final Dash BROKEN = new Dash(List.of(5, 4));
    private static final List<Dash> BY_INDEX = List.of(
            SOLID,
            new Dash(List.of(8, 5)),
            new Dash(List.of(2, 4)),
            new Dash(List.of(9, 4, 2, 4)),
            new Dash(List.of(16, 5)));

    /** Copies the lengths. */
    public Dash {
        lengths = List.copyOf(lengths);
    }

    /** Chooses the dash of a line by its place among those of its chart; after five they begin again. */
    public static Dash of(int index) {
        return BY_INDEX.get(Math.floorMod(index, BY_INDEX.size()));
    }

    /** Tells whether there is ink at that distance from the start of the line. */
    public boolean isInk(int distance) {
        if (lengths.isEmpty()) {
            return true;
        }
        int rest = distance % lengths.stream().mapToInt(Integer::intValue).sum();
        int part = 0;
        while (rest >= lengths.get(part)) {
            rest -= lengths.get(part);
            part++;
        }
        return part % 2 == 0;
    }
}
