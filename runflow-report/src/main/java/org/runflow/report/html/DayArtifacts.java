package org.runflow.report.html;

import java.util.List;
import org.runflow.ArtifactKey;
import org.runflow.density.BinSummary;
import org.runflow.density.DayFlags;
import org.runflow.density.DensityCells;
import org.runflow.density.DensityResults;
import org.runflow.experience.ExperienceResults;
import org.runflow.flow.FlowResults;
import org.runflow.location.LocationResults;
import org.runflow.metrics.Captions;
import org.runflow.metrics.MapData;
import org.runflow.metrics.RateSeries;
import org.runflow.metrics.TimeDistance;
import org.runflow.raceday.DayOverview;
import org.runflow.raceday.RaceDayPipeline;
import org.runflow.store.ArtifactReader;

/**
 * The stored results that a page shows of one day. Immutable.
 *
 * @param overview events, course and rulebook
 * @param density density of every segment
 * @param flags flagged segments
 * @param bins counts over the cells
 * @param cells every occupied cell
 * @param flow who passes and meets whom
 * @param locations when runners come by where people work
 * @param experience status and scores
 * @param captions what to say of each segment
 * @param series how busy each segment is over time
 * @param map what a map draws
 * @param timeDistance when each event comes by each kilometre
 */
public record DayArtifacts(
        DayOverview overview,
        DensityResults density,
        DayFlags flags,
        BinSummary bins,
        DensityCells cells,
        FlowResults flow,
        LocationResults locations,
        ExperienceResults experience,
        Captions captions,
        RateSeries series,
        MapData map,
        TimeDistance timeDistance) {
    /**
     * @throws IllegalArgumentException if they are of different days
     */
    public DayArtifacts {
        String day = overview.day();
        List<String> days = List.of(
                density.day(), bins.day(), cells.day(), flow.day(), locations.day(), experience.day(), series.day(), map.day(), timeDistance.day());
        if (!days.stream().allMatch(day::equals)) {
            throw new IllegalArgumentException(
                    "results of one day belong on a page, were those of '" + day + "' and " + days);
        }
    }

    /** {@return the keys of all of them, without scope} */
    public static List<ArtifactKey<?>> keys() {
        return List.of(
                RaceDayPipeline.OVERVIEW,
                RaceDayPipeline.DENSITY,
                RaceDayPipeline.FLAGS,
                RaceDayPipeline.BIN_SUMMARY,
                RaceDayPipeline.CELLS,
                RaceDayPipeline.FLOW,
                RaceDayPipeline.LOCATIONS,
                RaceDayPipeline.EXPERIENCE,
                RaceDayPipeline.CAPTIONS,
                RaceDayPipeline.RATE_SERIES,
                RaceDayPipeline.MAP_DATA,
                RaceDayPipeline.TIME_DISTANCE);
    }

    /**
     * {@return the results of the day that a store shows}
     *
     * @param stored has all of {@link #keys()}
     * @throws org.runflow.error.ArtifactUnavailableException if one is not stored; names it
     */
    public static DayArtifacts of(ArtifactReader stored) {
        return new DayArtifacts(
                stored.get(RaceDayPipeline.OVERVIEW),
                stored.get(RaceDayPipeline.DENSITY),
                stored.get(RaceDayPipeline.FLAGS),
                stored.get(RaceDayPipeline.BIN_SUMMARY),
                stored.get(RaceDayPipeline.CELLS),
                stored.get(RaceDayPipeline.FLOW),
                stored.get(RaceDayPipeline.LOCATIONS),
                stored.get(RaceDayPipeline.EXPERIENCE),
                stored.get(RaceDayPipeline.CAPTIONS),
                stored.get(RaceDayPipeline.RATE_SERIES),
                stored.get(RaceDayPipeline.MAP_DATA),
                stored.get(RaceDayPipeline.TIME_DISTANCE));
    }
}
