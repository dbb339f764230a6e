package org.runflow.io.race.read;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A stretch of an event's course as two cells give it.
 *
 * @param fromKm its start
 * @param toKm its end, greater than the start
 */
record KmWindow(double fromKm, double toKm) {
    /** A harmless one. */
    static final KmWindow STAND_IN = new KmWindow(0, 1);

    /** The stretch; where the cells are wrong, a harmless one after reporting the problem. */
    static KmWindow read(Row row, String fromColumn, String toColumn) {
        return find(row, fromColumn, toColumn).orElse(STAND_IN);
    }

    /** The stretch; where the cells are wrong, nothing after reporting the problem. */
    static Optional<KmWindow> find(Row row, String fromColumn, String toColumn) {
        OptionalDouble from = row.number(fromColumn, Range.KM);
        OptionalDouble to = row.number(toColumn, Range.KM);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.getAsDouble() >= to.getAsDouble()) {
            row.problem(fromColumn, "must be less than " + toColumn + ", which is " + row.text(toColumn));
            return Optional.empty();
        }
        return Optional.of(new KmWindow(from.getAsDouble(), to.getAsDouble()));
    }
}
