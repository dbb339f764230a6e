package org.runflow.race.model;

import com.google.common.collect.ImmutableSortedMap;
import java.util.SortedMap;
import org.runflow.race.service.Rulebook;

/**
 * Everything an analysis may be told beside the race itself. Stages read the projection they need ({@link #density()}, …), so that a setting
 * recomputes only what it touches.
 *
 * @param binM nominal length of a bin in metres, {@link #MIN_BIN_M} to {@link #MAX_BIN_M}
 * @param windowS length of a window in seconds, a divisor of 900
 * @param densityWindowMin length of a reporting window in minutes, a multiple of the window, at most a day
 * @param rulebook tables and policy
 * @param segmentSchemas schema by segment id, where it differs from the segment's own
 * @param coPresenceS seconds that two runners must share a stretch to count as co-present, see {@link FlowSettings}
 * @param passSliceM length of a slice of the pass profile in metres, see {@link FlowSettings}
 * @param setupMin minutes a location opens before the earliest gun, see {@link LocationSettings}
 * @param busiestMin length of a location's busiest span in minutes, see {@link LocationSettings}
 * @param snapFlagM distance from the course beyond which a location is flagged, metres, greater than 0
 */
public record Settings(
        double binM,
        int windowS,
        int densityWindowMin,
        Rulebook rulebook,
        SortedMap<String, String> segmentSchemas,
        double coPresenceS,
        double passSliceM,
        int setupMin,
        int busiestMin,
        double snapFlagM) {
    /** Shortest bin: metres. */
    public static final double MIN_BIN_M = 1;
    /** Longest bin: metres. */
    public static final double MAX_BIN_M = 10_000;

    private static final int QUARTER_HOUR_S = 900;
    private static final int DAY_MIN = 1440;

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Settings {
        segmentSchemas = ImmutableSortedMap.copyOf(segmentSchemas);
        requireGrid(binM, windowS, densityWindowMin);
        new FlowSettings(coPresenceS, passSliceM);
        new LocationSettings(setupMin, busiestMin, snapFlagM);
    }

    /** {@return 100 m bins, 60 s windows, rulebook {@code runflow-2} and the other defaults of the formats page} */
    public static Settings defaults() {
        return new Settings(100, 60, 30, Rulebook.standard(), ImmutableSortedMap.of(), 5, 100, 45, 5, 50);
    }

    /** {@return what the density computation depends on} */
    public DensitySettings density() {
        return new DensitySettings(binM, windowS, densityWindowMin, rulebook, segmentSchemas);
    }

    /** {@return what the flow computation depends on} */
    public FlowSettings flow() {
        return new FlowSettings(coPresenceS, passSliceM);
    }

    /** {@return what the timing of locations depends on} */
    public LocationSettings locations() {
        return new LocationSettings(setupMin, busiestMin, snapFlagM);
    }

    /**
     * {@return these settings with another bin length}
     *
     * @param newBinM nominal length of a bin in metres
     */
    public Settings withBinM(double newBinM) {
        return new Settings(
                newBinM,
                windowS,
                densityWindowMin,
                rulebook,
                segmentSchemas,
                coPresenceS,
                passSliceM,
                setupMin,
                busiestMin,
                snapFlagM);
    }

    /**
     * {@return these settings with another window length}
     *
     * @param newWindowS length of a window in seconds
     */
    public Settings withWindowS(int newWindowS) {
        return new Settings(
                binM,
                newWindowS,
                densityWindowMin,
                rulebook,
                segmentSchemas,
                coPresenceS,
                passSliceM,
                setupMin,
                busiestMin,
                snapFlagM);
    }

    /**
     * {@return these settings with another rulebook}
     *
     * @param newRulebook tables and policy
     */
    public Settings withRulebook(Rulebook newRulebook) {
        return new Settings(
                binM,
                windowS,
                densityWindowMin,
                newRulebook,
                segmentSchemas,
                coPresenceS,
                passSliceM,
                setupMin,
                busiestMin,
                snapFlagM);
    }

    /**
     * {@return these settings with other schemas}
     *
     * @param newSegmentSchemas schema by segment id
     */
    public Settings withSegmentSchemas(SortedMap<String, String> newSegmentSchemas) {
        return new Settings(
                binM,
                windowS,
                densityWindowMin,
                rulebook,
                newSegmentSchemas,
                coPresenceS,
                passSliceM,
                setupMin,
                busiestMin,
                snapFlagM);
    }

    static void requireGrid(double binM, int windowS, int densityWindowMin) {
        if (!(binM >= MIN_BIN_M && binM <= MAX_BIN_M)) {
            throw new IllegalArgumentException(
                    "bin_m must lie within " + MIN_BIN_M + " to " + MAX_BIN_M + " m, was " + binM);
        }
        if (windowS <= 0 || QUARTER_HOUR_S % windowS != 0) {
            throw new IllegalArgumentException("window_s must be a divisor of 900 s, was " + windowS);
        }
        if (densityWindowMin <= 0 || densityWindowMin > DAY_MIN || densityWindowMin * 60 % windowS != 0) {
            throw new IllegalArgumentException("density_window_min must be a multiple of the window of " + windowS
                    + " s and at most 1440 minutes, was " + densityWindowMin);
        }
    }
}
