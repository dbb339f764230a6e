package org.runflow.race.model;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.canonical.Added;
import org.runflow.race.geo.Projection;
import org.runflow.value.ById;

/**
 * One day of a race, complete in itself: nothing in it depends on another day but the length and the reference direction of segments that are
 * used on several days, and the origin of the plane, which lies amid the tracks of the whole race.
 *
 * @param raceName name of the race
 * @param name name of the day
 * @param clock its wall clock
 * @param events its events by gun, then name
 * @param segments the segments its events use, in course order, each with this day's passes only
 * @param flowRows the flow rows of its events, in input order
 * @param locations its locations, in input order
 * @param eventGroups events by group, groups with events of this day only
 * @param projection the plane in which the race is measured, absent when no event of the race has a track
 * @param label what people call the day, absent when it is called by its weekday
 */
public record RaceDay(
        String raceName,
        String name,
        RaceClock clock,
        ById<RaceEvent> events,
        ById<Segment> segments,
        List<FlowRow> flowRows,
        ById<Location> locations,
        SortedMap<String, List<String>> eventGroups,
        Optional<Projection> projection,
        @Added Optional<String> label) {
    /**
     * Checks the day.
     *
     * @throws InvalidRaceException with all problems, if there is any, as {@link Race} does; but a day may have no event, and its locations may name
     *     events and segments of other days
     */
    public RaceDay {
        flowRows = List.copyOf(flowRows);
        eventGroups = ImmutableSortedMap.copyOf(eventGroups);
        RaceProblems problems = new RaceProblems();
        RaceCheck.ofDay(name, problems).check(events, segments, flowRows, locations, eventGroups);
        problems.throwIfAny("day '" + name + "' of race '" + raceName + "'");
    }

    /** {@return a builder that already holds this day} */
    public RaceDayBuilder toBuilder() {
        return new RaceDayBuilder(this);
    }

    /** {@return the names of its events by gun, then name} */
    public List<String> eventNames() {
        return events.stream().map(RaceEvent::name).toList();
    }

    /**
     * {@return what is wrong with a grid for this day, empty when its density can be computed: at most 10 million cells may be occupied}
     *
     * @param settings the grid
     */
    public Optional<String> findGridProblem(DensitySettings settings) {
        return GridLimit.problem(events, segments, settings);
    }

    /**
     * {@return the last kilometre of an event at which anything looks: the end of its segments and of the windows of its flow rows}
     *
     * @param event name of an event
     */
    public double lastKm(String event) {
        return TimeCheck.lastKm(event, segments, flowRows);
    }

    /**
     * {@return what is wrong with the slices of flow rows on this day, empty when their flow can be computed: at most 400,000 slices}
     *
     * @param rows the rows, which need not be those of the day
     * @param settings length of slices
     */
    public Optional<String> findSliceProblem(List<FlowRow> rows, FlowSettings settings) {
        return SliceLimit.problem(events, rows, settings);
    }

    /** {@return the number of runners of all its events} */
    public int runners() {
        return events.stream().mapToInt(event -> event.field().size()).sum();
    }
}
