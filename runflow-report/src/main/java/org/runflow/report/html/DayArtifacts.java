package org.runflow.report.html;

import java.util.List;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.race.DayOverview;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.density.BinSummary;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.DensityResults;
import org.runflow.race.display.Captions;
import org.runflow.race.display.MapData;
import org.runflow.race.display.RateSeries;
import org.runflow.race.display.TimeDistance;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.race.flow.FlowResults;
import org.runflow.race.location.LocationResults;

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
                density.day(),
                bins.day(),
                cells.day(),
                flow.day(),
                locations.day(),
                experience.day(),
                series.day(),
                map.day(),
                timeDistance.day());
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
     * {@return the keys of all of them in the scope of a day}
     *
     * @param day name of a day
     */
    public static List<ArtifactKey<?>> keys(String day) {
        return keys().stream().<ArtifactKey<?>>map(key -> key.in(day)).toList();
    }

    /**
     * {@return the results of the day that a store shows}
     *
     * @param stored has all of {@link #keys()}, such as a run of one day
     * @throws org.runflow.error.ArtifactUnavailableException if one is not stored; names it
     */
    public static DayArtifacts of(ArtifactReader stored) {
        return of(stored, Scoped.ROOT);
    }

    /**
     * {@return the results of one day of a race}
     *
     * @param stored has all of {@link #keys()} in the scope of the day, such as a run of a whole race
     * @param day name of a day
     * @throws org.runflow.error.ArtifactUnavailableException if one is not stored; names it
     */
    public static DayArtifacts of(ArtifactReader stored, String day) {
        Scoped scoped = new Scoped(stored, day);
        return new DayArtifacts(
                scoped.get(RaceDayPipeline.OVERVIEW),
                scoped.get(RaceDayPipeline.DENSITY),
                scoped.get(RaceDayPipeline.FLAGS),
                scoped.get(RaceDayPipeline.BIN_SUMMARY),
                scoped.get(RaceDayPipeline.CELLS),
                scoped.get(RaceDayPipeline.FLOW),
                scoped.get(RaceDayPipeline.LOCATIONS),
                scoped.get(RaceDayPipeline.EXPERIENCE),
                scoped.get(RaceDayPipeline.CAPTIONS),
                scoped.get(RaceDayPipeline.RATE_SERIES),
                scoped.get(RaceDayPipeline.MAP_DATA),
                scoped.get(RaceDayPipeline.TIME_DISTANCE));
    }
}
