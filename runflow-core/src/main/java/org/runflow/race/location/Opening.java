package org.runflow.race.location;

import com.google.common.math.LongMath;
import java.math.RoundingMode;

/**
 * When a location opens and closes, milliseconds since local midnight. A location that takes the closing of another may have to close before
 * it opens; then it is open for no time.
 */
record Opening(long startMillis, long endMillis) {
    private static final long MINUTE_MILLIS = 60_000;

    /**
     * Opens a while before the gun and closes a while after the last arrival.
     *
     * @param intervalMin minutes to which the closing is rounded up, 0 for no rounding
     */
    static Opening of(long gunMillis, int setupMin, long lastArrivalMillis, int bufferMin, int intervalMin) {
        long end = lastArrivalMillis + MINUTE_MILLIS * bufferMin;
        long interval = MINUTE_MILLIS * intervalMin;
        return new Opening(
                startBefore(gunMillis, setupMin),
                interval == 0 ? end : LongMath.divide(end, interval, RoundingMode.CEILING) * interval);
    }

    static long startBefore(long gunMillis, int setupMin) {
        return gunMillis - MINUTE_MILLIS * setupMin;
    }

    boolean isBackwards() {
        return endMillis < startMillis;
    }

    double durationMin() {
        return Math.max(0, endMillis - startMillis) / (double) MINUTE_MILLIS;
    }
}
