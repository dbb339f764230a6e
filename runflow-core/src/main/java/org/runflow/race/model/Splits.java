package org.runflow.race.model;

import java.util.Arrays;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;

/** Measured times of a field, one run of knots per runner, in compressed rows. Immutable. */
final class Splits implements Canonical {
    private final int[] firstKnot;
    private final double[] km;
    private final long[] elapsedMillis;

    /**
     * Keeps measured times.
     *
     * @param firstKnot index of each runner's first knot, and the number of knots at the end
     * @param km kilometre of each knot, strictly increasing per runner
     * @param elapsedMillis milliseconds from the gun, not decreasing per runner
     */
    Splits(int[] firstKnot, double[] km, long[] elapsedMillis) {
        this.firstKnot = firstKnot;
        this.km = km;
        this.elapsedMillis = elapsedMillis;
    }

    boolean isEmpty() {
        return km.length == 0;
    }

    boolean has(int runner) {
        return firstKnot[runner] < firstKnot[runner + 1];
    }

    int knots(int runner) {
        return firstKnot[runner + 1] - firstKnot[runner];
    }

    double knotKm(int runner, int knot) {
        return km[firstKnot[runner] + knot];
    }

    long knotMillis(int runner, int knot) {
        return elapsedMillis[firstKnot[runner] + knot];
    }

    /** Linear between knots; before the first and after the last with the nearest interval's speed. */
    long elapsedMillis(int runner, double atKm) {
        int low = firstKnot[runner];
        int high = firstKnot[runner + 1] - 1;
        int found = Arrays.binarySearch(km, low, high + 1, atKm);
        int knot = found >= 0 ? found : -found - 2;
        int from = Math.min(Math.max(knot, low), high - 1);
        long span = elapsedMillis[from + 1] - elapsedMillis[from];
        double share = span * (atKm - km[from]) / (km[from + 1] - km[from]);
        return elapsedMillis[from] + (long) Math.floor(share + 0.5);
    }

    /** The same with the times of some runners moved. */
    Splits later(boolean[] runners, long laterMillis) {
        long[] moved = elapsedMillis.clone();
        for (int runner = 0; runner < runners.length; runner++) {
            for (int knot = firstKnot[runner]; runners[runner] && knot < firstKnot[runner + 1]; knot++) {
                moved[knot] += laterMillis;
            }
        }
        return new Splits(firstKnot, km, moved);
    }

    /** Those of some runners alone, given in rising order. */
    Splits of(int[] runners) {
        int[] first = new int[runners.length + 1];
        for (int i = 0; i < runners.length; i++) {
            first[i + 1] = first[i] + knots(runners[i]);
        }
        double[] ownKm = new double[first[runners.length]];
        long[] ownMillis = new long[ownKm.length];
        for (int i = 0; i < runners.length; i++) {
            System.arraycopy(km, firstKnot[runners[i]], ownKm, first[i], knots(runners[i]));
            System.arraycopy(elapsedMillis, firstKnot[runners[i]], ownMillis, first[i], knots(runners[i]));
        }
        return new Splits(first, ownKm, ownMillis);
    }

    @Override
    public void writeTo(CanonicalSink sink) {
        sink.record(3)
                .component("firstKnot")
                .int32s(firstKnot)
                .component("km")
                .float64s(km)
                .component("elapsedMillis")
                .int64s(elapsedMillis);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Splits that
                && Arrays.equals(firstKnot, that.firstKnot)
                && Arrays.equals(km, that.km)
                && Arrays.equals(elapsedMillis, that.elapsedMillis);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(km) + Arrays.hashCode(elapsedMillis);
    }
}
