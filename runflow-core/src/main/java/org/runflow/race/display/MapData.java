package org.runflow.race.display;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Projection;
import org.runflow.race.line.CentreLine;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Pass;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Segment;
import org.runflow.value.ById;
import org.runflow.value.Identified;

/**
 * What a map of the day draws.
 *
 * @param header which day
 * @param segments one shape per segment, in course order
 * @param courses one line per event that has a track, in the order of {@code events}
 */
public record MapData(DayHeader header, ById<SegmentShape> segments, ById<CourseLine> courses) implements DayResult {
    /**
     * {@return the map of a day; each segment is drawn along the first of its events that has a track}
     *
     * @param day the day
     * @param density its density
     */
    public static MapData of(RaceDay day, DensityResults density) {
        List<SegmentShape> shapes = new ArrayList<>();
        Map<String, CentreLine> lines = new HashMap<>();
        for (Segment segment : day.segments()) {
            SegmentDensity figures = density.segments().get(segment.id());
            Optional<Pass> drawn = segment.passes().stream()
                    .filter(pass -> day.events().get(pass.event()).track().isPresent())
                    .findFirst();
            shapes.add(new SegmentShape(
                    segment.id(),
                    segment.label(),
                    drawn.map(Pass::event),
                    drawn.map(pass -> line(day, pass, lines)).orElse(List.of()),
                    figures.los(),
                    figures.peakDensityPerM2()));
        }
        return new MapData(density.header(), ById.of(shapes), ById.of(courses(day)));
    }

    private static List<CourseLine> courses(RaceDay day) {
        List<CourseLine> courses = new ArrayList<>();
        for (RaceEvent event : day.events()) {
            event.track()
                    .ifPresent(track -> courses.add(new CourseLine(
                            event.name(),
                            IntStream.range(0, track.size())
                                    .mapToObj(track::point)
                                    .toList())));
        }
        return courses;
    }

    private static List<GeoPoint> line(RaceDay day, Pass pass, Map<String, CentreLine> lines) {
        Projection projection = day.projection().orElseThrow();
        CentreLine course = lines.computeIfAbsent(
                pass.event(), event -> centreLine(day.events().get(event), projection));
        List<GeoPoint> points = new ArrayList<>();
        course.slice(pass.fromKm(), pass.toKm()).forEach(point -> points.add(projection.unproject(point)));
        if (pass.orientation() == Orientation.AGAINST) {
            Collections.reverse(points);
        }
        return points;
    }

    private static CentreLine centreLine(RaceEvent event, Projection projection) {
        return CentreLine.of(event.track().orElseThrow(), projection, event.certifiedKm());
    }

    /**
     * The whole course of an event on the map, also where no segment lies.
     *
     * @param event name of the event
     * @param line its course in running order as its track draws it, two points or more
     */
    public record CourseLine(String event, List<GeoPoint> line) implements Identified {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the line has fewer than two points
         */
        public CourseLine {
            line = List.copyOf(line);
            if (line.size() < 2) {
                throw new IllegalArgumentException(
                        "the course of '" + event + "' needs two points or more, was " + line.size());
            }
        }

        @Override
        public String id() {
            return event;
        }
    }
}
