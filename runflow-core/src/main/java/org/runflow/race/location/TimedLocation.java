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

    /**
     * What it is like at a location.
     *
     * @param peakDensityPerM2 largest density of the cells that hold a kilometre at which it is passed, persons per square metre; a point within
     *     a millimetre of the edge between two bins belongs to both; absent when nobody spends time there
     * @param peakTimestamp start of the window of that cell, the earliest of equal ones
     * @param totalServed number of different runners who arrive
     */
    public record LocationMetrics(
            Optional<Double> peakDensityPerM2, Optional<OffsetDateTime> peakTimestamp, int totalServed) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if a peak has no time or a time no peak, or somebody less than nobody is served
         */
        public LocationMetrics {
            if (peakDensityPerM2.isPresent() != peakTimestamp.isPresent() || totalServed < 0) {
                throw new IllegalArgumentException("a peak needs its time and a count 0 or more, was "
                        + peakDensityPerM2 + " at " + peakTimestamp + ", " + totalServed + " served");
            }
        }
    }

    /**
     * One event's way past a location.
     *
     * @param event name of the event
     * @param segId the segment on whose centre line it was placed
     * @param km kilometre of the event's course nearest to the location, within the segment
     * @param snapM distance from the location to that point, metres
     * @param first first arrival, absent without runners
     * @param median median arrival, absent without runners
     * @param last last arrival, absent without runners
     * @param count number of arrivals
     */
    public record LocationPass(
            String event,
            String segId,
            double km,
            double snapM,
            Optional<OffsetDateTime> first,
            Optional<OffsetDateTime> median,
            Optional<OffsetDateTime> last,
            int count) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if kilometre, distance or count is negative or not finite
         */
        public LocationPass {
            if (!(km >= 0 && snapM >= 0 && count >= 0) || Double.isInfinite(km) || Double.isInfinite(snapM)) {
                throw new IllegalArgumentException(
                        "a pass needs a kilometre, a distance and a count of 0 or more, was km " + km + ", " + snapM
                                + " m, " + count + " arrivals of '" + event + "'");
            }
        }
    }

    /**
     * A doubt about the data of a location: an event passes it farther away than it should.
     *
     * @param event name of the event
     * @param segId the segment on whose centre line the location was placed
     * @param snapM distance from the location to the course, metres
     * @param limitM distance up to which there is no doubt, metres
     */
    public record SnapFlag(String event, String segId, double snapM, double limitM) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the distance is within the limit
         */
        public SnapFlag {
            if (!(snapM > limitM)) {
                throw new IllegalArgumentException(
                        "a snap is flagged beyond its limit of " + limitM + " m, was " + snapM + " m");
            }
        }
    }
}
