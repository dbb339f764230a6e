package org.runflow.race.model;

import com.google.common.collect.ImmutableSortedMap;
import java.util.SortedMap;
import org.runflow.race.service.Rulebook;

/**
 * What the density computation depends on.
 *
 * @param binM nominal length of a bin in metres, see {@link #BIN_M}
 * @param windowS length of a window in seconds, see {@link #WINDOW_S}
 * @param densityWindowMin length of a reporting window in minutes, see {@link #densityWindowMin(int)}
 * @param rulebook tables and policy
 * @param segmentSchemas schema by segment id, where it differs from the segment's own
 */
public record DensitySettings(
        double binM, int windowS, int densityWindowMin, Rulebook rulebook, SortedMap<String, String> segmentSchemas) {
    /** Lengths of bins: metres from 1 to 10,000. */
    public static final NumberRange BIN_M =
            new NumberRange("must be a number of metres from 1 to 10000", metres -> metres >= 1 && metres <= 10_000);
    /** Lengths of windows: seconds that divide 900. */
    public static final NumberRange WINDOW_S = new NumberRange(
            "must be a whole number of seconds that divides 900", DensitySettings::dividesAQuarterOfAnHour);

    private static final int QUARTER_HOUR_S = 900;
    private static final int DAY_MIN = 1440;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public DensitySettings {
        segmentSchemas = ImmutableSortedMap.copyOf(segmentSchemas);
        BIN_M.require("binM", binM);
        WINDOW_S.require("windowS", windowS);
        densityWindowMin(windowS).require("densityWindowMin", densityWindowMin);
    }

    /**
     * Takes the defaults of the formats page.
     *
     * @return bins of 100 m, windows of 60 s, reporting windows of 30 minutes, rulebook {@code runflow-2}, no schema by hand
     */
    public static DensitySettings defaults() {
        return new DensitySettings(100, 60, 30, Rulebook.standard(), ImmutableSortedMap.of());
    }

    /**
     * Tells which reporting windows fit a window.
     *
     * @param windowS length of a window in seconds
     * @return minutes up to a day that are a multiple of the window
     */
    public static NumberRange densityWindowMin(int windowS) {
        return new NumberRange(
                "must be a whole number of minutes up to 1440 that is a multiple of the window of " + windowS + " s",
                minutes -> minutes == Math.rint(minutes)
                        && minutes >= 1
                        && minutes <= DAY_MIN
                        && minutes * 60 % windowS == 0);
    }

    /**
     * Changes the length of bins.
     *
     * @param newBinM nominal length of a bin in metres
     * @return the changed settings
     * @throws IllegalArgumentException if it is out of its range
     */
    public DensitySettings withBinM(double newBinM) {
        return new DensitySettings(newBinM, windowS, densityWindowMin, rulebook, segmentSchemas);
    }

    /**
     * Changes the length of windows.
     *
     * @param newWindowS length of a window in seconds
     * @return the changed settings
     * @throws IllegalArgumentException if it is out of its range, or the reporting window is no multiple of it
     */
    public DensitySettings withWindowS(int newWindowS) {
        return new DensitySettings(binM, newWindowS, densityWindowMin, rulebook, segmentSchemas);
    }

    /**
     * Changes the length of reporting windows.
     *
     * @param newDensityWindowMin length of a reporting window in minutes
     * @return the changed settings
     * @throws IllegalArgumentException if it is out of its range
     */
    public DensitySettings withDensityWindowMin(int newDensityWindowMin) {
        return new DensitySettings(binM, windowS, newDensityWindowMin, rulebook, segmentSchemas);
    }

    /**
     * Changes the rulebook.
     *
     * @param newRulebook tables and policy
     * @return the changed settings
     */
    public DensitySettings withRulebook(Rulebook newRulebook) {
        return new DensitySettings(binM, windowS, densityWindowMin, newRulebook, segmentSchemas);
    }

    /**
     * Changes the schemas by hand.
     *
     * @param newSegmentSchemas schema by segment id
     * @return the changed settings
     */
    public DensitySettings withSegmentSchemas(SortedMap<String, String> newSegmentSchemas) {
        return new DensitySettings(binM, windowS, densityWindowMin, rulebook, newSegmentSchemas);
    }

    /** {@return the length of a window in milliseconds} */
    public long windowMillis() {
        return 1000L * windowS;
    }

    /**
     * The schema of a segment: these settings', else its own, else the rulebook's binding.
     *
     * @param segment a segment
     * @return its schema
     */
    public String schemaOf(Segment segment) {
        String chosen = segmentSchemas.get(segment.id());
        return chosen != null
                ? chosen
                : segment.traits()
                        .schema()
                        .orElseGet(() ->
                                rulebook.binding().schemaOf(segment.traits().segmentType(), segment.widthM()));
    }

    private static boolean dividesAQuarterOfAnHour(double seconds) {
        return seconds == Math.rint(seconds) && seconds >= 1 && QUARTER_HOUR_S % seconds == 0;
    }
}
