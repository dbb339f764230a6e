package org.runflow.race.observed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.runflow.race.model.RaceClock;
import org.runflow.race.observed.ArrivalComparison.Arrived;
import org.runflow.race.observed.ArrivalComparison.Point;
import org.runflow.race.rule.Quantile;

/** Goes through planned and counted arrivals of the watched time in order. All in milliseconds since local midnight. */
final class CurveSweep {
    private static final long MINUTE_MILLIS = 60_000;
    private static final int HALF_PERCENT = 50;

    private final RaceClock clock;
    private final int allPlanned;
    private final long[][] watches;
    private final long[] planned;
    private final long[] observed;

    /** Takes planned arrivals in order, and watches that do not overlap, in order. */
    CurveSweep(RaceClock clock, long[] planned, List<ObservedArrivals.Watch> watches) {
        long dayEnds = Math.max(RaceClock.DAY_MILLIS - 1, planned.length == 0 ? 0 : planned[planned.length - 1]);
        WatchClock watched = new WatchClock(clock, dayEnds);
        this.clock = clock;
        this.allPlanned = planned.length;
        this.watches = watches.stream().map(watched::span).toArray(long[][]::new);
        this.planned = Arrays.stream(planned).filter(this::isWatched).toArray();
        this.observed = watches.stream()
                .flatMap(watch -> watch.arrivals().stream())
                .mapToLong(watched::millisOf)
                .toArray();
    }

    Arrived planned() {
        return arrived(planned);
    }

    Arrived observed() {
        return arrived(observed);
    }

    int unwatched() {
        return allPlanned - planned.length;
    }

    /** Curves change at arrivals only, so they are farthest apart right after one, or, when they never part, at the beginning. */
    Optional<Point> largest() {
        if (watches.length == 0) {
            return Optional.empty();
        }
        long at = watches[0][0];
        int plan = 0;
        int seen = 0;
        Point largest = new Point(clock.at(at), 0, 0);
        while (plan < planned.length || seen < observed.length) {
            at = Math.min(next(planned, plan), next(observed, seen));
            plan = skip(planned, plan, at);
            seen = skip(observed, seen, at);
            if (Math.abs(seen - plan) > Math.abs(largest.difference())) {
                largest = new Point(clock.at(at), plan, seen);
            }
        }
        boolean never = largest.difference() == 0;
        return Optional.of(never ? pointAt(watches[0][0]) : largest);
    }

    List<Point> curve() {
        List<Point> points = new ArrayList<>();
        for (long[] watch : watches) {
            points.add(pointAt(watch[0]));
            long minute = Math.floorDiv(watch[0], MINUTE_MILLIS) + 1;
            for (long at = minute * MINUTE_MILLIS; at < watch[1]; at += MINUTE_MILLIS) {
                points.add(pointAt(at));
            }
            points.add(pointAt(watch[1]));
        }
        return points.stream().distinct().toList();
    }

    private Point pointAt(long at) {
        return new Point(clock.at(at), upTo(planned, at), upTo(observed, at));
    }

    /** How many lie at an instant or before it. */
    private static int upTo(long[] sorted, long at) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] <= at) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private boolean isWatched(long at) {
        int from = 0;
        int to = watches.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (watches[middle][1] < at) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < watches.length && watches[from][0] <= at;
    }

    private static long next(long[] sorted, int index) {
        return index < sorted.length ? sorted[index] : Long.MAX_VALUE;
    }

    private static int skip(long[] sorted, int index, long at) {
        int after = index;
        while (after < sorted.length && sorted[after] == at) {
            after++;
        }
        return after;
    }

    private Arrived arrived(long[] sorted) {
        return sorted.length == 0
                ? new Arrived(0, Optional.empty(), Optional.empty(), Optional.empty())
                : new Arrived(
                        sorted.length,
                        Optional.of(clock.at(sorted[0])),
                        Optional.of(clock.at(sorted[Quantile.index(HALF_PERCENT, sorted.length)])),
                        Optional.of(clock.at(sorted[sorted.length - 1])));
    }
}
