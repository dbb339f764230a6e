package org.runflow.race.scenario;

import java.util.List;

/** What the plan before did to a segment, for the next plan in which none of the segment's groups moves. */
final class KeptSegment {
    private final long[] shiftMillis;
    private final int horizonWindow;
    private final SegmentOutcome outcome;
    private final long[] exposure;

    /**
     * Keeps an outcome.
     *
     * @param shiftMillis shift of every group in that plan
     * @param horizonWindow first window of that plan, from which sustained density counts
     * @param outcome what it did
     * @param exposure time that counts towards the day, by level
     */
    KeptSegment(long[] shiftMillis, int horizonWindow, SegmentOutcome outcome, long[] exposure) {
        this.shiftMillis = shiftMillis;
        this.horizonWindow = horizonWindow;
        this.outcome = outcome;
        this.exposure = exposure;
    }

    SegmentOutcome outcome() {
        return outcome;
    }

    /** Whether a plan does the same to the segment. */
    boolean fits(int segment, List<PlacedGroup> placed, long[] shifts, int horizon) {
        if (horizon != horizonWindow) {
            return false;
        }
        for (int group = 0; group < shifts.length; group++) {
            if (shifts[group] != shiftMillis[group]
                    && placed.get(group).table().on(segment).isPresent()) {
                return false;
            }
        }
        return true;
    }

    void addTo(long[] day) {
        for (int level = 0; level < day.length; level++) {
            day[level] += exposure[level];
        }
    }
}
