package org.runflow.race.model;

/**
 * What the timing of locations depends on.
 *
 * @param setupMin minutes a location opens before the earliest gun of its events, 0 or more
 * @param busiestMin length of a location's busiest span in minutes, greater than 0
 * @param snapFlagM distance from the course beyond which a location is flagged, metres, greater than 0
 */
public record LocationSettings(int setupMin, int busiestMin, double snapFlagM) {
    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public LocationSettings {
        if (setupMin < 0) {
            throw new IllegalArgumentException("setup_min must be 0 or more, was " + setupMin);
        }
        Settings.requireAbove0("busiest_min", busiestMin);
        Settings.requireAbove0("snap_flag_m", snapFlagM);
    }

    /** {@return the length of the busiest span in milliseconds} */
    public long busiestMillis() {
        return 60_000L * busiestMin;
    }
}
