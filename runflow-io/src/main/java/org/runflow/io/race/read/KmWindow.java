package org.runflow.io.race.read;

import java.util.OptionalDouble;

/**
 * A stretch of an event's course as two cells give it.
 *
 * @param fromKm its start
 * @param toKm its end, greater than the start
 */
record KmWindow(double fromKm, double toKm) {
    private static final KmWindow STAND_IN = new KmWindow(0, 1);

    /** The stretch; where the cells are wrong, a harmless one after reporting the problem. */
    static KmWindow read(Row row, String fromColumn, String toColumn) {
        OptionalDouble from = row.number(fromColumn, Range.KM);
        OptionalDouble to = row.number(toColumn, Range.KM);
        if (from.isEmpty() || to.isEmpty()) {
            return STAND_IN;
        }
        if (from.getAsDouble() >= to.getAsDouble()) {
            row.problem(fromColumn, "must be less than " + toColumn + ", which is " + row.text(toColumn));
            return STAND_IN;
        }
        return new KmWindow(from.getAsDouble(), to.getAsDouble());
    }
}
