package org.runflow.race.road;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.runflow.race.corridor.Roads;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.DensityGridSettings;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.display.RateSeries;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Segment;
import org.runflow.spread.Spread;
import org.runflow.value.ById;

/**
 * Everybody at once: the roads of a day, each with every stream that runs on it, whichever event, lap or direction, analysed as segments are (MODEL §18).
 * Without tracks there are none.
 *
 * @param header which day
 * @param settings grid and rulebook
 * @param corridors how roads were found, and how wide those are that segments do not tell
 * @param roads figures of each road, in the order of {@link RoadResults#corridors()}
 * @param series how busy each road is over time
 * @param notes what to know of them
 */
public record RoadDensity(
        DayHeader header,
        DensityGridSettings settings,
        CorridorSettings corridors,
        ById<SegmentDensity> roads,
        ById<RateSeries.SegmentSeries> series,
        List<String> notes)
        implements DayResult {
    /** Copies the notes. */
    public RoadDensity {
        notes = List.copyOf(notes);
    }

    /**
     * {@return the roads of a day with everybody on them} Pure.
     *
     * @param day the day, with its tracks and its segments
     * @param corridors how far apart the streams on one road may lie, and the width of a road that segments do not tell
     * @param settings grid and rulebook
     * @param spread carries out pieces of the work
     */
    public static RoadDensity of(RaceDay day, CorridorSettings corridors, DensitySettings settings, Spread spread) {
        RaceDay onRoads = onRoads(day, corridors, settings);
        Optional<String> tooFine = onRoads.findGridProblem(settings);
        DensityGridSettings grid = DensityGridSettings.of(settings);
        if (tooFine.isPresent() || onRoads.segments().isEmpty()) {
            return new RoadDensity(
                    DayHeader.of(day),
                    grid,
                    corridors,
                    ById.of(List.of()),
                    ById.of(List.of()),
                    tooFine.map(problem -> List.of("Roads are not computed: " + problem))
                            .orElse(List.of()));
        }
        DensityCells cells = Density.cells(onRoads, settings, spread);
        return new RoadDensity(
                DayHeader.of(day),
                grid,
                corridors,
                Density.analyse(onRoads, settings, cells).segments(),
                RateSeries.of(onRoads.clock(), cells, settings.windowS()).segments(),
                List.of());
    }

    /**
     * {@return the day on its roads: they are its segments, and it has neither flow rows nor locations, nor events without a track}
     *
     * @param day the day, with its tracks and its segments
     * @param corridors how far apart the streams on one road may lie, and the width of a road that segments do not tell
     * @param settings by which schemas segments are judged
     */
    public static RaceDay onRoads(RaceDay day, CorridorSettings corridors, DensitySettings settings) {
        List<Segment> roads = RoadSegments.of(day, Roads.of(day, corridors), corridors, settings);
        Set<String> onThem =
                roads.stream().flatMap(road -> road.eventNames().stream()).collect(Collectors.toUnmodifiableSet());
        return day.toBuilder()
                .flowRows(List.of())
                .locations(List.of())
                .events(day.events().stream()
                        .filter(event -> onThem.contains(event.name()))
                        .toList())
                .segments(roads)
                .build();
    }
}
