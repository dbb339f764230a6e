package org.runflow.race.display;

import java.util.List;
import org.runflow.race.geo.GeoPoint;
import org.runflow.value.Identified;

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
