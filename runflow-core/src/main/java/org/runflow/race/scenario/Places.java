package org.runflow.race.scenario;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.runflow.race.density.Density;
import org.runflow.race.location.LocationResults;
import org.runflow.race.location.Locations;
import org.runflow.race.location.TimedLocation;
import org.runflow.race.location.TimedLocation.LocationPass;
import org.runflow.race.model.Location;
import org.runflow.race.model.Pass;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.StartGroup;
import org.runflow.race.model.Trajectories;

/** Who is last where: the kilometres that count for a finish, a segment or a location. */
final class Places {
    private final PlanSpace space;
    private final Supplier<LocationResults> timed;

    Places(PlanSpace space) {
        this.space = space;
        this.timed = Suppliers.memoize(() -> Locations.analyse(
                space.model().day(),
                space.model().settings().locations(),
                Density.cells(space.model().day(), space.model().settings().density())));
    }

    /**
     * A point of an event's course.
     *
     * @param event the event
     * @param fromKm who has left the course by then does not count, negative when everybody does
     * @param km the point
     */
    record Point(String event, double fromKm, double km) {}

    /**
     * Somebody who is last.
     *
     * @param runner his id
     * @param millis when, as the day is planned
     */
    record Latest(String runner, long millis) {}

    /** Where the runners of an event, or of all, finish. */
    List<Point> finishes(String event) {
        return space.model().day().events().stream()
                .filter(candidate -> event.equals(Rule.ALL) || candidate.name().equals(event))
                .map(candidate -> new Point(candidate.name(), candidate.certifiedKm(), candidate.certifiedKm()))
                .toList();
    }

    /** Where runners leave a segment. */
    List<Point> exits(String segment) {
        return space.model().day().segments().get(segment).passes().stream()
                .map(pass -> new Point(pass.event(), beyond(pass), pass.toKm()))
                .toList();
    }

    /** Whoever gets beyond the start of a pass leaves it some time. */
    private static double beyond(Pass pass) {
        return Math.nextUp(pass.fromKm());
    }

    /** The location whose times a location has, as far as anybody comes there. */
    Optional<Location> findSource(String location) {
        RaceDay day = space.model().day();
        return findTimed(location).map(timed -> day.locations().get(timed.locationId()));
    }

    /** Where runners come by a location, or by the one whose times it takes. */
    List<Point> passesOf(String location) {
        return findTimed(location).map(TimedLocation::passes).orElse(List.of()).stream()
                .map(Places::point)
                .toList();
    }

    private static Point point(LocationPass pass) {
        return new Point(pass.event(), pass.km(), pass.km());
    }

    private Optional<TimedLocation> findTimed(String location) {
        TimedLocation at = Objects.requireNonNull(timed.get()).locations().get(location);
        while (at.timingSource().startsWith(TimedLocation.PROXY)) {
            at = Objects.requireNonNull(timed.get())
                    .locations()
                    .get(at.timingSource().substring(TimedLocation.PROXY.length()));
        }
        return at.timingSource().equals(TimedLocation.MODELED) ? Optional.of(at) : Optional.empty();
    }

    /** The last at any of some points, by what moves them. */
    Last last(List<Point> points) {
        List<Last.OfGroup> times = new ArrayList<>();
        for (StartGroup group : space.model().groups()) {
            for (Point point : points) {
                if (point.event.equals(group.event().name())) {
                    OptionalLong last = latest(group, point).stream()
                            .mapToLong(Latest::millis)
                            .findFirst();
                    last.ifPresent(millis -> times.add(
                            new Last.OfGroup(space.moving(group.event().name(), group.name()), millis)));
                }
            }
        }
        return new Last(times);
    }

    /** Who is last in a plan; of several, the first by group, then by id. */
    Optional<Latest> findLatest(List<Point> points, Branch plan) {
        Optional<Latest> last = Optional.empty();
        for (StartGroup group : space.model().groups()) {
            long shift = plan.low(space.moving(group.event().name(), group.name()));
            for (Point point : points) {
                Optional<Latest> candidate = point.event.equals(group.event().name())
                        ? latest(group, point).map(found -> new Latest(found.runner, found.millis + shift))
                        : Optional.empty();
                boolean later = candidate.isPresent() && (last.isEmpty() || candidate.get().millis > last.get().millis);
                last = later ? candidate : last;
            }
        }
        return last;
    }

    private static Optional<Latest> latest(StartGroup group, Point point) {
        Trajectories trajectories = group.trajectories(0);
        Optional<Latest> last = Optional.empty();
        for (int runner = 0; runner < trajectories.size(); runner++) {
            long millis = trajectories.crossingMillis(runner, point.km);
            if (trajectories.untilKm(runner) >= point.fromKm && (last.isEmpty() || millis > last.get().millis)) {
                last = Optional.of(new Latest(group.event().field().id(runner), millis));
            }
        }
        return last;
    }
}
