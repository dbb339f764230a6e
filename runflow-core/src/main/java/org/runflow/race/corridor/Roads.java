package org.runflow.race.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.runflow.race.line.CentreLine;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.CorridorStream;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;

/**
 * The roads of a day, found by the tracks of its events alone (MODEL §18). A pure function: the same tracks give the same roads, and what segments and
 * flow rows say plays no part but for the order of events and names that are taken. Immutable.
 */
public final class Roads {
    private static final Comparator<SharedStretch> BY_OTHER_KM =
            Comparator.comparingDouble(SharedStretch::fromKm).thenComparingDouble(SharedStretch::otherFromKm);

    private final List<String> events;
    private final List<SharedStretch> shared;
    private final List<Corridor> corridors;

    private Roads(List<String> events, List<SharedStretch> shared, List<Corridor> corridors) {
        this.events = List.copyOf(events);
        this.shared = List.copyOf(shared);
        this.corridors = List.copyOf(corridors);
    }

    /**
     * Finds the roads of a day.
     *
     * @param day the day; events without a track are on no road
     * @param settings how far apart the streams on one road may lie
     * @return its shared stretches and corridors
     */
    public static Roads of(RaceDay day, CorridorSettings settings) {
        List<CourseSamples> courses = new ArrayList<>();
        List<String> events = EventOrder.of(day);
        for (String event : events) {
            findLine(day, event).ifPresent(line -> courses.add(CourseSamples.of(event, line)));
        }
        List<SharedStretch> shared = shared(courses, settings.corridorM());
        Set<String> taken = new HashSet<>();
        day.segments().forEach(segment -> taken.add(segment.id()));
        return new Roads(events, shared, named(PieceJoiner.groups(CourseCuts.pieces(courses, shared), shared), taken));
    }

    /** {@return the events of the day in the order of columns} */
    public List<String> events() {
        return events;
    }

    /** {@return the stretches that two events share, or one with itself, by leading event, other event and place} */
    public List<SharedStretch> shared() {
        return shared;
    }

    /** {@return the corridors in the order of their first streams; every kilometre of every track lies on one} */
    public List<Corridor> corridors() {
        return corridors;
    }

    /**
     * {@return the corridor on which a kilometre of an event lies}
     *
     * @param event name of an event with a track
     * @param km before the end of its course
     * @throws IllegalArgumentException if there is none
     */
    public Corridor at(String event, double km) {
        return corridors.stream()
                .filter(corridor -> corridor.streams().stream().anyMatch(stream -> stream.holds(event, km)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("km " + km + " of '" + event + "' lies on no corridor"));
    }

    private static Optional<CentreLine> findLine(RaceDay day, String name) {
        RaceEvent event = day.events().get(name);
        return event.track()
                .flatMap(track -> day.projection().map(plane -> CentreLine.of(track, plane, event.certifiedKm())));
    }

    private static List<SharedStretch> shared(List<CourseSamples> courses, double corridorM) {
        List<SampleGrid> grids = courses.stream()
                .map(course -> new SampleGrid(course, corridorM))
                .toList();
        List<SharedStretch> shared = new ArrayList<>();
        for (int leading = 0; leading < courses.size(); leading++) {
            for (int other = leading; other < courses.size(); other++) {
                List<SharedStretch> ofPair = new ArrayList<>();
                for (FlowDirection direction : FlowDirection.values()) {
                    ofPair.addAll(StretchFinder.of(
                            courses.get(leading), courses.get(other), grids.get(other), corridorM, direction));
                }
                ofPair.sort(BY_OTHER_KM);
                shared.addAll(ofPair);
            }
        }
        return shared;
    }

    private static List<Corridor> named(List<List<PieceJoiner.Member>> groups, Set<String> taken) {
        List<Corridor> corridors = new ArrayList<>();
        int number = 0;
        for (List<PieceJoiner.Member> group : groups) {
            do {
                number++;
            } while (taken.contains("road-" + number));
            corridors.add(corridor("road-" + number, group));
        }
        return corridors;
    }

    private static Corridor corridor(String id, List<PieceJoiner.Member> group) {
        List<CorridorStream> streams = group.stream().map(Roads::stream).toList();
        double lengthM =
                streams.stream().mapToDouble(CorridorStream::lengthM).max().orElseThrow();
        return new Corridor(id, Math.floor(1000 * lengthM + 0.5) / 1000, streams);
    }

    private static CorridorStream stream(PieceJoiner.Member member) {
        Piece piece = member.piece();
        return new CorridorStream(
                piece.event(),
                piece.fromM() / 1000,
                piece.toM() / 1000,
                member.against() ? Orientation.AGAINST : Orientation.WITH);
    }
}
