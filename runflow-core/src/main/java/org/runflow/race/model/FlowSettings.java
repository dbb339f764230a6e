package org.runflow.race.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the flow computation depends on.
 *
 * @param coPresenceS seconds that two runners must share a stretch to count as co-present, greater than 0
 * @param passSliceM length of a slice of the pass profile in metres, {@link #MIN_SLICE_M} to {@link #MAX_SLICE_M}, in whole millimetres
 */
public record FlowSettings(double coPresenceS, double passSliceM) {
    /** Shortest slice: metres. */
    public static final double MIN_SLICE_M = 1;
    /** Longest slice: metres. */
    public static final double MAX_SLICE_M = 1_000_000;

    private static final double MAX_CO_PRESENCE_S = 86_400;

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public FlowSettings {
        if (!(coPresenceS > 0 && coPresenceS <= MAX_CO_PRESENCE_S)) {
            throw new IllegalArgumentException(
                    "co_presence_s must be greater than 0 and at most a day, was " + coPresenceS);
        }
        if (!(passSliceM >= MIN_SLICE_M && passSliceM <= MAX_SLICE_M)
                || StrictMath.rint(1000 * passSliceM) / 1000 != passSliceM) {
            throw new IllegalArgumentException("pass_slice_m must lie within " + MIN_SLICE_M + " to " + MAX_SLICE_M
                    + " m and be whole millimetres, was " + passSliceM);
        }
    }

    /** {@return the shortest overlap that counts as co-presence, in whole milliseconds} */
    public long coPresenceMillis() {
        return BigDecimal.valueOf(coPresenceS)
                .movePointRight(3)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** {@return the length of a slice in millimetres} */
    public long passSliceMm() {
        return Math.round(1000 * passSliceM);
    }
}
