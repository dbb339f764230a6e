package org.runflow.race.scenario;

/** What a plan did to a segment, for other plans that do the same, perhaps earlier or later. Immutable. */
final class KeptSegment {
    private final long originMillis;
    private final SegmentOutcome outcome;
    private final long[] exposure;

    /**
     * Keeps an outcome.
     *
     * @param originMillis what it moves with, whole windows
     * @param outcome what the plan did
     * @param exposure time that counts towards the day, by level; not to be changed
     */
    KeptSegment(long originMillis, SegmentOutcome outcome, long[] exposure) {
        this.originMillis = originMillis;
        this.outcome = outcome;
        this.exposure = exposure;
    }

    /** What a plan does to the segment whose groups move as here, against another origin. */
    SegmentOutcome outcome(long otherOriginMillis) {
        return outcome.later(otherOriginMillis - originMillis);
    }

    void addTo(long[] day) {
        for (int level = 0; level < day.length; level++) {
            day[level] += exposure[level];
        }
    }
}
