package org.runflow.race.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.runflow.race.geo.PlanePoint;
import org.runflow.race.geo.Projection;
import org.runflow.race.geo.Track;

/** Tells from the tracks of a race how two stretches of road run to each other (MODEL §3). */
public final class Orientations {
    private static final double[] FRACTIONS = {0, 0.25, 0.5, 0.75, 1};
    private static final double CLEAR_SHARE = 0.10;

    private final Map<String, CentreLine> lines = new HashMap<>();

    private Orientations() {}

    /** {@return those of events without tracks, which tell nothing} */
    public static Orientations none() {
        return new Orientations();
    }

    /**
     * Finds the orientations of events to one another.
     *
     * @param events all events of the race; those without a track, or whose track has no length, tell nothing
     * @param name of an event
     * @param track of an event, if it has one
     * @param courseKm where runners of an event leave the course
     * @param <E> type of the events
     * @return what their tracks say
     */
    public static <E> Orientations of(
            List<E> events,
            Function<? super E, String> name,
            Function<? super E, Optional<Track>> track,
            ToDoubleFunction<? super E> courseKm) {
        Orientations orientations = new Orientations();
        List<Track> tracks =
                events.stream().flatMap(event -> track.apply(event).stream()).toList();
        if (tracks.isEmpty()) {
            return orientations;
        }
        Projection projection = Projection.around(tracks);
        for (E event : events) {
            track.apply(event)
                    .filter(Track::hasLength)
                    .ifPresent(found -> orientations.lines.put(
                            name.apply(event), CentreLine.of(found, projection, courseKm.applyAsDouble(event))));
        }
        return orientations;
    }

    /** What the tracks say. */
    public enum Verdict {
        /** The stretches run the same way. */
        SAME,
        /** The stretches run opposite ways. */
        OPPOSITE,
        /** Both readings fit almost equally well. */
        UNCLEAR
    }

    /**
     * Sums the distances between five pairs of points, once forward and once with one stretch reversed; the smaller sum wins, unless the two
     * differ by less than 10 % of the larger.
     *
     * @param eventA first event
     * @param fromKmA start of its stretch
     * @param toKmA end of its stretch
     * @param eventB second event
     * @param fromKmB start of its stretch
     * @param toKmB end of its stretch
     * @return the verdict, or empty when one of the events has no track
     */
    public Optional<Verdict> compare(
            String eventA, double fromKmA, double toKmA, String eventB, double fromKmB, double toKmB) {
        CentreLine lineA = lines.get(eventA);
        CentreLine lineB = lines.get(eventB);
        if (lineA == null || lineB == null) {
            return Optional.empty();
        }
        double forwardM = 0;
        double reversedM = 0;
        for (double fraction : FRACTIONS) {
            PlanePoint a = pointOf(lineA, fromKmA, toKmA, fraction);
            forwardM += a.distanceM(pointOf(lineB, fromKmB, toKmB, fraction));
            reversedM += a.distanceM(pointOf(lineB, fromKmB, toKmB, 1 - fraction));
        }
        double differenceM = Math.abs(forwardM - reversedM);
        if (differenceM < CLEAR_SHARE * Math.max(forwardM, reversedM) || differenceM == 0) {
            return Optional.of(Verdict.UNCLEAR);
        }
        return Optional.of(forwardM < reversedM ? Verdict.SAME : Verdict.OPPOSITE);
    }

    /**
     * The largest distance of the same five pairs of points.
     *
     * @param eventA first event
     * @param fromKmA start of its stretch
     * @param toKmA end of its stretch
     * @param eventB second event
     * @param fromKmB start of its stretch
     * @param toKmB end of its stretch
     * @param opposite whether the second stretch is read backwards
     * @return metres between the two centre lines where they are furthest apart, or empty when one of the events has no track
     */
    public OptionalDouble furthestApartM(
            String eventA,
            double fromKmA,
            double toKmA,
            String eventB,
            double fromKmB,
            double toKmB,
            boolean opposite) {
        CentreLine lineA = lines.get(eventA);
        CentreLine lineB = lines.get(eventB);
        if (lineA == null || lineB == null) {
            return OptionalDouble.empty();
        }
        return DoubleStream.of(FRACTIONS)
                .map(fraction -> pointOf(lineA, fromKmA, toKmA, fraction)
                        .distanceM(pointOf(lineB, fromKmB, toKmB, opposite ? 1 - fraction : fraction)))
                .max();
    }

    private static PlanePoint pointOf(CentreLine line, double fromKm, double toKm, double fraction) {
        return line.pointAt(fromKm + fraction * (toKm - fromKm));
    }
}
