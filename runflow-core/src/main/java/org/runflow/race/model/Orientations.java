package org.runflow.race.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.runflow.race.geo.PlanePoint;
import org.runflow.race.geo.Projection;
import org.runflow.race.geo.Track;
import org.runflow.race.line.CentreLine;
import org.runflow.race.model.Pass.OrientationSource;

/** Tells from the tracks of a race how two stretches of road run to each other (MODEL §3). */
public final class Orientations {
    private static final double[] FRACTIONS = {0, 0.25, 0.5, 0.75, 1};
    private static final double CLEAR_SHARE = 0.10;

    private final Map<String, CentreLine> lines = new HashMap<>();

    /**
     * Finds the orientations of events to one another.
     *
     * @param events all events of the race; those without a track, or whose track has no length, tell nothing
     */
    public Orientations(List<RaceEvent> events) {
        List<Track> tracks = new ArrayList<>();
        events.forEach(event -> event.track().ifPresent(tracks::add));
        if (tracks.isEmpty()) {
            return;
        }
        Projection projection = Projection.around(tracks);
        for (RaceEvent event : events) {
            event.track()
                    .filter(Track::hasLength)
                    .ifPresent(track -> lines.put(event.name(), CentreLine.of(track, projection, event.certifiedKm())));
        }
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

    /**
     * Decides the orientation of a pass.
     *
     * @param reference the pass of the segment's first event
     * @param event event of the pass
     * @param fromKm its start
     * @param toKm its end
     * @param stated what the input says, if anything
     * @return the pass with orientation and source
     */
    Pass orient(Optional<Pass> reference, String event, double fromKm, double toKm, Optional<Orientation> stated) {
        if (stated.isPresent()) {
            return new Pass(event, fromKm, toKm, stated.get(), OrientationSource.EXPLICIT);
        }
        if (reference.isEmpty()) {
            return new Pass(event, fromKm, toKm, Orientation.WITH, OrientationSource.REFERENCE);
        }
        Pass first = reference.get();
        Optional<Verdict> verdict = compare(first.event(), first.fromKm(), first.toKm(), event, fromKm, toKm);
        if (verdict.isEmpty()) {
            return new Pass(event, fromKm, toKm, Orientation.WITH, OrientationSource.DEFAULT);
        }
        if (verdict.get() == Verdict.UNCLEAR) {
            return new Pass(event, fromKm, toKm, Orientation.WITH, OrientationSource.UNCLEAR);
        }
        boolean with = (verdict.get() == Verdict.SAME) == (first.orientation() == Orientation.WITH);
        return new Pass(event, fromKm, toKm, with ? Orientation.WITH : Orientation.AGAINST, OrientationSource.TRACKS);
    }
}
