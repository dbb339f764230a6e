package org.runflow.race.display;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.runflow.race.flow.FlowPair;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Segment;

/**
 * Where a flow row takes place, by its windows; what a row calls its stretch is a label and decides nothing. The first of these that finds a segment
 * counts: both windows are its passes; it holds more than half of both windows; one window is its pass, and the other is as long, so that both may
 * well be one road that is drawn as several segments.
 */
final class RowPlaces {
    private static final double TOLERANCE_M = 20;
    /** Kilometres such as 1.02 are not exact, so that a difference of just 20 m may come out larger. */
    private static final double ROUNDING_M = 1e-6;
    /** Lengths that differ by more than a twentieth may not be one road. */
    private static final double LENGTH_SHARE = 20;

    private final Window a;
    private final Window b;

    private RowPlaces(FlowPair pair) {
        this.a = new Window(pair.eventA(), pair.fromKmA(), pair.toKmA());
        this.b = new Window(pair.eventB(), pair.fromKmB(), pair.toKmB());
    }

    /** A part of an event's course. */
    private record Window(String event, double fromKm, double toKm) {
        boolean isPassOf(Segment segment) {
            return segment.passesOf(event).stream()
                    .anyMatch(pass -> isNear(pass.fromKm(), fromKm) && isNear(pass.toKm(), toKm));
        }

        boolean isMostlyWithin(Segment segment) {
            return segment.passesOf(event).stream().anyMatch(pass -> 2 * overlapKm(pass) > lengthKm());
        }

        double lengthKm() {
            return toKm - fromKm;
        }

        private double overlapKm(Pass pass) {
            return Math.min(toKm, pass.toKm()) - Math.max(fromKm, pass.fromKm());
        }

        private static boolean isNear(double km, double otherKm) {
            return 1000 * Math.abs(km - otherKm) <= TOLERANCE_M + ROUNDING_M;
        }
    }

    /** The segments a row counts for, in their order; none when it fits nowhere. */
    static List<Segment> of(FlowPair pair, List<Segment> segments) {
        RowPlaces row = new RowPlaces(pair);
        return Stream.<Predicate<Segment>>of(row::isBothPasses, row::isMostlyWithin, row::isOnePass)
                .map(rule -> segments.stream().filter(rule).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private boolean isBothPasses(Segment segment) {
        return a.isPassOf(segment) && b.isPassOf(segment);
    }

    private boolean isMostlyWithin(Segment segment) {
        return a.isMostlyWithin(segment) && b.isMostlyWithin(segment);
    }

    private boolean isOnePass(Segment segment) {
        boolean asLong = LENGTH_SHARE * Math.abs(a.lengthKm() - b.lengthKm()) <= Math.max(a.lengthKm(), b.lengthKm());
        return asLong && (a.isPassOf(segment) || b.isPassOf(segment));
    }
}
