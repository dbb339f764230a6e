package org.runflow.race.flow;

import com.google.common.math.LongMath;

/**
 * A stretch cut into slices, in whole millimetres so that the place of a pass is an exact fraction.
 *
 * @param lengthMm length of the stretch: the longer of two windows, at least 1
 * @param sliceMm length of a slice but the last
 */
record Slices(long lengthMm, long sliceMm) {
    /** One slice, for who does not ask where somebody passes. */
    static final Slices WHOLE_STRETCH = new Slices(1, 1);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the stretch is longer than 2³¹ mm (2,147 km): products with times would not fit
     */
    Slices {
        if (lengthMm > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a flow window may be 2147 km long at most, was " + lengthMm + " mm");
        }
    }

    static Slices of(double longerKm, long sliceMm) {
        return new Slices(Math.max(1, lengthMm(longerKm)), sliceMm);
    }

    /** The length rounded half up to whole millimetres, as that of a segment. */
    static long lengthMm(double km) {
        return (long) Math.floor(1000 * (1000 * km) + 0.5);
    }

    int count() {
        return Math.toIntExact((lengthMm + sliceMm - 1) / sliceMm);
    }

    /** The end of a slice as a share of the stretch, in lowest terms: numerator. */
    long endNumerator(int slice) {
        return endMm(slice) / LongMath.gcd(endMm(slice), lengthMm);
    }

    /** The denominator of {@link #endNumerator}. */
    long endDenominator(int slice) {
        return lengthMm / LongMath.gcd(endMm(slice), lengthMm);
    }

    private long endMm(int slice) {
        return Math.min(lengthMm, (slice + 1) * sliceMm);
    }

    SlicePasses passes(int slice, long passesA, long passesB) {
        return new SlicePasses(slice * sliceMm / 1000.0, endMm(slice) / 1000.0, passesA, passesB);
    }

    /** The slice that holds the crossing point of two runners who enter and leave so far apart. */
    int sliceOf(long millisApartIn, long millisApartOut) {
        return (int) (millisApartIn * lengthMm / ((millisApartIn + millisApartOut) * sliceMm));
    }
}
