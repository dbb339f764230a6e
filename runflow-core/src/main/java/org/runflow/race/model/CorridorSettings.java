package org.runflow.race.model;

/**
 * What finding roads by tracks depends on.
 *
 * @param corridorM how far apart the centre lines of two streams on one road may lie, see {@link #CORRIDOR_M}
 * @param widthM the width of a road that no segment tells, see {@link #WIDTH_M}
 */
public record CorridorSettings(double corridorM, double widthM) {
    /** Distances of centre lines: metres from 1 to 100. */
    public static final NumberRange CORRIDOR_M =
            new NumberRange("must be a number of metres from 1 to 100", metres -> metres >= 1 && metres <= 100);
    /** Widths: metres above 0. */
    public static final NumberRange WIDTH_M = Segment.WIDTH_M;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public CorridorSettings {
        CORRIDOR_M.require("corridorM", corridorM);
        WIDTH_M.require("widthM", widthM);
    }

    /**
     * Takes the defaults of the formats page.
     *
     * @return centre lines up to 25 m apart, a width of 5 m
     */
    public static CorridorSettings defaults() {
        return new CorridorSettings(25, 5);
    }

    /**
     * Changes how far apart centre lines may lie.
     *
     * @param newCorridorM the distance in metres
     * @return the changed settings
     * @throws IllegalArgumentException if it is out of its range
     */
    public CorridorSettings withCorridorM(double newCorridorM) {
        return new CorridorSettings(newCorridorM, widthM);
    }

    /**
     * Changes the width of a road that no segment tells.
     *
     * @param newWidthM the width in metres
     * @return the changed settings
     * @throws IllegalArgumentException if it is out of its range
     */
    public CorridorSettings withWidthM(double newWidthM) {
        return new CorridorSettings(corridorM, newWidthM);
    }
}
