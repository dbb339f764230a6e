package org.runflow.race.location;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.race.density.DensityCells;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.location.LocationResults.LocationSummary;
import org.runflow.race.location.TimedLocation.LocationPass;
import org.runflow.race.location.TimedLocation.SnapFlag;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.Location;
import org.runflow.race.model.LocationSettings;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.value.ById;

/**
 * The timing of a day's locations (MODEL §8). A location is placed on the centre line of each pass of its segments, and every runner of that
 * pass arrives there at the instant at which he crosses that kilometre; nothing is sampled. Pure and safe to call from several threads.
 *
 * <p>Cost: one crossing per runner and pass of a location, and sorting them.
 */
public final class Locations {
    private final RaceClock clock;
    private final LocationSettings settings;
    private final Timings timings;

    private Locations(RaceDay day, LocationSettings settings, Timings timings) {
        this.clock = day.clock();
        this.settings = settings;
        this.timings = timings;
    }

    /**
     * {@return the locations of a day with their times}
     *
     * @param day the day
     * @param settings setup time, length of the busiest span, limit of the snap distance
     * @param cells the occupied cells of the same day
     */
    public static LocationResults analyse(RaceDay day, LocationSettings settings, DensityCells cells) {
        Courses courses = new Courses(day);
        Timings timings = new Timings(day, settings.setupMin(), new Modeler(day, settings, cells, courses));
        Locations analysis = new Locations(day, settings, timings);
        List<TimedLocation> timed =
                day.locations().stream().map(analysis::timed).toList();
        return new LocationResults(
                DayHeader.of(day),
                ById.of(timed),
                new LocationNotes(day, courses, timings).notes(),
                LocationSummary.of(day.eventNames(), timed));
    }

    /**
     * {@return when runners are planned to arrive at a location, all passes together, in order, as milliseconds since local midnight; none without a place or runners}
     *
     * @param day the day, with its cut-offs carried out
     * @param id of one of its locations; a proxy's arrivals are those of the location it stands for
     * @throws IllegalArgumentException if the day has no such location
     */
    public static long[] arrivalMillis(RaceDay day, String id) {
        Location source = source(day, id);
        List<String> events =
                Timings.events(source, day).stream().map(RaceEvent::name).toList();
        Placing placing = new Placing(day, new Courses(day));
        return source.place().stream()
                .flatMap(place -> placing.place(source, place, events).stream())
                .map(placement -> day.events()
                        .get(placement.pass().event())
                        .trajectories()
                        .arrivalMillis(placement.km()))
                .flatMapToLong(Arrays::stream)
                .sorted()
                .toArray();
    }

    /**
     * {@return the location whose arrivals a location has: itself, or the last one of its proxies}
     *
     * @param day the day
     * @param id of one of its locations
     * @throws IllegalArgumentException if the day has no such location
     */
    public static String timesOf(RaceDay day, String id) {
        return source(day, id).id();
    }

    private static Location source(RaceDay day, String id) {
        Location location = day.locations()
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("day '" + day.name() + "' has no location '" + id
                        + "'; it has "
                        + day.locations().stream().map(Location::id).toList()));
        return Timings.source(location, day);
    }

    private TimedLocation timed(Location location) {
        Timing timing = timings.of(location);
        Optional<Double> durationMin = timing.opening().map(Opening::durationMin);
        return new TimedLocation(
                location.id(),
                location.label(),
                location.type(),
                location.place().map(GeoPoint::latitude),
                location.place().map(GeoPoint::longitude),
                location.zone(),
                timings.events(location).stream().map(RaceEvent::name).toList(),
                segments(location, timing),
                timing.passes(),
                timing.byEvent(),
                timing.arrivals(),
                timing.opening().map(opening -> clock.at(opening.startMillis())),
                timing.opening().map(opening -> clock.at(opening.endMillis())),
                durationMin,
                timing.source(),
                resources(location, durationMin),
                timing.metrics(),
                flags(timing));
    }

    private static List<String> segments(Location location, Timing timing) {
        return location.segmentIds().isEmpty()
                ? timing.passes().stream().map(LocationPass::segId).distinct().toList()
                : location.segmentIds();
    }

    private static SortedMap<String, ResourceUse> resources(Location location, Optional<Double> durationMin) {
        SortedMap<String, ResourceUse> resources = new TreeMap<>();
        location.resources()
                .forEach((name, count) ->
                        resources.put(name, new ResourceUse(count, durationMin.map(minutes -> count * minutes))));
        return resources;
    }

    private List<SnapFlag> flags(Timing timing) {
        return timing.passes().stream()
                .filter(pass -> pass.snapM() > settings.snapFlagM())
                .map(pass -> new SnapFlag(pass.event(), pass.segId(), pass.snapM(), settings.snapFlagM()))
                .toList();
    }
}
