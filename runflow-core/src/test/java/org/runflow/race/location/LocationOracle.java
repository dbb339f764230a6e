package org.runflow.race.location;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.location.ArrivalStats.ArrivalGap;
import org.runflow.race.location.ArrivalStats.BusiestSpan;
import org.runflow.race.location.PlaceOracle.Spot;
import org.runflow.race.location.TimedLocation.LocationMetrics;
import org.runflow.race.location.TimedLocation.LocationPass;
import org.runflow.race.location.TimedLocation.SnapFlag;
import org.runflow.race.model.Location;
import org.runflow.race.model.LocationSettings;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Trajectories;

/** Every field of a timed location by brute force, straight from the model page. The result record serves as a carrier only. */
final class LocationOracle {
    private final RaceDay day;
    private final LocationSettings settings;
    private final DensityCells cells;
    private final PlaceOracle places;

    LocationOracle(Race race, RaceDay day, LocationSettings settings, DensityCells cells) {
        this.day = day;
        this.settings = settings;
        this.cells = cells;
        this.places = new PlaceOracle(race, day);
    }

    TimedLocation locate(Location location) {
        List<RaceEvent> eligible = day.events().stream()
                .filter(event -> location.events().contains(event.name()))
                .toList();
        boolean follows = location.proxyId().isPresent() && (location.type().equals("traffic") || eligible.isEmpty());
        return follows ? follower(location, eligible) : modeled(location, eligible);
    }

    private TimedLocation follower(Location location, List<RaceEvent> eligible) {
        String proxyId = location.proxyId().orElseThrow();
        TimedLocation proxy = locate(day.locations().stream()
                .filter(other -> other.id().equals(proxyId))
                .findFirst()
                .orElseThrow());
        boolean timed = proxy.arrivals().isPresent();
        Optional<OffsetDateTime> start =
                eligible.isEmpty() || !timed ? proxy.locStart() : Optional.of(opening(eligible));
        return location(
                location,
                eligible,
                location.segmentIds(),
                List.of(),
                proxy.byEvent(),
                proxy.arrivals(),
                start,
                proxy.locEnd(),
                timed ? "proxy:" + proxyId : "none",
                new LocationMetrics(
                        Optional.empty(),
                        Optional.empty(),
                        proxy.computedMetrics().totalServed()),
                List.of());
    }

    private TimedLocation modeled(Location location, List<RaceEvent> eligible) {
        List<Spot> spots = places.spots(location);
        List<LocationPass> passes = new ArrayList<>();
        SortedMap<String, List<Long>> byEvent = new TreeMap<>();
        List<Long> all = new ArrayList<>();
        Set<String> served = new HashSet<>();
        List<SnapFlag> flags = new ArrayList<>();
        for (Spot spot : spots) {
            List<Long> arrivals = arrivals(spot, served);
            all.addAll(arrivals);
            byEvent.computeIfAbsent(spot.event(), event -> new ArrayList<>()).addAll(arrivals);
            Optional<ArrivalStats> stats = stats(arrivals);
            passes.add(new LocationPass(
                    spot.event(),
                    spot.segment().id(),
                    spot.km(),
                    spot.distanceM(),
                    stats.map(ArrivalStats::first),
                    stats.map(ArrivalStats::median),
                    stats.map(ArrivalStats::last),
                    arrivals.size()));
            if (spot.distanceM() > settings.snapFlagM()) {
                flags.add(new SnapFlag(spot.event(), spot.segment().id(), spot.distanceM(), settings.snapFlagM()));
            }
        }
        SortedMap<String, ArrivalStats> eventStats = new TreeMap<>();
        byEvent.forEach((event, arrivals) -> stats(arrivals).ifPresent(stats -> eventStats.put(event, stats)));
        return location(
                location,
                eligible,
                location.segmentIds().isEmpty()
                        ? passes.stream().map(LocationPass::segId).distinct().toList()
                        : location.segmentIds(),
                passes,
                eventStats,
                stats(all),
                all.isEmpty() ? Optional.empty() : Optional.of(opening(eligible)),
                all.stream().max(Long::compare).map(last -> day.clock().at(closing(location, last))),
                all.isEmpty() ? "none" : "modeled",
                metrics(spots, served.size()),
                flags);
    }

    private TimedLocation location(
            Location location,
            List<RaceEvent> eligible,
            List<String> segments,
            List<LocationPass> passes,
            SortedMap<String, ArrivalStats> byEvent,
            Optional<ArrivalStats> arrivals,
            Optional<OffsetDateTime> start,
            Optional<OffsetDateTime> end,
            String source,
            LocationMetrics metrics,
            List<SnapFlag> flags) {
        Optional<Double> duration = start.map(from ->
                Math.max(0, Duration.between(from, end.orElseThrow()).toMillis() / 60_000.0));
        SortedMap<String, ResourceUse> resources = new TreeMap<>();
        location.resources()
                .forEach((name, count) ->
                        resources.put(name, new ResourceUse(count, duration.map(minutes -> minutes * count))));
        return new TimedLocation(
                location.id(),
                location.label(),
                location.type(),
                location.place().map(GeoPoint::latitude),
                location.place().map(GeoPoint::longitude),
                location.zone(),
                eligible.stream().map(RaceEvent::name).toList(),
                segments,
                passes,
                byEvent,
                arrivals,
                start,
                end,
                duration,
                source,
                resources,
                metrics,
                flags);
    }

    private List<Long> arrivals(Spot spot, Set<String> served) {
        RaceEvent event = day.events().get(spot.event());
        Trajectories runners = event.trajectories();
        List<Long> arrivals = new ArrayList<>();
        for (int i = 0; i < runners.size(); i++) {
            if (event.field().findUntilKm(i).orElse(spot.km()) >= spot.km()) {
                arrivals.add(runners.crossingMillis(i, spot.km()));
                served.add(event.field().id(i));
            }
        }
        return arrivals;
    }

    private OffsetDateTime opening(List<RaceEvent> eligible) {
        long gun = eligible.stream().mapToLong(RaceEvent::gunMillis).min().orElseThrow();
        return day.clock().at(gun - settings.setupMin() * 60_000L);
    }

    private static long closing(Location location, long last) {
        long end = last + location.bufferMin() * 60_000L;
        long interval = location.intervalMin() * 60_000L;
        return interval == 0 ? end : (long) Math.ceil(end / (double) interval) * interval;
    }

    private Optional<ArrivalStats> stats(List<Long> arrivals) {
        List<Long> a = arrivals.stream().sorted().toList();
        if (a.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ArrivalStats(
                day.clock().at(a.get(0)),
                quantile(a, 10),
                quantile(a, 25),
                quantile(a, 50),
                quantile(a, 75),
                quantile(a, 90),
                day.clock().at(a.get(a.size() - 1)),
                a.size(),
                busiest(a),
                gaps(a)));
    }

    private OffsetDateTime quantile(List<Long> a, int p) {
        return day.clock().at(a.get((int) Math.ceil(p * a.size() / 100.0) - 1));
    }

    private BusiestSpan busiest(List<Long> sorted) {
        int most = 0;
        long start = 0;
        for (int i = 0; i < sorted.size(); i++) {
            int within = 0;
            for (int j = i; j < sorted.size(); j++) {
                if (sorted.get(j) >= sorted.get(i) + settings.busiestMin() * 60_000L) {
                    break;
                }
                within++;
            }
            if (within > most) {
                most = within;
                start = sorted.get(i);
            }
        }
        return new BusiestSpan(day.clock().at(start), most);
    }

    private List<ArrivalGap> gaps(List<Long> a) {
        List<long[]> gaps = new ArrayList<>();
        for (int i = 1; i < a.size(); i++) {
            gaps.add(new long[] {a.get(i - 1), a.get(i)});
        }
        gaps.removeIf(gap -> gap[0] == gap[1]);
        gaps.sort(Comparator.<long[]>comparingLong(gap -> gap[0] - gap[1]).thenComparing(gap -> gap[0]));
        return gaps.stream()
                .limit(5)
                .map(gap -> new ArrivalGap(day.clock().at(gap[0]), day.clock().at(gap[1])))
                .toList();
    }

    private LocationMetrics metrics(List<Spot> spots, int served) {
        List<double[]> held = new ArrayList<>();
        for (Spot spot : spots) {
            SegmentCells own = cells.segments().get(spot.segment().id());
            double fraction = (spot.km() - spot.pass().fromKm())
                    / (spot.pass().toKm() - spot.pass().fromKm());
            double local = spot.segment().lengthM()
                    * (spot.pass().orientation() == Orientation.WITH ? fraction : 1 - fraction);
            for (int cell = 0; cell < own.size(); cell++) {
                if (own.startM(cell) - 0.001 <= local && local <= own.endM(cell) + 0.001) {
                    held.add(new double[] {own.densityPerM2(cell), own.windowStartMillis(cell)});
                }
            }
        }
        Optional<double[]> peak = held.stream()
                .min(Comparator.<double[]>comparingDouble(cell -> -cell[0]).thenComparing(cell -> cell[1]));
        return new LocationMetrics(
                peak.map(cell -> cell[0]), peak.map(cell -> day.clock().at((long) cell[1])), served);
    }
}
