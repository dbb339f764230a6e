package org.runflow.race;

import static org.runflow.race.RaceDayPipeline.RACE_DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.View;
import org.runflow.race.geo.Projection;
import org.runflow.race.geo.Track;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Location;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Segment;
import org.runflow.race.model.SegmentTraits;
import org.runflow.race.model.Settings;
import org.runflow.value.ById;

/**
 * What stages read of a day: as little as they need, so that a change of anything else runs none of them again. A part that a stage forgets to read
 * changes its results, which the tests of the real numbers notice; one that it need not read only costs time.
 */
final class DayParts {
    /** Who runs where and when: events without tracks, segments without what they are called, how wide they are and of what kind. */
    static final View<RaceDay, RaceDay> CROWD = RACE_DAY.view("crowd", DayParts::crowd);
    /** Segments without what they are called; how wide they are may decide by which schema they are judged. */
    static final View<RaceDay, List<Segment>> STREETS = RACE_DAY.view("streets", DayParts::streets);
    /** Segments as reports show them. */
    static final View<RaceDay, List<Segment>> SEGMENTS = RACE_DAY.view("segments", DayParts::segments);
    /** How the courses lie in the plane. */
    static final View<RaceDay, Tracks> TRACKS = RACE_DAY.view("tracks", Tracks::of);
    /** Flow rows without what is only shown. */
    static final View<RaceDay, List<FlowRow>> FLOW_ROWS = RACE_DAY.view("flow-rows", DayParts::flowRows);
    /** Locations. */
    static final View<RaceDay, List<Location>> LOCATIONS_OF_DAY = RACE_DAY.view("locations", RaceDay::locations);
    /** Groups of events. */
    static final View<RaceDay, SortedMap<String, List<String>>> GROUPS = RACE_DAY.view("groups", RaceDay::eventGroups);
    /** Its wall clock. */
    static final View<RaceDay, RaceClock> CLOCK = RACE_DAY.view("clock", RaceDay::clock);

    /** All of a day, each under a name of its own. */
    static final List<View<RaceDay, ?>> OF_DAY = List.of(
            CROWD, STREETS, SEGMENTS, TRACKS, FLOW_ROWS, LOCATIONS_OF_DAY, GROUPS, RaceDayPipeline.HEADER, CLOCK);
    /** All of the settings, likewise. */
    static final List<View<Settings, ?>> OF_SETTINGS = List.of(
            RaceDayPipeline.DENSITY_SETTINGS,
            RaceDayPipeline.FLOW_SETTINGS,
            RaceDayPipeline.PASS_SLICE,
            RaceDayPipeline.LOCATION_SETTINGS,
            RaceDayPipeline.CORRIDOR_SETTINGS,
            RaceDayPipeline.RULEBOOK,
            RaceDayPipeline.RULEBOOK_IDENTITY,
            DerivedStages.WINDOW_S);

    private DayParts() {}

    /**
     * Tracks of the events of a day.
     *
     * @param projection the plane of the race
     * @param byEvent in the order of the events
     */
    record Tracks(Optional<Projection> projection, List<Optional<Track>> byEvent) {
        Tracks {
            byEvent = List.copyOf(byEvent);
        }

        static Tracks of(RaceDay day) {
            return new Tracks(
                    day.projection(),
                    day.events().stream().map(RaceEvent::track).toList());
        }
    }

    /** The crowd on segments of the same course. */
    static RaceDay on(RaceDay crowd, List<Segment> segments) {
        return crowd.toBuilder().segments(segments).build();
    }

    /** The crowd with flow rows, on courses that are known. */
    static RaceDay withRows(RaceDay crowd, Tracks tracks, List<FlowRow> rows) {
        return day(crowd, tracks.projection(), events(crowd, tracks), crowd.segments(), rows, List.of());
    }

    /** The crowd with locations, on courses that are known. */
    static RaceDay withLocations(RaceDay crowd, Tracks tracks, List<Location> locations) {
        return day(crowd, tracks.projection(), events(crowd, tracks), crowd.segments(), List.of(), locations);
    }

    /** The crowd on segments of the same course, with tracks. */
    static RaceDay onMap(RaceDay crowd, Tracks tracks, List<Segment> segments) {
        return day(crowd, tracks.projection(), events(crowd, tracks), segments, List.of(), List.of());
    }

    /** The crowd on segments of the same course, with groups of its events. */
    static RaceDay grouped(RaceDay crowd, List<Segment> segments, SortedMap<String, List<String>> groups) {
        return new RaceDay(
                crowd.raceName(),
                crowd.name(),
                crowd.clock(),
                crowd.events(),
                ById.of(segments),
                List.of(),
                ById.of(List.of()),
                groups,
                Optional.empty(),
                Optional.empty());
    }

    private static RaceDay crowd(RaceDay day) {
        List<RaceEvent> events = new ArrayList<>();
        day.events().forEach(event -> events.add(withTrack(event, Optional.empty())));
        List<Segment> course = day.segments().stream()
                .map(segment -> new Segment(
                        segment.id(), segment.id(), 1, segment.lengthM(), segment.passes(), SegmentTraits.NONE))
                .toList();
        return day(day, Optional.empty(), events, course, List.of(), List.of());
    }

    private static List<Segment> streets(RaceDay day) {
        return day.segments().stream()
                .map(segment -> named(segment, segment.id()))
                .toList();
    }

    private static List<Segment> segments(RaceDay day) {
        return day.segments().stream()
                .map(segment -> named(segment, segment.label()))
                .toList();
    }

    /** Nobody computes with what is said by hand of its flow, or for readers. */
    private static Segment named(Segment segment, String label) {
        SegmentTraits traits = segment.traits();
        return new Segment(
                segment.id(),
                label,
                segment.widthM(),
                segment.lengthM(),
                segment.passes(),
                new SegmentTraits(
                        traits.schema(),
                        traits.segmentType(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static List<FlowRow> flowRows(RaceDay day) {
        return day.flowRows().stream()
                .map(row -> new FlowRow(
                        row.flowId(),
                        row.segmentId(),
                        Optional.empty(),
                        row.eventA(),
                        row.fromKmA(),
                        row.toKmA(),
                        row.eventB(),
                        row.fromKmB(),
                        row.toKmB(),
                        row.direction(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    private static List<RaceEvent> events(RaceDay crowd, Tracks tracks) {
        List<RaceEvent> events = new ArrayList<>();
        for (int i = 0; i < crowd.events().size(); i++) {
            events.add(withTrack(crowd.events().get(i), tracks.byEvent().get(i)));
        }
        return events;
    }

    private static RaceEvent withTrack(RaceEvent event, Optional<Track> track) {
        return new RaceEvent(
                event.name(),
                event.day(),
                event.gunMillis(),
                event.limitMinutes(),
                event.distanceKm(),
                event.certifiedKm(),
                event.field(),
                track);
    }

    private static RaceDay day(
            RaceDay day,
            Optional<Projection> projection,
            List<RaceEvent> events,
            List<Segment> segments,
            List<FlowRow> rows,
            List<Location> locations) {
        return new RaceDay(
                "",
                day.name(),
                day.clock(),
                ById.of(events),
                ById.of(segments),
                rows,
                ById.of(locations),
                new TreeMap<>(),
                projection,
                Optional.empty());
    }
}
