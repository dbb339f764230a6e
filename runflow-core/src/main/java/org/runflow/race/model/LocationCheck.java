package org.runflow.race.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** References of locations: days, events, segments, and chains of proxies that must end. */
final class LocationCheck {
    private final List<Location> locations;
    private final Set<String> days;
    private final Set<String> events;
    private final Set<String> segmentIds;
    private final Report report;
    private final Map<String, Location> byId = new HashMap<>();
    /** Locations whose chains of proxies are known to end; each chain is followed once. */
    private final Set<String> ending = new HashSet<>();

    /** Takes a problem: source, column, value, message. */
    interface Report {
        void add(String source, String column, String value, String message);
    }

    LocationCheck(
            List<Location> locations, Set<String> days, Set<String> events, Set<String> segmentIds, Report report) {
        this.locations = locations;
        this.days = days;
        this.events = events;
        this.segmentIds = segmentIds;
        this.report = report;
    }

    void run() {
        for (Location location : locations) {
            if (byId.putIfAbsent(location.id(), location) != null) {
                report.add(source(location), "loc_id", location.id(), "occurs twice; ids are unique");
            }
        }
        for (Location location : locations) {
            if (!days.contains(location.day())) {
                report.add(source(location), "day", location.day(), "unknown day; the race has " + days);
            }
            for (String event : location.events()) {
                if (!events.contains(event)) {
                    report.add(source(location), event, event, "unknown event");
                }
            }
            for (String segment : location.segmentIds()) {
                if (!segmentIds.contains(segment)) {
                    report.add(
                            source(location),
                            "seg_id",
                            segment,
                            "unknown segment; the race has " + Listing.of(segmentIds));
                }
            }
            location.proxyId().ifPresent(proxyId -> checkProxy(location, proxyId));
        }
    }

    private void checkProxy(Location location, String proxyId) {
        Optional<Location> proxy = proxyOf(location);
        if (proxy.isEmpty()) {
            report.add(source(location), "proxy_loc_id", proxyId, "unknown location");
        } else if (!proxy.get().day().equals(location.day())) {
            report.add(
                    source(location),
                    "proxy_loc_id",
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
            report.add(source(location), "proxy_loc_id", proxyId, "proxies form a cycle: " + path);
        }
    }

    private Optional<Location> proxyOf(Location location) {
        return location.proxyId().flatMap(id -> Optional.ofNullable(byId.get(id)));
    }

    private static String source(Location location) {
        return "location '" + location.id() + "'";
    }
}
