package org.runflow.race.location;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Deque<Location> waiting = new ArrayDeque<>();
        Location at = location;
        while (!found.containsKey(at.id()) && proxyOf(at).isPresent()) {
            waiting.push(at);
            at = day.locations().get(proxyOf(at).orElseThrow());
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
        return events(location, day);
    }

    static List<RaceEvent> events(Location location, RaceDay day) {
        return day.events().stream()
                .filter(event -> location.events().contains(event.name()))
                .toList();
    }

    /** The proxy of a location that takes its times from one. */
    Optional<String> proxyOf(Location location) {
        return proxyOf(location, day);
    }

    /** The location whose arrivals a location has: its own, or those at the end of its chain of proxies. */
    static Location source(Location location, RaceDay day) {
        Location at = location;
        for (Optional<String> proxy = proxyOf(at, day); proxy.isPresent(); proxy = proxyOf(at, day)) {
            at = day.locations().get(proxy.get());
        }
        return at;
    }

    private static Optional<String> proxyOf(Location location, RaceDay day) {
        boolean servesNobody = events(location, day).isEmpty();
        return location.proxyId()
                .filter(proxy -> servesNobody || location.type().equalsIgnoreCase(TRAFFIC));
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
