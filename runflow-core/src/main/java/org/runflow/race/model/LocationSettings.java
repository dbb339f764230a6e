package org.runflow.race.model;

/**
 * What the timing of locations depends on.
 *
 * @param setupMin minutes a location opens before the earliest gun of its events, 0 to {@link #MAX_MINUTES}
 * @param busiestMin length of a location's busiest span in minutes, 1 to {@link #MAX_MINUTES}
 * @param snapFlagM distance from the course beyond which a location is flagged, metres, greater than 0
 */
public record LocationSettings(int setupMin, int busiestMin, double snapFlagM) {
    /** Longest time of either kind: minutes, a day. */
    public static final int MAX_MINUTES = 1440;

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public LocationSettings {
        requireMinutes("setup_min", setupMin, 0);
        requireMinutes("busiest_min", busiestMin, 1);
        if (!(snapFlagM > 0) || Double.isInfinite(snapFlagM)) {
            throw new IllegalArgumentException("snap_flag_m must be greater than 0, was " + snapFlagM);
        }
    }

    private static void requireMinutes(String name, int minutes, int least) {
        if (minutes < least || minutes > MAX_MINUTES) {
            throw new IllegalArgumentException(
                    name + " must lie within " + least + " to " + MAX_MINUTES + " minutes, was " + minutes);
        }
    }

    /** {@return the length of the busiest span in milliseconds} */
    public long busiestMillis() {
        return 60_000L * busiestMin;
    }
}
