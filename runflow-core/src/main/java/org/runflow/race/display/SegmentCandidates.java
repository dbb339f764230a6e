package org.runflow.race.display;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.runflow.race.flow.FlowPair;
import org.runflow.race.line.KmIntervalIndex;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Segment;

/** Finds the segments of a day where a flow row may take place, so that {@link RowPlaces} does not look at all of them for every row. */
final class SegmentCandidates {
    /** A little more than the 20 m by which a window may differ from a pass. */
    private static final double MARGIN_KM = 0.021;

    private final List<Segment> segments;
    private final Map<String, KmIntervalIndex<Integer>> numbersByEvent = new HashMap<>();

    SegmentCandidates(List<Segment> segments) {
        this.segments = segments;
        for (int number = 0; number < segments.size(); number++) {
            for (Pass pass : segments.get(number).passes()) {
                numbersByEvent
                        .computeIfAbsent(pass.event(), event -> new KmIntervalIndex<>())
                        .add(pass.fromKm(), pass.toKm(), number);
            }
        }
    }

    /**
     * The segments, in their order, with a pass near the start or the middle of either window of a row: one that equals a window begins near its
     * start, and one that holds more than half of it holds its middle.
     */
    List<Segment> of(FlowPair pair) {
        Set<Integer> near = new TreeSet<>();
        collect(pair.eventA(), pair.fromKmA(), pair.toKmA(), near);
        collect(pair.eventB(), pair.fromKmB(), pair.toKmB(), near);
        return near.stream().map(segments::get).toList();
    }

    private void collect(String event, double fromKm, double toKm, Set<Integer> near) {
        KmIntervalIndex<Integer> passes = numbersByEvent.get(event);
        if (passes != null) {
            double middleKm = (fromKm + toKm) / 2;
            passes.collect(fromKm - MARGIN_KM, fromKm + MARGIN_KM, near);
            passes.collect(middleKm - MARGIN_KM, middleKm + MARGIN_KM, near);
        }
    }
}
