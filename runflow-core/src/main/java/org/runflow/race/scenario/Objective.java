package org.runflow.race.scenario;

import java.util.List;
import java.util.Optional;
import org.runflow.race.service.LevelOfService;

/**
 * A figure of a start plan that should be small (MODEL §14).
 *
 * @param kind which figure
 * @param level the best level that counts, for {@link Kind#EXPOSURE_FROM} only
 * @param rows flow rows that are added up, for {@link Kind#PASSES} and {@link Kind#MEETINGS} only: each by its name, or by a segment that only one row names
 */
public record Objective(Kind kind, Optional<LevelOfService> level, List<String> rows) {
    /** What can be asked to be small. */
    public enum Kind {
        /** Time of all runners at a level or a worse one. */
        EXPOSURE_FROM("ms"),
        /** The largest density of any cell. */
        PEAK_DENSITY("p/m²"),
        /** Passes on flow rows, of either event. */
        PASSES("passes"),
        /** Pairs who meet head-on on flow rows. */
        MEETINGS("pairs"),
        /** When the last runner finishes; 0 when nobody does. */
        LATEST_FINISH("ms"),
        /** From the first start of a group to the last. */
        SPAN("ms"),
        /** How much all variables move together, whatever the direction. */
        MOVED("ms");

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }

        /** {@return the unit of its values} */
        public String unit() {
            return unit;
        }
    }

    /** Copies the rows. */
    public Objective {
        rows = List.copyOf(rows);
    }

    private static Objective plain(Kind kind) {
        return new Objective(kind, Optional.empty(), List.of());
    }

    /**
     * {@return time at a level or a worse one}
     *
     * @param level the best level that counts
     */
    public static Objective exposureFrom(LevelOfService level) {
        return new Objective(Kind.EXPOSURE_FROM, Optional.of(level), List.of());
    }

    /** {@return the largest density of any cell} */
    public static Objective peakDensity() {
        return plain(Kind.PEAK_DENSITY);
    }

    /**
     * {@return passes on flow rows}
     *
     * @param rows at least one
     */
    public static Objective passes(String... rows) {
        return new Objective(Kind.PASSES, Optional.empty(), List.of(rows));
    }

    /**
     * {@return pairs who meet head-on on flow rows}
     *
     * @param rows at least one
     */
    public static Objective meetings(String... rows) {
        return new Objective(Kind.MEETINGS, Optional.empty(), List.of(rows));
    }

    /** {@return when the last runner finishes} */
    public static Objective latestFinish() {
        return plain(Kind.LATEST_FINISH);
    }

    /** {@return the time from the first start of a group to the last} */
    public static Objective span() {
        return plain(Kind.SPAN);
    }

    /** {@return how much all variables move together} */
    public static Objective moved() {
        return plain(Kind.MOVED);
    }
}
