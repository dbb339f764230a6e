package org.runflow.race.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the flow computation depends on.
 *
 * @param coPresenceS seconds that two runners must share a stretch to count as co-present, greater than 0, at most {@link #MAX_CO_PRESENCE_S}
 * @param passSliceM length of a slice of the pass profile in metres, {@link #MIN_SLICE_M} to {@link #MAX_SLICE_M}, in whole millimetres
 */
public record FlowSettings(double coPresenceS, double passSliceM) {
    /** Shortest slice: metres. */
    public static final double MIN_SLICE_M = 1;
    /** Longest slice: metres. */
    public static final double MAX_SLICE_M = 1_000_000;

    /** Longest time to share: seconds, a day. */
    public static final double MAX_CO_PRESENCE_S = 86_400;

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public FlowSettings {
        if (!isCoPresence(coPresenceS)) {
            throw new IllegalArgumentException(
                    "co_presence_s must be greater than 0 and at most a day, was " + coPresenceS);
        }
        if (!isSlice(passSliceM)) {
            throw new IllegalArgumentException("pass_slice_m must lie within " + MIN_SLICE_M + " to " + MAX_SLICE_M
                    + " m and be whole millimetres, was " + passSliceM);
        }
    }

    /**
     * {@return whether it may be the time that two runners must share}
     *
     * @param seconds any number
     */
    public static boolean isCoPresence(double seconds) {
        return seconds > 0 && seconds <= MAX_CO_PRESENCE_S;
    }

    /**
     * {@return whether it may be the length of a slice}
     *
     * @param metres any number
     */
    public static boolean isSlice(double metres) {
        return metres >= MIN_SLICE_M && metres <= MAX_SLICE_M && StrictMath.rint(1000 * metres) / 1000 == metres;
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
