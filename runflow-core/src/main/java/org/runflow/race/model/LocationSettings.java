package org.runflow.race.model;

/**
 * What the timing of locations depends on.
 *
 * @param setupMin minutes a location opens before the earliest gun of its events, see {@link #SETUP_MIN}
 * @param busiestMin length of a location's busiest span in minutes, see {@link #BUSIEST_MIN}
 * @param snapFlagM distance from the course beyond which a location is flagged, metres, greater than 0
 */
public record LocationSettings(int setupMin, int busiestMin, double snapFlagM) {
    /** Times to set up: minutes from 0 to a day. */
    public static final NumberRange SETUP_MIN = NumberRange.whole(0, 1440);
    /** Lengths of the busiest span: minutes from 1 to a day. */
    public static final NumberRange BUSIEST_MIN = NumberRange.whole(1, 1440);
    /** Distances from the course: metres above 0. */
    public static final NumberRange SNAP_FLAG_M = NumberRange.ABOVE_0;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public LocationSettings {
        SETUP_MIN.require("setupMin", setupMin);
        BUSIEST_MIN.require("busiestMin", busiestMin);
        SNAP_FLAG_M.require("snapFlagM", snapFlagM);
    }

    /**
     * Takes the defaults of the formats page.
     *
     * @return 45 minutes to set up, a busiest span of 5 minutes, a flag beyond 50 m
     */
    public static LocationSettings defaults() {
        return new LocationSettings(45, 5, 50);
    }

    /**
     * Changes the time to set up.
     *
     * @param newSetupMin minutes a location opens before the earliest gun of its events
     * @return the changed settings
     * @throws IllegalArgumentException if it is out of its range
     */
    public LocationSettings withSetupMin(int newSetupMin) {
        return new LocationSettings(newSetupMin, busiestMin, snapFlagM);
    }

    /**
     * Changes the length of the busiest span.
     *
     * @param newBusiestMin its length in minutes
     * @return the changed settings
     * @throws IllegalArgumentException if it is out of its range
     */
    public LocationSettings withBusiestMin(int newBusiestMin) {
        return new LocationSettings(setupMin, newBusiestMin, snapFlagM);
    }

    /**
     * Changes the distance beyond which a location is flagged.
     *
     * @param newSnapFlagM distance from the course in metres
     * @return the changed settings
     * @throws IllegalArgumentException if it is out of its range
     */
    public LocationSettings withSnapFlagM(double newSnapFlagM) {
        return new LocationSettings(setupMin, busiestMin, newSnapFlagM);
    }

    /** {@return the length of the busiest span in milliseconds} */
    public long busiestMillis() {
        return 60_000L * busiestMin;
    }
}
