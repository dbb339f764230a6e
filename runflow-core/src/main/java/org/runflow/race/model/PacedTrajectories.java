package org.runflow.race.model;

/** Crossing times of a field: constant pace, or through the knots of measured splits (MODEL §2). */
final class PacedTrajectories implements Trajectories {
    /** Whole numbers, as doubles, which are added and rounded several at a time. */
    private final double[] startMillis;

    private final double[] millisPerKm;
    private final Splits splits;
    private final long gunMillis;

    PacedTrajectories(long gunMillis, double[] paceMinPerKm, double[] startOffsetS, Splits splits) {
        this.gunMillis = gunMillis;
        this.splits = splits;
        this.startMillis = new double[paceMinPerKm.length];
        this.millisPerKm = new double[paceMinPerKm.length];
        for (int i = 0; i < paceMinPerKm.length; i++) {
            startMillis[i] = gunMillis + roundHalfUp(1000 * startOffsetS[i]);
            millisPerKm[i] = 60_000 * paceMinPerKm[i];
        }
    }

    @Override
    public int size() {
        return startMillis.length;
    }

    @Override
    public long crossingMillis(int runner, double km) {
        return splits.has(runner)
                ? gunMillis + splits.elapsedMillis(runner, km)
                : (long) startMillis[runner] + roundHalfUp(millisPerKm[runner] * km);
    }

    @Override
    public void crossingMillis(double km, long[] target) {
        if (!splits.isEmpty()) {
            Trajectories.super.crossingMillis(km, target);
            return;
        }
        for (int i = 0; i < startMillis.length; i++) {
            target[i] = (long) startMillis[i] + (long) (millisPerKm[i] * km + 0.5);
        }
    }

    @Override
    public void crossingMillis(double km, long fromMillis, double[] target) {
        if (!splits.isEmpty()) {
            Trajectories.super.crossingMillis(km, fromMillis, target);
            return;
        }
        for (int i = 0; i < startMillis.length; i++) {
            target[i] = startMillis[i] + Math.floor(millisPerKm[i] * km + 0.5) - fromMillis;
        }
    }

    private static long roundHalfUp(double millis) {
        return (long) Math.floor(millis + 0.5);
    }
}
