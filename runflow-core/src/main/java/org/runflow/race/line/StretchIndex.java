package org.runflow.race.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.runflow.race.geo.PlanePoint;

/**
 * Stretches of centre lines in one plane, to be asked which of them may come near a place, so that only those are measured. What is left out is
 * certainly further away; what is named may be, too. All stretches are added before the first question; then it is safe to share between threads.
 *
 * @param <T> what stands for a stretch
 */
public final class StretchIndex<T> {
    /** So that rounding in a distance never leaves a stretch out. */
    private static final double ROUNDING_M = 1;

    private final double reachM;
    private final STRtree boxes = new STRtree();
    private final List<T> stretches = new ArrayList<>();

    /**
     * Makes an empty index.
     *
     * @param reachM how far from a place is near, metres, 0 or more
     */
    public StretchIndex(double reachM) {
        this.reachM = reachM;
    }

    /**
     * Adds a stretch.
     *
     * @param line its centre line
     * @param fromKm its start, clamped to the line
     * @param toKm its end, clamped to the line, not before the start
     * @param stretch stands for it
     */
    public void add(CentreLine line, double fromKm, double toKm, T stretch) {
        Envelope box = line.drawn(fromKm, toKm).getEnvelopeInternal();
        box.expandBy(reachM + ROUNDING_M);
        boxes.insert(box, stretches.size());
        stretches.add(stretch);
    }

    /**
     * {@return every stretch that comes within reach of a place, and perhaps others, in the order in which they were added}
     *
     * @param place a point of the same plane
     */
    public List<T> of(PlanePoint place) {
        List<Integer> found = new ArrayList<>();
        boxes.query(new Envelope(new Coordinate(place.xM(), place.yM())), number -> found.add((Integer) number));
        Collections.sort(found);
        return found.stream().map(stretches::get).toList();
    }
}
