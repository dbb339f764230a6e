package org.runflow.race.scenario;

import java.util.List;

/** When waves are planned to start, milliseconds after the gun: at equal distances, or at given times. */
record WaveStarts(long gapMillis, List<Long> millis) {
    private static final double DAY_S = 86_400;

    static WaveStarts every(double gapS) {
        if (!(gapS >= 0 && gapS <= DAY_S)) {
            throw new IllegalArgumentException("the gap between waves is 0 to 86400 seconds, was " + gapS);
        }
        return new WaveStarts((long) Math.floor(1000 * gapS + 0.5), List.of());
    }

    static WaveStarts at(List<Long> millis) {
        long before = -1;
        for (long start : millis) {
            if (start <= before) {
                throw new IllegalArgumentException("starts of waves rise from 0 ms or more, were " + millis);
            }
            before = start;
        }
        if (millis.isEmpty()) {
            throw new IllegalArgumentException("starts of waves need at least one time");
        }
        return new WaveStarts(0, List.copyOf(millis));
    }

    long plannedMillis(int wave, int waves) {
        if (millis.isEmpty()) {
            return wave * gapMillis;
        }
        if (millis.size() != waves) {
            throw new IllegalArgumentException(millis.size() + " starts were given for " + waves + " waves");
        }
        return millis.get(wave);
    }
}
