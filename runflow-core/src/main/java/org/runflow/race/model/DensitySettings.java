package org.runflow.race.model;

import com.google.common.collect.ImmutableSortedMap;
import java.util.SortedMap;
import org.runflow.race.service.Rulebook;

/**
 * What the density computation depends on.
 *
 * @param binM nominal length of a bin in metres, {@link Settings#MIN_BIN_M} to {@link Settings#MAX_BIN_M}
 * @param windowS length of a window in seconds, a divisor of 900
 * @param densityWindowMin length of a reporting window in minutes, a multiple of the window
 * @param rulebook tables and policy
 * @param segmentSchemas schema by segment id, where the race overrides the segment's own
 */
public record DensitySettings(
        double binM, int windowS, int densityWindowMin, Rulebook rulebook, SortedMap<String, String> segmentSchemas) {
    /**
     * @throws IllegalArgumentException under the conditions of {@link Settings}
     */
    public DensitySettings {
        segmentSchemas = ImmutableSortedMap.copyOf(segmentSchemas);
        Settings.requireGrid(binM, windowS, densityWindowMin);
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
}
