package org.runflow.race.model;

import java.util.stream.IntStream;

/** Crossing times of a field of which some leave the course: beyond that kilometre their time stands still. */
final class StoppingTrajectories implements Trajectories {
    private final Trajectories whoGoesOn;
    private final double[] untilKm;
    private final int[] stoppers;
    private final long[] untilMillis;

    StoppingTrajectories(Trajectories whoGoesOn, double[] untilKm) {
        this.whoGoesOn = whoGoesOn;
        this.untilKm = untilKm;
        this.stoppers = IntStream.range(0, untilKm.length)
                .filter(runner -> Double.isFinite(untilKm[runner]))
                .toArray();
        this.untilMillis = IntStream.of(stoppers)
                .mapToLong(runner -> whoGoesOn.crossingMillis(runner, untilKm[runner]))
                .toArray();
    }

    @Override
    public int size() {
        return whoGoesOn.size();
    }

    @Override
    public boolean anyStops() {
        return true;
    }

    @Override
    public double untilKm(int runner) {
        return untilKm[runner];
    }

    @Override
    public long crossingMillis(int runner, double km) {
        return whoGoesOn.crossingMillis(runner, Math.min(km, untilKm[runner]));
    }

    @Override
    public void crossingMillis(double km, long[] target) {
        whoGoesOn.crossingMillis(km, target);
        for (int i = 0; i < stoppers.length; i++) {
            if (untilKm[stoppers[i]] < km) {
                target[stoppers[i]] = untilMillis[i];
            }
        }
    }

    @Override
    public void crossingMillis(double km, long fromMillis, double[] target) {
        whoGoesOn.crossingMillis(km, fromMillis, target);
        for (int i = 0; i < stoppers.length; i++) {
            if (untilKm[stoppers[i]] < km) {
                target[stoppers[i]] = untilMillis[i] - fromMillis;
            }
        }
    }
}
