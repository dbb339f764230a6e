package org.runflow.race.location;

import com.google.common.collect.ImmutableSortedMap;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.value.Identified;

/**
 * A location with its times. Without arrivals there are no times at all.
 *
 * @param locationId the location's id
 * @param locationName what people call it
 * @param locationType a free word
 * @param lat degrees north, absent when unknown
 * @param lon degrees east, absent when unknown
 * @param zone a free word
 * @param events events of the day it serves, by gun, then name
 * @param associatedSegments the segments it lists, else those on which it was found
 * @param passes ways past it, by event in the order above, then in the order of the segments; none when the times are a proxy's
 * @param byEvent arrivals by event, events with arrivals only
 * @param arrivals all arrivals together
 * @param locStart when it opens
 * @param locEnd when it closes
 * @param durationMin minutes from opening to closing, 0 when the closing would come first
 * @param timingSource {@link #MODELED}, {@link #PROXY} and the id of the location whose times it takes, or {@link #NONE}
 * @param resources people and equipment by name
 * @param computedMetrics density and runners served
 * @param flags doubts about its data
 */
public record TimedLocation(
        String locationId,
        String locationName,
        String locationType,
        Optional<Double> lat,
        Optional<Double> lon,
        Optional<String> zone,
        List<String> events,
        List<String> associatedSegments,
        List<LocationPass> passes,
        SortedMap<String, ArrivalStats> byEvent,
        Optional<ArrivalStats> arrivals,
        Optional<OffsetDateTime> locStart,
        Optional<OffsetDateTime> locEnd,
        Optional<Double> durationMin,
        String timingSource,
        SortedMap<String, ResourceUse> resources,
        LocationMetrics computedMetrics,
        List<SnapFlag> flags)
        implements Identified {
    /** The times follow from the location's own passes. */
    public static final String MODELED = "modeled";
    /** The times are those of the location whose id follows. */
    public static final String PROXY = "proxy:";
    /** There are no times. */
    public static final String NONE = "none";

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if some times are there and others are not
     */
    public TimedLocation {
        events = List.copyOf(events);
        associatedSegments = List.copyOf(associatedSegments);
        passes = List.copyOf(passes);
        byEvent = ImmutableSortedMap.copyOf(byEvent);
        resources = ImmutableSortedMap.copyOf(resources);
        flags = List.copyOf(flags);
        boolean timed = !timingSource.equals(NONE);
        if (timed != arrivals.isPresent()
                || timed != locStart.isPresent()
                || timed != locEnd.isPresent()
                || timed != durationMin.isPresent()) {
            throw new IllegalArgumentException("location '" + locationId + "' with times from '" + timingSource
                    + "' needs all of arrivals, opening and closing or none, was " + arrivals + ", " + locStart + ", "
                    + locEnd);
        }
    }

    @Override
    public String id() {
        return locationId;
    }
}
