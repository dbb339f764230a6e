package org.runflow.race.model;

import java.util.List;
import java.util.Optional;
import org.runflow.value.Identified;

/**
 * A stretch of road with a width, used by one or more events.
 *
 * @param id its name in files and results
 * @param label what people call it
 * @param widthM usable width in metres, see {@link #WIDTH_M}
 * @param lengthM length in metres, whole millimetres, see {@link #lengthOf}; not shorter than any pass
 * @param passes one pass per event or more, the reference first; all passes of the race, or of one day
 * @param traits what else is known of it
 */
public record Segment(String id, String label, double widthM, double lengthM, List<Pass> passes, SegmentTraits traits)
        implements Identified {
    /** The largest width, metres. */
    public static final double MAX_WIDTH_M = 1e6;

    /** What a width may be, metres. Densities of thinner ones could not be told, and nobody is narrower than a millimetre. */
    public static final NumberRange WIDTH_M = new NumberRange(
            "must be a number greater than 0: metres from 0.001 to 1000000",
            metres -> metres >= 0.001 && metres <= MAX_WIDTH_M);

    private static final double ROUNDING_M = 0.0005;

    /**
     * Checks the segment.
     *
     * @throws IllegalArgumentException if the width is not greater than 0, there is no pass, an event passes the same place twice, or a pass is
     *     longer than the segment
     */
    public Segment {
        passes = List.copyOf(passes);
        WIDTH_M.require("segment '" + id + "': widthM", widthM);
        if (passes.isEmpty()) {
            throw new IllegalArgumentException("segment '" + id + "' needs at least one pass, had none");
        }
        for (int i = 0; i < passes.size(); i++) {
            if (passes.subList(0, i).stream().anyMatch(passes.get(i)::overlaps)) {
                throw new IllegalArgumentException(
                        "segment '" + id + "' may hold passes of an event that do not overlap, had " + passes);
            }
        }
        for (Pass pass : passes) {
            if (!(lengthM > 0 && pass.lengthM() <= lengthM + ROUNDING_M) || Double.isInfinite(lengthM)) {
                throw new IllegalArgumentException("segment '" + id + "' is " + lengthM + " m long, but '"
                        + pass.event() + "' runs " + pass.lengthM() + " m in it");
            }
        }
    }

    /**
     * Begins a segment.
     *
     * @param id its name in files and results
     * @return a builder
     */
    public static SegmentBuilder builder(String id) {
        return new SegmentBuilder(id);
    }

    /**
     * Begins a segment like this one.
     *
     * @return a builder that already holds it; the built one is at least as long
     */
    public SegmentBuilder toBuilder() {
        return SegmentBuilder.of(this);
    }

    /**
     * {@return the segment's length in metres: the longest pass, rounded half up to whole millimetres}
     *
     * @param passes the passes of a segment over all days, at least one
     */
    public static double lengthOf(List<Pass> passes) {
        double longestM = passes.stream().mapToDouble(Pass::lengthM).max().orElseThrow();
        return Math.floor(longestM * 1000 + 0.5) / 1000;
    }

    /**
     * {@return its first pass, or empty when it does not come by}
     *
     * @param event name of an event
     */
    public Optional<Pass> findPass(String event) {
        return passes.stream().filter(pass -> pass.event().equals(event)).findFirst();
    }

    /**
     * {@return every pass of an event in the order of the file; empty when it does not come by}
     *
     * @param event name of an event
     */
    public List<Pass> passesOf(String event) {
        return passes.stream().filter(pass -> pass.event().equals(event)).toList();
    }

    /** {@return the events that come by, each once, in the order of their first passes} */
    public List<String> eventNames() {
        return passes.stream().map(Pass::event).distinct().toList();
    }

    /** {@return the area in square metres} */
    public double areaM2() {
        return lengthM * widthM;
    }

    Segment withPasses(List<Pass> kept) {
        return new Segment(id, label, widthM, lengthM, kept, traits);
    }
}
