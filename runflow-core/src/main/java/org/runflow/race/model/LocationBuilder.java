package org.runflow.race.model;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.race.geo.GeoPoint;

/** Describes a location. Not safe for use by several threads. */
public final class LocationBuilder {
    private final String id;
    private String label;
    private String type = "";
    private Optional<GeoPoint> place = Optional.empty();
    private String day = "";
    private List<String> events = List.of();
    private List<String> segmentIds = List.of();
    private int bufferMin;
    private int intervalMin;
    private final SortedMap<String, Integer> resources = new TreeMap<>();
    private Optional<String> proxyId = Optional.empty();
    private Optional<String> zone = Optional.empty();
    private Optional<String> direction = Optional.empty();
    private Optional<String> remark = Optional.empty();
    private Optional<Cutoff> cutoff = Optional.empty();

    LocationBuilder(String id) {
        this.id = id;
        this.label = id;
    }

    static LocationBuilder of(Location location) {
        LocationBuilder builder = new LocationBuilder(location.id())
                .label(location.label())
                .type(location.type())
                .day(location.day())
                .events(location.events())
                .segmentIds(location.segmentIds())
                .bufferMin(location.bufferMin())
                .intervalMin(location.intervalMin());
        builder.place = location.place();
        builder.resources.putAll(location.resources());
        builder.proxyId = location.proxyId();
        builder.zone = location.zone();
        builder.direction = location.direction();
        builder.remark = location.remark();
        builder.cutoff = location.cutoff();
        return builder;
    }

    /**
     * Sets what people call it; the id unless called.
     *
     * @param text the label
     * @return this
     */
    public LocationBuilder label(String text) {
        this.label = text;
        return this;
    }

    /**
     * Sets its type.
     *
     * @param word a free word; {@code traffic} locations, in any case, take their times from a proxy
     * @return this
     */
    public LocationBuilder type(String word) {
        this.type = word;
        return this;
    }

    /**
     * Sets where it is; unknown unless called, and then it gets no times.
     *
     * @param point the place
     * @return this
     */
    public LocationBuilder place(GeoPoint point) {
        this.place = Optional.of(point);
        return this;
    }

    /**
     * Sets its day.
     *
     * @param dayName name of a day
     * @return this
     */
    public LocationBuilder day(String dayName) {
        this.day = dayName;
        return this;
    }

    /**
     * Sets the events whose runners it serves.
     *
     * @param names names of events
     * @return this
     */
    public LocationBuilder events(List<String> names) {
        this.events = List.copyOf(names);
        return this;
    }

    /**
     * Sets the segments it belongs to; none unless called.
     *
     * @param ids ids of segments
     * @return this
     */
    public LocationBuilder segmentIds(List<String> ids) {
        this.segmentIds = List.copyOf(ids);
        return this;
    }

    /**
     * Sets how long it stays open after the last arrival; 0 unless called.
     *
     * @param minutes minutes, 0 or more
     * @return this
     */
    public LocationBuilder bufferMin(int minutes) {
        this.bufferMin = minutes;
        return this;
    }

    /**
     * Sets to what its end is rounded up; no rounding unless called.
     *
     * @param minutes minutes, 0 for no rounding
     * @return this
     */
    public LocationBuilder intervalMin(int minutes) {
        this.intervalMin = minutes;
        return this;
    }

    /**
     * Sets the location whose times it takes.
     *
     * @param locationId id of a location of the same day
     * @return this
     */
    public LocationBuilder proxyId(String locationId) {
        this.proxyId = Optional.of(locationId);
        return this;
    }

    /**
     * Sets its zone.
     *
     * @param word a free word
     * @return this
     */
    public LocationBuilder zone(String word) {
        this.zone = Optional.of(word);
        return this;
    }

    /**
     * Sets a sentence on its task.
     *
     * @param text the sentence
     * @return this
     */
    public LocationBuilder direction(String text) {
        this.direction = Optional.of(text);
        return this;
    }

    /**
     * Sets a sentence for readers.
     *
     * @param text the sentence
     * @return this
     */
    public LocationBuilder remark(String text) {
        this.remark = Optional.of(text);
        return this;
    }

    /**
     * Sets until when runners may come by; they always may unless called.
     *
     * @param last the time, and whether whoever comes later leaves the course there
     * @return this
     */
    public LocationBuilder cutoff(Cutoff last) {
        this.cutoff = Optional.of(last);
        return this;
    }

    /**
     * Adds people or equipment.
     *
     * @param name what it is; replaces an earlier number of it
     * @param count how many, 0 or more
     * @return this
     */
    public LocationBuilder resource(String name, int count) {
        resources.put(name, count);
        return this;
    }

    /**
     * Builds the location.
     *
     * @return the location
     * @throws IllegalArgumentException if buffer, interval or a resource is negative
     */
    public Location build() {
        return new Location(
                id,
                label,
                type,
                place,
                day,
                events,
                segmentIds,
                bufferMin,
                intervalMin,
                ImmutableSortedMap.copyOf(resources),
                proxyId,
                zone,
                direction,
                remark,
                cutoff);
    }
}
