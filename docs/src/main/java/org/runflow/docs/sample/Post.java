package org.runflow.docs.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Describes a location step by step; what is not said is usual: a Sunday post that closes ten minutes after the last runner, to five minutes. */
final class Post {
    private static final List<String> SUNDAY = List.of("marathon", "half", "10k");

    private final String id;
    private final String label;
    private final String type;
    private final String zone;
    private final Map<String, Integer> resources = new TreeMap<>();
    private String task = "";
    private Optional<Spot> place = Optional.empty();
    private String proxyId = "";
    private String day = "sun";
    private List<String> events = SUNDAY;
    private List<String> segmentIds = List.of();
    private int bufferMin = 10;
    private int intervalMin = 5;
    private String notes = "";

    Post(String id, String type, String label, String zone) {
        this.id = id;
        this.type = type;
        this.label = label;
        this.zone = zone;
    }

    Post task(String text) {
        this.task = text;
        return this;
    }

    Post at(Spot spot) {
        this.place = Optional.of(spot);
        return this;
    }

    Post onSaturday() {
        this.day = "sat";
        return serves("5k");
    }

    Post serves(String... names) {
        this.events = List.of(names);
        return this;
    }

    Post segments(String... ids) {
        this.segmentIds = List.of(ids);
        return this;
    }

    /** Takes the times of another post and serves no event itself. */
    Post like(String otherId) {
        this.proxyId = otherId;
        return serves();
    }

    Post with(String resource, int count) {
        resources.put(resource, count);
        return this;
    }

    Post closes(int afterMin, int roundedToMin) {
        this.bufferMin = afterMin;
        this.intervalMin = roundedToMin;
        return this;
    }

    Post notes(String text) {
        this.notes = text;
        return this;
    }

    LocationPlan plan() {
        return new LocationPlan(
                id,
                label,
                type,
                task,
                place,
                proxyId,
                day,
                zone,
                events,
                segmentIds,
                bufferMin,
                intervalMin,
                Map.copyOf(resources),
                notes);
    }
}
