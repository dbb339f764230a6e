package org.runflow.race.model;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.race.geo.Projection;

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
 */
public record RaceDay(
        String raceName,
        String name,
        RaceClock clock,
        List<RaceEvent> events,
        List<Segment> segments,
        List<FlowRow> flowRows,
        List<Location> locations,
        SortedMap<String, List<String>> eventGroups,
        Optional<Projection> projection) {
    /**
     * Checks the day.
     *
     * @throws InvalidRaceException with all problems, if there is any, as {@link Race} does; but a day may have no event, and its locations may name
     *     events and segments of other days
     */
    public RaceDay {
        events = List.copyOf(events);
        segments = List.copyOf(segments);
        flowRows = List.copyOf(flowRows);
        locations = List.copyOf(locations);
        eventGroups = ImmutableSortedMap.copyOf(eventGroups);
        RaceProblems problems = new RaceProblems();
        RaceCheck.ofDay(name, problems).check(events, segments, flowRows, locations, eventGroups);
        problems.throwIfAny("day '" + name + "' of race '" + raceName + "'");
    }

    /** {@return a builder that already holds this day} */
    public RaceDayBuilder toBuilder() {
        return new RaceDayBuilder(this);
    }

    /**
     * {@return the event of that name, or empty}
     *
     * @param event any text
     */
    public Optional<RaceEvent> findEvent(String event) {
        return events.stream()
                .filter(candidate -> candidate.name().equals(event))
                .findFirst();
    }

    /**
     * {@return the event of that name}
     *
     * @param event name of an event of this day
     * @throws IllegalArgumentException if there is none
     */
    public RaceEvent getEvent(String event) {
        return findEvent(event)
                .orElseThrow(() -> new IllegalArgumentException(
                        "day '" + name + "' has no event '" + event + "'; it has " + eventNames()));
    }

    /**
     * {@return the segment of that id}
     *
     * @param id id of a segment of this day
     * @throws IllegalArgumentException if there is none
     */
    public Segment getSegment(String id) {
        return segments.stream()
                .filter(segment -> segment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("day '" + name + "' has no segment '" + id + "'"));
    }

    /** {@return the segments by id, to look up many} */
    public ById<Segment> segmentsById() {
        return ById.of(name, segments, Segment::id);
    }

    /** {@return the names of its events by gun, then name} */
    public List<String> eventNames() {
        return events.stream().map(RaceEvent::name).toList();
    }

    /** {@return the number of runners of all its events} */
    public int runners() {
        return events.stream().mapToInt(event -> event.field().size()).sum();
    }
}
