package org.runflow.race.display;

import java.util.List;
import java.util.Optional;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.service.LevelOfService;
import org.runflow.value.Identified;

/**
 * A segment on the map.
 *
 * @param segId the segment's id
 * @param segLabel what people call it
 * @param event the event along whose track it is drawn, absent when none of its events has a track
 * @param line its course in its reference direction, two points or more; empty without a track
 * @param los level of service of its peak density
 * @param peakDensityPerM2 largest density of its cells, persons per square metre
 */
public record SegmentShape(
        String segId,
        String segLabel,
        Optional<String> event,
        List<GeoPoint> line,
        LevelOfService los,
        double peakDensityPerM2)
        implements Identified {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if there is a line without an event, or an event without a line
     */
    public SegmentShape {
        line = List.copyOf(line);
        if (event.isPresent() ? line.size() < 2 : !line.isEmpty()) {
            throw new IllegalArgumentException("segment '" + segId
                    + "' is drawn along an event's track or not at all, was " + line.size() + " points along " + event);
        }
    }

    @Override
    public String id() {
        return segId;
    }
}
