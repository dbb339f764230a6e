package org.runflow.race.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What locations refer to: days, events, segments, and chains of proxies that must end. */
final class LocationCheck {
    private final List<Location> locations;
    private final Set<String> days;
    private final Optional<Known> known;
    private final RaceProblems problems;
    private final Map<String, Location> byId = new HashMap<>();
    /** Locations whose chains of proxies are known to end; each chain is followed once. */
    private final Set<String> ending = new HashSet<>();

    /**
     * Prepares the check.
     *
     * @param locations all locations
     * @param days names of the days
     * @param known events and segments of the race; absent where a location may refer to those of another day
     * @param problems takes what is wrong
     */
    LocationCheck(List<Location> locations, Set<String> days, Optional<Known> known, RaceProblems problems) {
        this.locations = locations;
        this.days = days;
        this.known = known;
        this.problems = problems;
    }

    /** What a location may name. */
    record Known(Set<String> events, Set<String> segmentIds) {}

    void run() {
        for (Location location : locations) {
            if (byId.putIfAbsent(location.id(), location) != null) {
                problems.add(partOf(location), RaceProperty.ID, location.id(), "occurs twice; ids are unique");
            }
        }
        for (Location location : locations) {
            if (!days.contains(location.day())) {
                problems.add(partOf(location), RaceProperty.DAY, location.day(), "unknown day; the race has " + days);
            }
            known.ifPresent(race -> checkNames(location, race));
            location.proxyId().ifPresent(proxyId -> checkProxy(location, proxyId));
        }
    }

    private void checkNames(Location location, Known race) {
        for (String event : location.events()) {
            if (!race.events().contains(event)) {
                problems.add(partOf(location), RaceProperty.EVENTS, event, "unknown event");
            }
        }
        for (String segment : location.segmentIds()) {
            if (!race.segmentIds().contains(segment)) {
                problems.add(
                        partOf(location),
                        RaceProperty.SEGMENT_IDS,
                        segment,
                        "unknown segment; the race has " + Listing.of(race.segmentIds()));
            }
        }
    }

    private void checkProxy(Location location, String proxyId) {
        Optional<Location> proxy = proxyOf(location);
        if (proxy.isEmpty()) {
            problems.add(partOf(location), RaceProperty.PROXY_ID, proxyId, "unknown location");
        } else if (!proxy.get().day().equals(location.day())) {
            problems.add(
                    partOf(location),
                    RaceProperty.PROXY_ID,
                    proxyId,
                    "is a location of day '" + proxy.get().day() + "'; a proxy must be of the same day");
        }
        Set<String> chain = new LinkedHashSet<>();
        Optional<Location> at = Optional.of(location);
        while (at.isPresent()
                && !ending.contains(at.get().id())
                && chain.add(at.get().id())) {
            at = proxyOf(at.get());
        }
        if (at.isEmpty() || ending.contains(at.get().id())) {
            ending.addAll(chain);
        } else if (at.get().id().equals(location.id())) {
            String path = String.join(" -> ", chain) + " -> " + location.id();
            problems.add(partOf(location), RaceProperty.PROXY_ID, proxyId, "proxies form a cycle: " + path);
        }
    }

    private Optional<Location> proxyOf(Location location) {
        return location.proxyId().flatMap(id -> Optional.ofNullable(byId.get(id)));
    }

    private static RacePart partOf(Location location) {
        return new RacePart.LocationPart(location.id());
    }
}
