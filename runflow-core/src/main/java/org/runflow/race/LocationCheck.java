package org.runflow.race;

import java.util.HashMap;
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
                    report.add(source(location), "seg_id", segment, "unknown segment; the race has " + segmentIds);
                }
            }
            checkProxy(location);
        }
    }

    private void checkProxy(Location location) {
        Set<String> chain = new LinkedHashSet<>();
        Location at = location;
        while (chain.add(at.id())) {
            Optional<String> proxy = at.proxyId();
            if (proxy.isEmpty()) {
                return;
            }
            Location next = byId.get(proxy.get());
            if (next == null) {
                if (at.id().equals(location.id())) {
                    report.add(source(location), "proxy_loc_id", proxy.get(), "unknown location");
                }
                return;
            }
            if (at.id().equals(location.id()) && !next.day().equals(location.day())) {
                report.add(
                        source(location),
                        "proxy_loc_id",
                        next.id(),
                        "is a location of day '" + next.day() + "'; a proxy must be of the same day");
            }
            at = next;
        }
        if (at.id().equals(location.id())) {
            String path = String.join(" -> ", chain) + " -> " + at.id();
            report.add(
                    source(location), "proxy_loc_id", location.proxyId().orElse(""), "proxies form a cycle: " + path);
        }
    }

    private static String source(Location location) {
        return "location '" + location.id() + "'";
    }
}
