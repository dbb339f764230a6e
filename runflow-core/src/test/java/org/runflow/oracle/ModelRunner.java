package org.runflow.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A runner as MODEL §2 describes one.
 *
 * @param id unique over the race
 * @param paceMinPerKm 0 for a runner known by splits only
 * @param offsetS seconds from the gun to the start line
 * @param splits measured times in any order, empty for a constant pace
 * @param untilKm where he leaves the course, infinite when he runs to its end
 */
public record ModelRunner(String id, double paceMinPerKm, double offsetS, List<Knot> splits, double untilKm) {
    public ModelRunner(String id, double paceMinPerKm, double offsetS, List<Knot> splits) {
        this(id, paceMinPerKm, offsetS, splits, Double.POSITIVE_INFINITY);
    }

    ModelRunner stopsAt(double km) {
        return new ModelRunner(id, paceMinPerKm, offsetS, splits, km);
    }

    /** Whether a stretch that begins at the kilometre counts him. */
    public boolean counts(double fromKm) {
        return fromKm < untilKm;
    }

    /** When he is gone from a stretch that ends at the kilometre and counts him. */
    public long goneMillis(long gunMillis, double toKm) {
        return crossingMillis(gunMillis, Math.min(toKm, untilKm));
    }

    /** A measured time. */
    public record Knot(double km, long elapsedMillis) {}

    /** When the runner crosses the kilometre, or would if he went on, for a gun at this instant. */
    public long crossingMillis(long gunMillis, double km) {
        long offsetMillis = halfUp(1000 * offsetS);
        if (splits.isEmpty()) {
            return gunMillis + offsetMillis + halfUp(60_000 * paceMinPerKm * km);
        }
        List<Knot> knots = new ArrayList<>(splits);
        if (paceMinPerKm > 0 && knots.stream().noneMatch(knot -> knot.km == 0)) {
            knots.add(new Knot(0, offsetMillis));
        }
        knots.sort(Comparator.comparingDouble(Knot::km));
        int k = 0;
        while (k + 2 < knots.size() && knots.get(k + 1).km <= km) {
            k++;
        }
        Knot before = knots.get(k);
        Knot after = knots.get(k + 1);
        long deltaMillis = after.elapsedMillis - before.elapsedMillis;
        return gunMillis + before.elapsedMillis + halfUp(deltaMillis * (km - before.km) / (after.km - before.km));
    }

    private static long halfUp(double millis) {
        return (long) Math.floor(millis + 0.5);
    }
}
