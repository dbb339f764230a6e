package org.runflow.race.location;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.location.TimedLocation.LocationMetrics;
import org.runflow.race.location.TimedLocation.LocationPass;
import org.runflow.race.model.Location;
import org.runflow.race.model.LocationSettings;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Trajectories;
import org.runflow.value.ById;

/** Times a location from the runners who pass it. */
final class Modeler {
    private final RaceDay day;
    private final RaceClock clock;
    private final LocationSettings settings;
    private final ById<SegmentCells> cells;
    private final Placing placing;
    private final Map<String, Trajectories> trajectories = new HashMap<>();

    Modeler(RaceDay day, LocationSettings settings, DensityCells cells, Courses courses) {
        this.day = day;
        this.clock = day.clock();
        this.settings = settings;
        this.cells = cells.segments();
        this.placing = new Placing(day, courses);
    }

    /**
     * Times a location; one without coordinates has no times.
     *
     * @param events the events it serves, by gun
     */
    Timing model(Location location, List<RaceEvent> events) {
        List<String> names = events.stream().map(RaceEvent::name).toList();
        List<Placement> placements = location.place()
                .map(place -> placing.place(location, place, names))
                .orElse(List.of());
        List<LocationPass> passes = new ArrayList<>();
        Map<String, List<Arrivals>> byEvent = new LinkedHashMap<>();
        for (Placement placement : placements) {
            String event = placement.pass().event();
            Arrivals arrivals = arrivalsAt(placement);
            passes.add(pass(placement, arrivals));
            List<Arrivals> ofEvent = byEvent.computeIfAbsent(event, name -> new ArrayList<>());
            ofEvent.add(arrivals);
        }
        int served =
                byEvent.values().stream().mapToInt(Modeler::distinctRunners).sum();
        Arrivals all =
                Arrivals.union(byEvent.values().stream().flatMap(List::stream).toList());
        if (all.isEmpty()) {
            return Timing.untimed(passes, metrics(placements, served));
        }
        Opening opening = Opening.of(
                events.get(0).gunMillis(),
                settings.setupMin(),
                all.last(),
                location.bufferMin(),
                location.intervalMin());
        return new Timing(
                TimedLocation.MODELED,
                passes,
                stats(byEvent),
                stats(all),
                Optional.of(opening),
                metrics(placements, served));
    }

    /** Whoever gets to one of an event's passes got to those before it. */
    private static int distinctRunners(List<Arrivals> ofEvent) {
        return ofEvent.stream().mapToInt(Arrivals::count).max().orElse(0);
    }

    private Arrivals arrivalsAt(Placement placement) {
        Trajectories runners = trajectories.computeIfAbsent(
                placement.pass().event(), event -> day.events().get(event).trajectories());
        return Arrivals.of(runners.arrivalMillis(placement.km()));
    }

    private LocationPass pass(Placement placement, Arrivals arrivals) {
        Optional<Arrivals> some = Optional.of(arrivals).filter(any -> !any.isEmpty());
        return new LocationPass(
                placement.pass().event(),
                placement.segment().id(),
                placement.km(),
                placement.snap().distanceM(),
                some.map(any -> clock.at(any.first())),
                some.map(any -> clock.at(any.quantile(50))),
                some.map(any -> clock.at(any.last())),
                arrivals.count());
    }

    private SortedMap<String, ArrivalStats> stats(Map<String, List<Arrivals>> byEvent) {
        SortedMap<String, ArrivalStats> stats = new TreeMap<>();
        byEvent.forEach((event, parts) -> stats(Arrivals.union(parts)).ifPresent(some -> stats.put(event, some)));
        return stats;
    }

    private Optional<ArrivalStats> stats(Arrivals arrivals) {
        return arrivals.stats(clock, settings.busiestMillis());
    }

    private LocationMetrics metrics(List<Placement> placements, int served) {
        Optional<DensityPeak> peak = DensityPeak.of(placements, cells);
        return new LocationMetrics(
                peak.map(DensityPeak::densityPerM2),
                peak.map(densest -> clock.at(densest.windowStartMillis())),
                served);
    }
}
