package org.runflow.race.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the flow computation depends on.
 *
 * @param coPresenceS seconds that two runners must share a stretch to count as co-present, see {@link #CO_PRESENCE_S}
 * @param passSliceM length of a slice of the pass profile in metres, see {@link #PASS_SLICE_M}
 */
public record FlowSettings(double coPresenceS, double passSliceM) {
    /** Shortest slice: metres. */
    public static final double MIN_SLICE_M = 1;
    /** Longest slice: metres. */
    public static final double MAX_SLICE_M = 1_000_000;
    /** Times to share: seconds above 0, at most a day. */
    public static final NumberRange CO_PRESENCE_S = new NumberRange(
            "must be a number of seconds above 0, at most 86400", seconds -> seconds > 0 && seconds <= 86_400);
    /** Lengths of slices: {@link #MIN_SLICE_M} to {@link #MAX_SLICE_M}, in whole millimetres. */
    public static final NumberRange PASS_SLICE_M = new NumberRange(
            "must be a number of metres from " + (long) MIN_SLICE_M + " to " + (long) MAX_SLICE_M
                    + ", in whole millimetres",
            FlowSettings::isSlice);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public FlowSettings {
        CO_PRESENCE_S.require("coPresenceS", coPresenceS);
        PASS_SLICE_M.require("passSliceM", passSliceM);
    }

    /**
     * Takes the defaults of the formats page.
     *
     * @return 5 s to share, slices of 100 m
     */
    public static FlowSettings defaults() {
        return new FlowSettings(5, 100);
    }

    /**
     * Changes the time to share.
     *
     * @param newCoPresenceS seconds that two runners must share a stretch to count as co-present
     * @return the changed settings
     * @throws IllegalArgumentException if it is out of its range
     */
    public FlowSettings withCoPresenceS(double newCoPresenceS) {
        return new FlowSettings(newCoPresenceS, passSliceM);
    }

    /**
     * Changes the length of slices.
     *
     * @param newPassSliceM length of a slice of the pass profile in metres
     * @return the changed settings
     * @throws IllegalArgumentException if it is out of its range
     */
    public FlowSettings withPassSliceM(double newPassSliceM) {
        return new FlowSettings(coPresenceS, newPassSliceM);
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

    private static boolean isSlice(double metres) {
        return metres >= MIN_SLICE_M && metres <= MAX_SLICE_M && StrictMath.rint(1000 * metres) / 1000 == metres;
    }
}
