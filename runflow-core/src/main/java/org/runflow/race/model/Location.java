package org.runflow.race.model;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.canonical.Added;
import org.runflow.race.geo.GeoPoint;
import org.runflow.value.Identified;

/**
 * A place on or beside the course where people work: aid station, crossing, marshal, traffic point.
 *
 * @param id its name in files and results
 * @param label what people call it
 * @param type a free word; {@code traffic} locations, in any case, take their times from a proxy
 * @param place where it is, absent when unknown: then it gets no times
 * @param day name of its day
 * @param events events whose runners it serves
 * @param segmentIds segments it belongs to, may be empty
 * @param bufferMin minutes it stays open after the last arrival, 0 or more
 * @param intervalMin minutes to which its end is rounded up, 0 for no rounding
 * @param resources people and equipment by name, each 0 or more
 * @param proxyId location whose times it takes, if any
 * @param zone a free word
 * @param direction a free sentence on its task
 * @param remark a sentence for readers
 * @param cutoff until when runners may come by, absent when they always may
 */
public record Location(
        String id,
        String label,
        String type,
        Optional<GeoPoint> place,
        String day,
        List<String> events,
        List<String> segmentIds,
        int bufferMin,
        int intervalMin,
        SortedMap<String, Integer> resources,
        Optional<String> proxyId,
        Optional<String> zone,
        Optional<String> direction,
        Optional<String> remark,
        @Added Optional<Cutoff> cutoff)
        implements Identified {
    /**
     * Makes a location without a cut-off.
     *
     * @throws IllegalArgumentException if buffer, interval or a resource is negative
     */
    public Location(
            String id,
            String label,
            String type,
            Optional<GeoPoint> place,
            String day,
            List<String> events,
            List<String> segmentIds,
            int bufferMin,
            int intervalMin,
            SortedMap<String, Integer> resources,
            Optional<String> proxyId,
            Optional<String> zone,
            Optional<String> direction,
            Optional<String> remark) {
        this(
                id,
                label,
                type,
                place,
                day,
                events,
                segmentIds,
                bufferMin,
                intervalMin,
                resources,
                proxyId,
                zone,
                direction,
                remark,
                Optional.empty());
    }

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if buffer, interval or a resource is negative
     */
    public Location {
        events = List.copyOf(events);
        segmentIds = List.copyOf(segmentIds);
        resources = ImmutableSortedMap.copyOf(resources);
        if (bufferMin < 0 || intervalMin < 0) {
            throw new IllegalArgumentException(
                    "location '" + id + "' needs a buffer and an interval of 0 minutes or more, was " + bufferMin
                            + " and " + intervalMin);
        }
        resources.forEach((name, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException(
                        "location '" + id + "' needs 0 or more of '" + name + "', was " + count);
            }
        });
    }

    /**
     * Begins a location.
     *
     * @param id its name in files and results
     * @return a builder
     */
    public static LocationBuilder builder(String id) {
        return new LocationBuilder(id);
    }

    /** {@return a builder that already holds this location} */
    public LocationBuilder toBuilder() {
        return LocationBuilder.of(this);
    }
}
