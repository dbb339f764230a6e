package org.runflow.race.location;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.runflow.race.model.Location;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;

/** The times of all locations of a day: each its own, or those of its proxy, along chains of any length. Each is found once. */
final class Timings {
    private static final String TRAFFIC = "traffic";

    private final RaceDay day;
    private final int setupMin;
    private final Modeler modeler;
    private final Map<String, Timing> found = new HashMap<>();

    Timings(RaceDay day, int setupMin, Modeler modeler) {
        this.day = day;
        this.setupMin = setupMin;
        this.modeler = modeler;
    }

    /** Follows the proxies to the first location whose times are known or its own, and hands them back along the chain. */
    Timing of(Location location) {
        Set<String> chain = new LinkedHashSet<>();
        Deque<Location> waiting = new ArrayDeque<>();
        Location at = location;
        while (!found.containsKey(at.id()) && proxyOf(at).isPresent()) {
            if (!chain.add(at.id())) {
                throw new IllegalArgumentException(
                        "proxies form a cycle: " + String.join(" -> ", chain) + " -> " + at.id());
            }
            waiting.push(at);
            at = proxy(proxyOf(at).get(), chain);
        }
        Timing timing = own(at);
        for (Location proxied : waiting) {
            timing = proxied(proxied, at.id(), timing);
            found.put(proxied.id(), timing);
            at = proxied;
        }
        return timing;
    }

    /** The events of the day that a location serves, by gun, then name. */
    List<RaceEvent> events(Location location) {
        return day.events().stream()
                .filter(event -> location.events().contains(event.name()))
                .toList();
    }

    /** The proxy of a location that takes its times from one. */
    Optional<String> proxyOf(Location location) {
        boolean servesNobody = events(location).isEmpty();
        return location.proxyId()
                .filter(proxy -> servesNobody || location.type().equalsIgnoreCase(TRAFFIC));
    }

    private Location proxy(String proxyId, Set<String> chain) {
        return day.locations()
                .find(proxyId)
                .orElseThrow(() -> new IllegalArgumentException("day '" + day.name() + "' has no location '" + proxyId
                        + "', the proxy at the end of " + String.join(" -> ", chain)));
    }

    private Timing own(Location location) {
        return found.computeIfAbsent(location.id(), id -> modeler.model(location, events(location)));
    }

    private Timing proxied(Location location, String proxyId, Timing times) {
        if (times.opening().isEmpty()) {
            return Timing.none();
        }
        Opening opening = times.opening().get();
        long startMillis = events(location).stream()
                .findFirst()
                .map(first -> Opening.startBefore(first.gunMillis(), setupMin))
                .orElse(opening.startMillis());
        return times.asProxy(proxyId, new Opening(startMillis, opening.endMillis()));
    }
}
