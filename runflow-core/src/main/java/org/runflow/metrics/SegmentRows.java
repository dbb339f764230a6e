package org.runflow.metrics;

import java.util.List;
import org.runflow.flow.FlowPair;
import org.runflow.flow.FlowRowResult;
import org.runflow.race.Segment;

/**
 * The flow rows of one segment: those whose windows are both passes of it. What a row calls its stretch is a label and decides nothing.
 */
record SegmentRows(List<FlowRowResult> rows) {
    private static final double TOLERANCE_M = 20;
    /** Kilometres such as 1.02 are not exact, so that a difference of just 20 m may come out larger. */
    private static final double ROUNDING_M = 1e-6;

    static SegmentRows of(Segment segment, List<FlowRowResult> ofDay) {
        return new SegmentRows(
                ofDay.stream().filter(row -> isWithin(segment, row.pair())).toList());
    }

    long overtakes() {
        return rows.stream().mapToLong(row -> row.passes().overtakes()).sum();
    }

    long meetings() {
        return rows.stream().mapToLong(row -> row.meetings().meetings()).sum();
    }

    boolean hasCoPresence() {
        return rows.stream().anyMatch(row -> row.coPresence().coPresencePairs() > 0);
    }

    private static boolean isWithin(Segment segment, FlowPair pair) {
        return isPass(segment, pair.eventA(), pair.fromKmA(), pair.toKmA())
                && isPass(segment, pair.eventB(), pair.fromKmB(), pair.toKmB());
    }

    private static boolean isPass(Segment segment, String event, double fromKm, double toKm) {
        return segment.findPass(event)
                .filter(pass -> isNear(pass.fromKm(), fromKm) && isNear(pass.toKm(), toKm))
                .isPresent();
    }

    private static boolean isNear(double km, double otherKm) {
        return 1000 * Math.abs(km - otherKm) <= TOLERANCE_M + ROUNDING_M;
    }
}
